import json

from glossary.interview import Parts, cards, files, parts
from tests.unit.sample import ALPHA, library, sample, spoiled

URL = "terms/alpha/"
PAGE = """\
<p>定义见<a href="../beta/" title="乙">乙</a>，<code>href="../beta/"</code> 不是链接。</p>
<h2 id="intuition">直觉<a class="headerlink" href="#intuition" title="本节的链接">#</a></h2>
<p>不要这一段。</p>
<h2 id="formula">公式<a class="headerlink" href="#formula" title="本节的链接">#</a></h2>
<h3 id="update">一步<a class="headerlink" href="#update" title="本节的链接">#</a></h3>
<div class="formula" tabindex="0"><math display="block"><mi>x</mi></math></div>
<h2 id="code">代码</h2>
<details class="note" id="q-not"><summary>不是问题</summary><p>旁注</p></details>
<h2 id="interview">面试问题</h2>
<details class="question" id="q-one">
<summary>一？</summary>
<p><img alt="图" class="figure" loading="lazy" src="../../snippets/alpha/a.svg" />
见<a href="#code">代码</a></p>
</details>
<details class="question" id="q-two">
<summary>二？</summary>
<p>答</p>
<details class="note"><summary>补充</summary><p>里层</p></details>
<p>完</p>
</details>
"""


def test_a_page_is_taken_apart_with_addresses_from_the_root() -> None:
    assert parts(PAGE, URL) == Parts(
        definition='<p>定义见<a href="terms/beta/" title="乙">乙</a>，'
        '<code>href="../beta/"</code> 不是链接。</p>',
        formula="<h3>一步</h3>\n"
        '<div class="formula" tabindex="0"><math display="block"><mi>x</mi></math></div>',
        answers={
            "q-one": '<p><img alt="图" class="figure" loading="lazy" '
            'src="snippets/alpha/a.svg" />\n见<a href="terms/alpha/#code">代码</a></p>',
            "q-two": "<p>答</p>\n"
            '<details class="note"><summary>补充</summary><p>里层</p></details>\n<p>完</p>',
        },
    )


def test_a_page_without_sections_is_all_definition() -> None:
    assert parts("<p>甲</p>\n", URL) == Parts("<p>甲</p>", "", {})


def test_addresses_of_other_hosts_stay() -> None:
    link = '<p><a href="https://example.org/x">x</a> <a href="../../">首页</a></p>'
    expected = '<p><a href="https://example.org/x">x</a> <a href="./">首页</a></p>'
    assert parts(link, URL).definition == expected


def test_cards_stand_in_the_order_of_levels_then_categories_then_pages() -> None:
    pages = spoiled(ALPHA, "category: 模型训练", "category: 系统与部署")
    assert [card["id"] for card in cards(library(pages))["cards"]] == [
        "beta#q-what",
        "beta#q-use",
        "alpha#q-what",
        "alpha#q-use",
        "gamma#q-what",
        "gamma#q-use",
        "gamma#q-when-not",
    ]


def test_a_card_says_where_its_question_stands() -> None:
    pages = spoiled(ALPHA, "甲概念是什么？", r"`甲` 的 **x** 是什么？")
    assert cards(library(pages))["cards"][0] == {
        "id": "alpha#q-what",
        "slug": "alpha",
        "title": "甲概念",
        "title_en": "Alpha",
        "level": "L0",
        "category": "模型训练",
        "question": "甲 的 x 是什么？",
    }


def test_levels_and_categories_come_with_the_cards() -> None:
    data = cards(library(sample()))
    assert data["levels"][1] == ["L1", "基础概念"]
    assert data["categories"][:2] == ["数学基础", "数据与评估"]


def test_files_are_json_and_do_not_depend_on_the_order_of_building() -> None:
    known = library(sample())
    beta, alpha = Parts("乙", "", {}), Parts("甲", "", {"q-what": "答"})
    written = files(known, {"beta": beta, "alpha": alpha})
    assert written == files(known, {"alpha": alpha, "beta": beta})
    assert json.loads(written["cards.json"]) == cards(known)
    assert json.loads(written["answers.json"]) == {
        "alpha": {"definition": "甲", "formula": "", "answers": {"q-what": "答"}},
        "beta": {"definition": "乙", "formula": "", "answers": {}},
    }
