from pathlib import Path

import pytest

from glossary.parse import parse
from glossary.terminal.markdown import Target, expanded, inline, prose
from glossary.terminal.output import rendered

TARGET = Target(40, Path("/glossary/docs/terms"))


def plain(markdown: str) -> str:
    """Markdown as it reads in a pipe."""
    return rendered(prose(markdown, TARGET), colour=False)


def test_sentences_of_a_paragraph_join_without_a_space() -> None:
    assert plain("甲。\n乙 *a*\nb") == "甲。乙 *a* b\n"


def test_marks_become_styles_and_formulas_stay_tex() -> None:
    text = inline(r"**粗 \(w^2\)** 与 `a_b`、[链接](x.md#y)")
    assert text.markup == (
        "[bold]粗 [cyan]$w^2$[/cyan][/bold] 与 [yellow]a_b[/yellow]、[underline]链接[/underline]"
    )


def test_what_is_in_code_or_formulas_is_no_mark() -> None:
    assert inline(r"`**a**` 与 \(a**b**c\)").plain == "**a** 与 $a**b**c$"


def test_stars_in_the_code_of_bold_text_do_not_end_it() -> None:
    assert inline("**自己写 `x**2` 就够了。** 不").markup == (
        "[bold]自己写 [yellow]x**2[/yellow] 就够了。[/bold] 不"
    )


def test_a_display_formula_stands_alone_and_is_not_wrapped() -> None:
    long = "x" * 60
    assert plain(f"甲：\n\\[\na={long}\n\\]\n乙。") == f"甲：\n\n    a={long}\n\n乙。\n"


def test_code_keeps_its_lines_below_its_title() -> None:
    code = "```python title=\"snippets/a/b.py\"\nx = 'a very long line that is not cut at all'\n\n"
    assert plain(code + "    # y\n```\n完。") == (
        "snippets/a/b.py\n    x = 'a very long line that is not cut at all'\n\n"
        "        # y\n\n完。\n"
    )


def test_a_list_hangs_on_its_marks() -> None:
    assert plain("- 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲\n- 乙\n  继续") == (
        "- 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲\n  甲甲\n- 乙继续\n"
    )


def test_a_table_is_set_in_columns() -> None:
    assert plain("| 任务 | 损失 |\n|---|:--|\n| 回归 | `MSE` |\n| 分类 |") == (
        "任务  损失\n----  ----\n回归  MSE\n分类\n"
    )


def test_a_figure_is_named_with_its_file() -> None:
    assert plain("![三条曲线。](../../snippets/a/b.svg)") == (
        "图：三条曲线。\n    /glossary/snippets/a/b.svg\n"
    )


def test_a_heading_and_a_block_stand_alone() -> None:
    assert plain("### 推导 { #proof }\n甲。\n/// note | 注意\n    open: true\n乙。\n///") == (
        "推导\n\n甲。\n\n注意\n\n乙。\n"
    )


@pytest.mark.parametrize(
    "text", ["", "\n\n", "```\n", "\\[\nx", "| |\n", "///", "- \n-", "[](", "**"]
)
def test_unfinished_markdown_is_shown_as_far_as_it_goes(text: str) -> None:
    assert isinstance(plain(text), str)


def test_files_and_named_sections_are_put_in(tmp_path: Path) -> None:
    folder = tmp_path / "snippets" / "a"
    folder.mkdir(parents=True)
    code = "import a\n# --8<-- [start:use]\na.use()\n# --8<-- [end:use]\n"
    (folder / "b.py").write_text(code, encoding="utf-8")
    page = parse("docs/terms/a.md", '```python\n--8<-- "a/b.py:use"\n--8<-- "a/none.py"\n```\n')
    assert expanded(tmp_path, page).fences[0].lines == ("a.use()",)
