import jupytext
import pytest

from glossary.lab import parse_lab
from tests.unit.lab_sample import LAB, PATH, lab


def test_cells_have_kind_text_and_line() -> None:
    cells = [(cell.kind, cell.line, cell.answer) for cell in lab().cells]
    assert cells == [
        ("markdown", 9, False),
        ("code", 19, False),
        ("code", 23, False),
        ("markdown", 30, False),
        ("markdown", 35, True),
        ("code", 38, True),
        ("markdown", 41, False),
        ("markdown", 44, True),
        ("markdown", 47, False),
        ("markdown", 50, True),
    ]


def test_jupytext_reads_the_same_cells() -> None:
    read = jupytext.reads(LAB, fmt="py:percent").cells[1:]  # the header is its first cell
    assert [(cell.cell_type, cell.source) for cell in read] == [
        (cell.kind, cell.text) for cell in lab().cells
    ]


def test_the_document_has_text_where_the_file_has_it_and_the_sites_notation() -> None:
    document = lab().source.document
    written = document.text.split("\n")
    assert len(written) == len(LAB.split("\n"))
    assert written[9] == "价格 3$，公式 \\(x^2\\)，代码 `$x$`。"
    assert written[11:14] == ["\\[", "y = x^2", "\\]"]
    assert [(h.line, h.text, h.anchor) for h in document.headings] == [
        (16, "造数据", "data"),
        (30, "练习", "exercises"),
        (32, "一", "one"),
        (41, "二", "two"),
        (47, "三", "three"),
    ]
    assert document.front.line(("title",)) == 3


def test_terms_are_the_linked_entries_each_once() -> None:
    twice = LAB.replace("# 是九。", "# 见[甲](../terms/alpha.md#code)。")
    assert lab(twice).terms == ("alpha", "beta", "gamma")


def test_sections_leave_out_the_exercises() -> None:
    assert [heading.anchor for heading in lab().sections] == ["data", "one", "two", "three"]


def test_a_comment_says_what_the_figure_shows() -> None:
    assert [cell.drawn for cell in lab().code] == [None, "一条上升的直线", None]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("$$x$$", "\\[x\\]"),
        ("`$a$` 与 $b$、$c_1$", "`$a$` 与 \\(b\\)、\\(c_1\\)"),
        ("10$ 与 20$", "10$ 与 20$"),
        ("\\$5", "\\$5"),
    ],
)
def test_formulas_are_written_as_the_site_writes_them(written: str, shown: str) -> None:
    source = parse_lab(PATH, f"# %% [markdown]\n# {written}\n")
    assert source.document.text.split("\n")[1] == shown


@pytest.mark.parametrize(
    "text", ["", "# ---\n", "# %%", "# ---\n# title: [\n# ---\n", "\ufeff# %% [x]"]
)
def test_nothing_makes_it_fail(text: str) -> None:
    parse_lab(PATH, text)
