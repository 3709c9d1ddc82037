from pathlib import Path

import pytest

from glossary.export.card_html import Renderer, published
from glossary.export.excerpt import excerpt
from glossary.parse import parse
from tests.unit.export.test_anki import MKDOCS

PAGE = "docs/terms/alpha.md"
SITE = "https://example.org/glossary/"
SVG = "<svg><style>@media(prefers-color-scheme:dark){:root{--fg:#ddd}}</style></svg>"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text(MKDOCS)
    (tmp_path / "snippets" / "alpha").mkdir(parents=True)
    (tmp_path / "snippets" / "alpha" / "example.py").write_text("print(1 < 2)\n")
    return tmp_path


def rendered(root: Path, text: str) -> str:
    return Renderer(root, SITE).render(text, PAGE).html


def test_formulas_stay_tex_that_html_cannot_misread(root: Path) -> None:
    assert rendered(root, r"若 \(a<b & x_1*y*z\) 则") == (r"<p>若 \(a&lt;b &amp; x_1*y*z\) 则</p>")


def test_a_displayed_formula_may_hold_empty_lines_and_double_backslashes(root: Path) -> None:
    text = "前\n\n\\[\na &= 1 \\\\\n\nb &< 2\n\\]\n\n后"
    assert rendered(root, text) == (
        '<p>前</p>\n<div class="formula">\\[a &amp;= 1 \\\\\nb &amp;&lt; 2\\]</div>\n<p>后</p>'
    )


def test_code_that_looks_like_a_formula_stays_code(root: Path) -> None:
    assert rendered(root, r"`\(x\)` 和 `a<b`") == (
        r"<p><code>\(x\)</code> 和 <code>a&lt;b</code></p>"
    )


def test_embedded_code_is_coloured_by_classes(root: Path) -> None:
    text = '```python title="snippets/alpha/example.py"\n--8<-- "alpha/example.py"\n```'
    html = rendered(root, text)
    assert '<span class="filename">snippets/alpha/example.py</span>' in html
    assert '<span class="nb">print</span>' in html
    assert '<span class="o">&lt;</span>' in html


@pytest.mark.parametrize("command", ["[sound:a.mp3]", "[latex]x[/latex]", "[$]x[/$]", "[$$]x[/$$]"])
def test_text_is_no_command_to_anki(root: Path, command: str) -> None:
    assert rendered(root, f"写 `{command}` 时") == f"<p>写 <code>&#91;{command[1:]}</code> 时</p>"


def test_lines_of_chinese_join_without_a_space(root: Path) -> None:
    assert rendered(root, "第一句。\n第二句。") == "<p>第一句。第二句。</p>"


def test_a_question_has_no_paragraph_around_it(root: Path) -> None:
    asked = Renderer(root, SITE).line(r"`grad` 与 \(\nabla\) 有何不同？", PAGE)
    assert asked.html == r"<code>grad</code> 与 \(\nabla\) 有何不同？"


def test_a_link_without_a_known_site_is_words(root: Path) -> None:
    text = "见[乙](beta.md)和[外面](https://example.com/)。"
    assert Renderer(root, None).render(text, PAGE).html == (
        '<p>见<span>乙</span>和<a href="https://example.com/">外面</a>。</p>'
    )


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("beta.md", "terms/beta/"),
        ("beta.md#formula", "terms/beta/#formula"),
        ("#pitfalls", "terms/alpha/#pitfalls"),
        ("../levels/l0.md", "levels/l0/"),
        ("../index.md", ""),
        ("../index.md#levels", "#levels"),
        ("../../snippets/alpha/example.py", "snippets/alpha/example.py"),
    ],
)
def test_a_link_leads_where_the_site_has_it(target: str, address: str) -> None:
    assert published(target, PAGE, SITE) == SITE + address


def test_a_figure_is_there_for_light_and_for_dark_cards(root: Path) -> None:
    (root / "snippets" / "alpha" / "curve.svg").write_text(SVG)
    card = Renderer(root, SITE).render("![曲线](../../snippets/alpha/curve.svg)后", PAGE)
    assert card.html == (
        '<p><img alt="曲线" class="figure light" src="glossary_alpha_curve.svg" />'
        '<img alt="曲线" class="figure dark" src="glossary_alpha_curve_dark.svg" />后</p>'
    )
    assert card.media == {
        "glossary_alpha_curve.svg": b"<svg><style></style></svg>",
        "glossary_alpha_curve_dark.svg": b"<svg><style>:root{--fg:#ddd}</style></svg>",
    }


def test_a_picture_with_one_palette_is_there_once(root: Path) -> None:
    (root / "snippets" / "alpha" / "photo.png").write_bytes(b"\x89PNG")
    card = Renderer(root, SITE).render("![照片](../../snippets/alpha/photo.png)", PAGE)
    assert card.html == '<p><img alt="照片" class="picture" src="glossary_alpha_photo.png" /></p>'
    assert card.media == {"glossary_alpha_photo.png": b"\x89PNG"}


def test_a_picture_of_another_host_stays_there(root: Path) -> None:
    text = "![照片](https://example.com/photo.png)"
    card = Renderer(root, SITE).render(text, PAGE)
    assert card.html == '<p><img alt="照片" src="https://example.com/photo.png" /></p>'
    assert card.media == {}


def test_one_card_does_not_carry_the_media_of_another(root: Path) -> None:
    (root / "snippets" / "alpha" / "curve.svg").write_text(SVG)
    renderer = Renderer(root, SITE)
    renderer.render("![曲线](../../snippets/alpha/curve.svg)", PAGE)
    assert renderer.render("没有图。", PAGE).media == {}


def test_the_excerpt_is_definition_formula_and_figures_but_no_code_and_no_answers() -> None:
    text = (
        "---\ntitle: 甲\n---\n\n定义。\n\n## 直觉 { #intuition }\n\n比方。\n\n![图](a.svg)\n\n"
        "## 公式 { #formula }\n\n\\[x\\]\n\n### 推导\n\n过程。\n\n## 代码 { #code }\n\n"
        "```python\nx = 1\n```\n\n## 面试问题 { #interview }\n\n/// details | 问？\n"
        "    type: question\n    attrs: {id: q-a}\n\n![答案里的图](b.svg)\n///\n"
    )
    assert excerpt(parse(PAGE, text)) == "定义。\n\n![图](a.svg)\n\n\\[x\\]\n\n### 推导\n\n过程。"
