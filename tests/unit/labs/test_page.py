import pytest
from mkdocs_jupyter.convert import nb2html

from glossary.labs.page import code_cells, markdown, with_cells
from glossary.notebook import Output, write_notebook
from tests.unit.lab_sample import lab, spoiled


def test_the_text_has_a_place_for_each_cell_and_folds_answers() -> None:
    text = markdown(lab())
    start = text.index("### 一")
    assert text[start : text.index("### 二")] == (
        "### 一 { #one }\n\n/// details | 答案\n    type: answer\n\n\n是九。\n\n"
        '<div data-cell="3"></div>\n\n///\n\n'
    )
    assert text.count("///") == 6
    assert [text.count(f'data-cell="{number}"') for number in (1, 2, 3, 4)] == [1, 1, 1, 0]


def test_cells_go_to_their_places() -> None:
    content = '<p>a</p><div data-cell="1"></div><div data-cell="2"></div>'
    assert with_cells(content, ["<b>1</b>", "<b>2</b>"]) == "<p>a</p><b>1</b><b>2</b>"


@pytest.fixture
def cells(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The cells of a lab, as mkdocs-jupyter makes them and we dress them."""
    one = lab(spoiled("# 图：一条上升的直线", '# 图：一条"线"<b>'))
    outputs = [Output("<b>9 & 8</b>\n"), Output("", "<svg xmlns='http://www.w3.org/2000/svg'/>")]
    path = tmp_path_factory.mktemp("lab") / "first.ipynb"
    path.write_text(write_notebook(one, [*outputs, Output()], 1), encoding="utf-8")
    return code_cells(nb2html(str(path), allow_errors=False), one)


def test_a_cell_shows_code_and_output_escaped(cells: list[str]) -> None:
    assert '<div class="language-python highlight"><pre><span></span><code>' in cells[0]
    assert cells[0].endswith(
        '<div class="language-text highlight"><span class="filename">输出</span>'
        "<pre><span></span><code>&lt;b&gt;9 &amp; 8&lt;/b&gt;\n</code></pre></div>"
    )


def test_a_figure_is_a_file_of_its_own_told_in_words(cells: list[str]) -> None:
    assert cells[1].endswith(
        '<p><img class="figure" alt="一条&quot;线&quot;&lt;b&gt;" loading="lazy" '
        'src="figure-2.svg"></p>'
    )


def test_the_comment_for_the_figure_is_not_shown_as_code(cells: list[str]) -> None:
    assert "# 图" not in cells[1]
    assert "matplotlib.pyplot" in cells[1]


def test_no_style_or_script_is_left(cells: list[str]) -> None:
    assert [cell for cell in cells if "<style" in cell or "<script" in cell] == []
    assert "输出" not in cells[2]
