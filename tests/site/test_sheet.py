"""The sheet for print: what is on it, and that it fits A4."""

import io
import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from glossary.interview import cards
from glossary.library import load
from tests.site.palettes import PALETTES, WIDTHS, Palette, page_in, violations

ROOT = Path(__file__).resolve().parents[2]
PAPER = 680  # CSS pixels between the margins of A4
CHOICE = "?level=L1&category=模型训练"

Card = dict[str, str]


@pytest.fixture(scope="module")
def chosen() -> list[Card]:
    """The cards of the choice above."""
    found: list[Card] = cards(load(ROOT))["cards"]
    return [card for card in found if (card["level"], card["category"]) == ("L1", "模型训练")]


@pytest.fixture
def sheet(page: Page, site_url: str) -> Page:
    """The sheet of that choice."""
    return visit(page, site_url, CHOICE)


def visit(page: Page, site_url: str, choice: str = "") -> Page:
    page.goto(f"{site_url}sheet/{choice}")
    expect(page.locator("#sheet article").first).to_be_visible()
    return page


# Radicals that a PDF file may hold for the character of the same shape; NFKC leaves them alone.
RADICALS = str.maketrans(
    "⺠⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
    "民见角贝车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
)


def squashed(text: str) -> str:
    """Letters and digits only: PDF files know some characters and dashes by another code."""
    known = unicodedata.normalize("NFKC", text).translate(RADICALS)
    return "".join(char for char in known if char.isalnum())


def too_wide(page: Page) -> list[str]:
    """What reaches beyond the paper, or hides what does not fit."""
    found: list[str] = page.evaluate(
        """width => [...document.querySelectorAll("article *")].filter(element => {
          const hidden = element.scrollWidth > element.clientWidth + 1
          const { right } = element.getBoundingClientRect()
          return right > width + 1 || hidden && element.matches("pre > code, .formula")
        }).map(element => element.outerHTML.slice(0, 200))""",
        PAPER,
    )
    return found


def on_paper(page: Page) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": 1000})


def test_the_sheet_holds_every_definition_formula_and_answer(
    sheet: Page, built_site: Path, chosen: list[Card]
) -> None:
    answers = json.loads((built_site / "assets/interview/answers.json").read_text("utf-8"))
    slugs = list(dict.fromkeys(card["slug"] for card in chosen))
    html = [
        part
        for slug in slugs
        for part in (
            answers[slug]["definition"],
            answers[slug]["formula"],
            *answers[slug]["answers"].values(),
        )
    ]
    expected = sheet.evaluate(
        """parts => {
          const parser = new DOMParser()
          return parts.map(part => parser.parseFromString(part, "text/html").body.textContent)
        }""",
        html,
    )
    text = squashed(sheet.locator("#sheet").text_content() or "")
    assert [part for part in expected if squashed(part) not in text] == []
    assert sheet.locator("#sheet h4", has_text="？").all_inner_texts() == [
        card["question"] for card in chosen if "？" in card["question"]
    ]


def test_the_interview_page_links_to_the_sheet_of_its_choice_and_back(
    page: Page, site_url: str
) -> None:
    page.goto(f"{site_url}interview/{CHOICE}&which=new")
    page.click("#to-sheet")
    expect(page.locator("h1")).to_have_text("速查表：L1、模型训练")
    page.click("#to-interview")
    page.wait_for_url("**/interview/**")
    assert page.evaluate("decodeURIComponent(location.search)") == CHOICE


def test_another_choice_makes_another_sheet_and_back_the_first(
    sheet: Page, chosen: list[Card]
) -> None:
    before = sheet.locator("#sheet article").count()
    sheet.click("[aria-pressed=true][data-value=模型训练]")
    expect(sheet.locator("h1")).to_have_text("速查表：L1")
    assert sheet.locator("#sheet article").count() > before
    sheet.go_back()
    expect(sheet.locator("#sheet article")).to_have_count(before)


def test_the_button_prints(sheet: Page) -> None:
    sheet.evaluate("window.print = () => { window.printed = true }")
    sheet.click("#print")
    assert sheet.evaluate("window.printed")


def test_the_print_has_pages_of_text_without_controls_or_orphaned_headings(
    page: Page, site_url: str
) -> None:
    visit(page, site_url, "?level=L1")
    headings = set(map(squashed, page.locator("#sheet :is(h2, h3, h4)").all_inner_texts()))
    document = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    texts = [sheet.extract_text() for sheet in document.pages]
    whole = squashed("".join(texts))
    assert len(texts) > 1
    assert [heading for heading in headings if heading not in whole] == []
    assert [control for control in ("去练习", "下一页", "参与贡献") if control in whole] == []
    last = [squashed(text.strip().splitlines()[-1]) for text in texts]
    assert [line for line in last if line in headings] == []


def test_no_entry_is_wider_than_the_paper(page: Page, site_url: str) -> None:
    visit(page, site_url)
    on_paper(page)
    assert too_wide(page) == []


WIDE_FORMULA = (
    f"<div class='formula'><math display='block'>{'<mi>x</mi><mo>+</mo>' * 60}</math></div>"
)
WIDE_CODE = f"<div class='highlight'><pre><span></span><code>{'abc_' * 100}</code></pre></div>"
LARGE_FIGURE = (
    "<p><img class='figure' src='snippets/weight-decay/wild_polynomial.svg' width='3000'></p>"
)


@pytest.fixture
def unwieldy(page: Page, site_url: str) -> Page:
    """A sheet of a single entry that would not fit."""
    card = {"id": "x#q-x", "slug": "x", "title": "甲", "title_en": "Alpha"}
    card |= {"level": "L0", "category": "模型", "question": "长" * 300}
    data: dict[str, Any] = {"levels": [["L0", "原子概念"]], "categories": ["模型"], "cards": [card]}
    parts = {"definition": WIDE_CODE, "formula": WIDE_FORMULA, "answers": {"q-x": LARGE_FIGURE}}
    page.route("**/cards.json", lambda route: route.fulfill(json=data))
    page.route("**/answers.json", lambda route: route.fulfill(json={"x": parts}))
    visit(page, site_url)
    page.wait_for_function("document.querySelector('img.figure').naturalWidth > 0")
    return page


def test_wide_formulas_code_and_figures_are_made_to_fit_the_paper(unwieldy: Page) -> None:
    on_paper(unwieldy)
    assert too_wide(unwieldy) == []


def test_on_a_phone_what_is_wide_scrolls_within_reach_of_the_keyboard(
    page: Page, site_url: str, unwieldy: Page
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.reload()
    expect(page.locator("#sheet article")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.locator("pre > code").get_attribute("tabindex") == "0"


COLOURS = """() => {
  document.getAnimations().forEach(transition => transition.finish())
  return ["h2", "h3 a", ".name-en", "p", "img"].map(selector => {
    const { color, backgroundColor, colorScheme } = getComputedStyle(sheet.querySelector(selector))
    return [color, backgroundColor, selector === "img" ? colorScheme : ""]
  })
}"""


def test_paper_is_light_in_the_dark_palette_too(browser: Browser, site_url: str) -> None:
    colours = []
    for palette in PALETTES:
        with page_in(browser, palette) as opened:
            page = visit(opened, site_url, CHOICE)
            page.evaluate("sheet.append(Object.assign(new Image, {className: 'figure'}))")
            page.emulate_media(media="print")
            colours.append(page.evaluate(COLOURS))
    assert colours[0] == colours[1]


def test_failing_data_are_said_and_can_be_tried_again(page: Page, site_url: str) -> None:
    page.route("**/answers.json", lambda route: route.abort())
    page.goto(f"{site_url}sheet/{CHOICE}")
    problem = page.locator("#data-problem")
    expect(problem).to_contain_text("没有加载成功")
    page.unroute("**/answers.json")
    problem.get_by_role("button").click()
    expect(page.locator("#sheet article").first).to_be_visible()


def test_without_scripts_the_page_leads_to_the_listings(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}sheet/")
    expect(page.locator("article").get_by_role("link", name="L0 原子概念")).to_be_visible()
    context.close()


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_sheet_breaks_no_rule(
    browser: Browser, site_url: str, palette: Palette, width: int
) -> None:
    with page_in(browser, palette, width) as opened:
        page = visit(opened, site_url, CHOICE)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width
