import pytest
from markdown import Markdown

from glossary.formula import FormulaError, to_mathml


def rendered(text: str) -> str:
    return Markdown(extensions=["glossary.markdown_extension", "pymdownx.superfences"]).convert(
        text
    )


def test_an_inline_formula_becomes_mathml() -> None:
    assert rendered("设 \\(a<b\\)。") == (
        "<p>设 <math><mi>a</mi><mo>&lt;</mo><mi>b</mi></math>。</p>"
    )


def test_a_formula_in_code_stays_code() -> None:
    assert rendered("`\\(a\\)`") == "<p><code>\\(a\\)</code></p>"


def test_a_displayed_formula_may_hold_empty_lines_and_be_followed_by_text() -> None:
    assert rendered("\\[\na\n\n+ b\n\\] 后文") == (
        '<div class="formula" tabindex="0"><math display="block"><mi>a</mi><mo>+</mo><mi>b</mi>'
        "</math></div>\n<p>后文</p>"
    )


def test_underscores_and_stars_in_a_formula_are_not_emphasis() -> None:
    assert "<em>" not in rendered("\\(a_1 * b_2 * c_3\\)")


def test_lines_of_chinese_join_without_a_space() -> None:
    assert rendered("第一句。\n第二句 end\nstart") == "<p>第一句。第二句 end\nstart</p>"


def test_a_figure_is_found_one_folder_nearer_on_the_site() -> None:
    assert rendered("![曲线](../../snippets/a/b.svg)") == (
        '<p><img alt="曲线" class="figure" loading="lazy" src="../snippets/a/b.svg" /></p>'
    )


def test_wrong_tex_is_an_error_that_says_where() -> None:
    with pytest.raises(FormulaError, match=r'^7: Expected closing token "}"'):
        to_mathml("\\frac{a", display=True)
