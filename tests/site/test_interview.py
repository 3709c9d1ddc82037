"""The interview page as a reader uses it: choose, read answers, drill, leave and come back."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from glossary.interview import cards
from glossary.library import load
from tests.site.palettes import PALETTES, WIDTHS, Palette, page_in, violations

ROOT = Path(__file__).resolve().parents[2]
ROWS = "#questions > li"
GRADES = {"1": "重来", "2": "吃力", "3": "记得", "4": "轻松"}
BLOCKED = "indexedDB.open = () => { throw new DOMException('no', 'SecurityError') }"
FULL = (
    "IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError') }"
)

Card = dict[str, str]


@pytest.fixture(scope="module")
def deck() -> list[Card]:
    """The cards of the site, in the order in which new ones are asked."""
    found: list[Card] = cards(load(ROOT))["cards"]
    return found


@pytest.fixture
def interview(page: Page, site_url: str) -> Page:
    """The page with its list shown."""
    page.set_default_timeout(10_000)
    return visit(page, site_url)


def visit(page: Page, site_url: str, choice: str = "") -> Page:
    page.goto(f"{site_url}interview/{choice}")
    expect(page.locator("#choice")).to_be_visible()
    return page


def asked(page: Page) -> str:
    return page.inner_text("#question")


def shown(page: Page) -> list[str]:
    return page.locator(f"{ROWS} .asked").all_inner_texts()


def counts(page: Page) -> dict[str, int]:
    """What each chip and each kind of question says it would give."""
    places = page.locator("#choice [data-count]").all()
    return {str(place.get_attribute("data-count")): int(place.inner_text()) for place in places}


def start(page: Page) -> None:
    page.click("#start")
    expect(page.locator("#question")).to_be_focused()


def grade(page: Page, key: str) -> None:
    """Look at the answer and grade it by keyboard; another question or the end follows."""
    page.keyboard.press("Space")
    expect(page.locator("#grades")).to_be_visible()
    steps = page.evaluate(STEPS)
    page.keyboard.press(key)
    page.wait_for_function(f"before => ({STEPS}) > before", arg=steps)


STEPS = "JSON.parse(sessionStorage.getItem('deep-learning-glossary-drill')).steps.length"


# Choosing


def test_at_first_all_questions_are_listed_with_counts(interview: Page, deck: list[Card]) -> None:
    assert shown(interview) == [card["question"] for card in deck]
    expected = Counter(card["level"] for card in deck) + Counter(card["category"] for card in deck)
    found = counts(interview)
    assert {name: count for name, count in found.items() if count} == {
        **expected,
        "all": len(deck),
        "new": len(deck),
    }


def test_levels_are_alternatives_and_a_category_narrows_them(
    interview: Page, deck: list[Card]
) -> None:
    for value in ("L0", "L1", "模型训练"):
        interview.click(f"button[data-value={value}]")
    chosen = [card for card in deck if card["category"] == "模型训练"]
    assert shown(interview) == [
        card["question"] for card in chosen if card["level"] in ("L0", "L1")
    ]


def test_a_chip_says_how_many_questions_it_would_give(interview: Page, deck: list[Card]) -> None:
    interview.click("button[data-value=L1]")
    interview.click("button[data-value=模型训练]")
    places = Counter((card["level"], card["category"]) for card in deck)
    found = counts(interview)
    assert {name: found[name] for name in ("L0", "L1", "模型", "优化算法", "all")} == {
        "L0": places["L0", "模型训练"],
        "L1": places["L1", "模型训练"],
        "模型": places["L1", "模型"],
        "优化算法": places["L1", "优化算法"],
        "all": places["L1", "模型训练"],
    }


def test_the_choice_is_in_the_address_and_a_link_restores_it(
    interview: Page, site_url: str
) -> None:
    interview.click("button[data-value=L1]")
    interview.click("button[data-value=L0]")
    interview.click("button[data-value=模型训练]")
    interview.check("input[value=new]")
    interview.fill("#count", "3")
    interview.press("#count", "Tab")
    address = interview.evaluate("decodeURIComponent(location.search)")
    assert address == "?level=L1,L0&category=模型训练&which=new&count=3"
    before = shown(interview)
    visit(interview, site_url, address)
    assert shown(interview) == before
    pressed = interview.locator("#choice button[aria-pressed=true]")
    assert [one.get_attribute("data-value") for one in pressed.all()] == ["L0", "L1", "模型训练"]
    assert interview.input_value("#count") == "3"
    assert interview.is_checked("input[value=new]")
    expect(interview.locator("#start")).to_contain_text("3 题")


def test_back_and_forward_change_the_choice(interview: Page, deck: list[Card]) -> None:
    interview.click("button[data-value=L1]")
    interview.go_back()
    expect(interview.locator("#total")).to_have_text(f"{len(deck)} 题")
    interview.go_forward()
    expect(interview.locator("button[data-value=L1]")).to_have_attribute("aria-pressed", "true")
    assert len(shown(interview)) == sum(card["level"] == "L1" for card in deck)


@pytest.mark.parametrize("count", ["0", "-1", "abc", "1e9", ""])
def test_values_that_make_no_sense_are_left_out(page: Page, site_url: str, count: str) -> None:
    visit(page, site_url, f"?level=L9,<b>&category=无&which=x&count={count}")
    assert page.locator("[aria-pressed=true]").count() == 0
    assert page.is_checked("input[value=all]")
    assert page.input_value("#count") == "20"


def test_nothing_matching_is_said_and_can_be_undone(page: Page, site_url: str) -> None:
    visit(page, site_url, "?which=due")
    expect(page.locator("#nothing")).to_be_visible()
    expect(page.locator("#start")).to_be_disabled()
    page.click("#nothing button")
    expect(page.locator(ROWS).first).to_be_visible()


def test_due_and_new_follow_the_grades_and_the_time(
    page: Page, site_url: str, deck: list[Card]
) -> None:
    page.clock.set_fixed_time("2026-03-01T08:00:00Z")
    visit(page, site_url, "?count=2")
    start(page)
    grade(page, "3")
    grade(page, "4")
    page.click("#back")
    found = counts(page)
    assert (found["new"], found["due"]) == (len(deck) - 2, 0)
    expect(page.locator(f"{ROWS} .when").first).to_have_text("10 分钟后复习")
    page.clock.set_fixed_time("2026-03-01T08:11:00Z")
    visit(page, site_url, "?which=due")
    assert shown(page) == [deck[0]["question"]]
    expect(page.locator(f"{ROWS} .when").first).to_have_text("该复习")


# Answers in place


def test_an_answer_opens_in_place_as_on_the_entry(
    interview: Page, site_url: str, deck: list[Card]
) -> None:
    card = next(card for card in deck if card["id"] == "weight-decay#q-why-it-helps")
    row = interview.locator(ROWS).nth(deck.index(card))
    row.locator("summary").click()
    expect(row.locator("math").first).to_be_visible()
    answer = row.locator(".answer").inner_text()
    row.get_by_role("link", name="在词条").click()
    interview.wait_for_url("**/terms/weight-decay/#q-why-it-helps")
    details = interview.locator("details#q-why-it-helps[open]")
    assert details.inner_text().removeprefix(card["question"]).split() == answer.split()


def test_answers_are_loaded_when_the_first_is_opened(page: Page, site_url: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.split("/")[-1]))
    visit(page, site_url)
    page.wait_for_load_state("networkidle")
    before = loaded.count("answers.json")
    for place in (0, 1):
        page.locator(f"{ROWS} summary").nth(place).click()
        expect(page.locator(f"{ROWS} .answer p").nth(place)).not_to_have_class("loading")
    assert (before, loaded.count("answers.json")) == (0, 1)


FIGURE = '<p><img class="figure" alt="图" src="snippets/weight-decay/wild_polynomial.svg"></p>'


@pytest.mark.parametrize("palette", PALETTES)
def test_figures_in_answers_follow_the_palette(
    browser: Browser, site_url: str, deck: list[Card], palette: Palette
) -> None:
    with page_in(browser, palette) as page:
        slug, name = deck[0]["id"].split("#")
        answers = {slug: {"definition": "", "formula": "", "answers": {name: FIGURE}}}
        page.route("**/answers.json", lambda route: route.fulfill(json=answers))
        visit(page, site_url)
        page.locator(f"{ROWS} summary").first.click()
        figure = page.locator("img.figure")
        expect(figure).to_be_visible()
        page.wait_for_function("document.querySelector('img.figure').naturalWidth > 0")
        assert figure.evaluate("image => getComputedStyle(image).colorScheme") == palette


def test_a_question_is_shown_as_text(page: Page, site_url: str) -> None:
    hostile = "<img src=x onerror=alert(1)>&amp;"
    card = {"id": "x#q-x", "slug": "x", "title": hostile, "title_en": hostile}
    card |= {"level": "L0", "category": "模型", "question": hostile}
    data = {"levels": [["L0", "原子概念"]], "categories": ["模型"], "cards": [card]}
    page.route("**/cards.json", lambda route: route.fulfill(json=data))
    visit(page, site_url)
    assert shown(page) == [hostile]
    page.locator(f"{ROWS} summary").click()
    expect(page.locator(ROWS)).to_contain_text("没有找到答案")
    start(page)
    assert (asked(page), page.locator("#interview img").count()) == (hostile, 0)


# The drill


def test_a_drill_needs_only_the_keyboard(page: Page, site_url: str, deck: list[Card]) -> None:
    visit(page, site_url, "?count=4")
    page.focus("#start")
    page.keyboard.press("Enter")
    for number, key in enumerate(GRADES):
        expect(page.locator("#question")).to_be_focused()
        assert asked(page) == deck[number]["question"]
        page.keyboard.press(["Space", "Enter"][number % 2])
        expect(page.locator("#answer")).to_be_focused()
        expect(page.locator("#answer p").first).not_to_have_class("loading")
        page.keyboard.press(key)
        expect(page.locator("#practice-said")).to_contain_text(f"“{GRADES[key]}”")
    expect(page.locator("#question")).to_have_text(deck[0]["question"])
    grade(page, "3")
    expect(page.locator("#end-title")).to_be_focused()
    expect(page.locator("#numbers")).to_have_text(
        "练了 4 题，打分 5 次：重来 1，吃力 1，记得 2，轻松 1。"
    )
    links = page.locator("#weak-list a")
    assert links.all_inner_texts() == [deck[0]["question"], deck[1]["question"]]
    slug, name = deck[0]["id"].split("#")
    assert str(links.first.get_attribute("href")).endswith(f"/terms/{slug}/#{name}")
    page.keyboard.press("Escape")
    expect(page.locator("#start")).to_be_focused()


def test_the_next_interval_stands_on_each_button(page: Page, site_url: str) -> None:
    visit(page, site_url, "?count=1")
    start(page)
    page.keyboard.press("Space")
    assert page.locator("#grades .interval").all_inner_texts() == [
        "1 分钟",
        "6 分钟",
        "10 分钟",
        "8 天",
    ]


def test_what_was_not_known_comes_back_after_three_others(
    page: Page, site_url: str, deck: list[Card]
) -> None:
    visit(page, site_url, "?count=6")
    start(page)
    order = []
    for key in "1333333":
        order.append(asked(page))
        grade(page, key)
    numbers = [0, 1, 2, 3, 0, 4, 5]
    assert order == [deck[number]["question"] for number in numbers]
    expect(page.locator("#end")).to_be_visible()


def test_the_bar_shows_how_many_are_done(page: Page, site_url: str) -> None:
    visit(page, site_url, "?count=3")
    start(page)
    seen = []
    for key in "133":
        seen.append(page.locator("#progress").evaluate("bar => [bar.value, bar.max]"))
        grade(page, key)
    assert seen == [[0, 3], [0, 3], [1, 3]]
    expect(page.get_by_label("完成 2 / 3")).to_have_attribute("value", "2")


@pytest.mark.parametrize(
    ("place", "key"), [("body", "u"), ("#leave", "Backspace"), ("#undo", "Enter")]
)
def test_undo_brings_the_card_back_and_takes_the_grade_out(
    page: Page, site_url: str, deck: list[Card], place: str, key: str
) -> None:
    visit(page, site_url, "?count=5")
    start(page)
    grade(page, "1")
    page.press(place, key)
    expect(page.locator("#question")).to_have_text(deck[0]["question"])
    expect(page.locator("#grades")).to_be_visible()
    expect(page.locator("#undo")).to_be_disabled()
    page.keyboard.press("Escape")
    assert counts(page)["new"] == len(deck)
    expect(page.locator("#resume")).to_have_text("接着练（还剩 5 题）")


def test_undo_works_from_the_end(page: Page, site_url: str, deck: list[Card]) -> None:
    visit(page, site_url, "?count=1")
    start(page)
    grade(page, "4")
    page.keyboard.press("u")
    expect(page.locator("#question")).to_have_text(deck[0]["question"])


def test_a_reload_goes_on_where_the_drill_was(page: Page, site_url: str, deck: list[Card]) -> None:
    visit(page, site_url, "?count=5")
    start(page)
    grade(page, "1")
    grade(page, "3")
    page.reload()
    expect(page.locator("#question")).to_have_text(deck[2]["question"])
    expect(page.locator("#place")).to_have_text("完成 1 / 5")
    page.keyboard.press("u")
    expect(page.locator("#practice-said")).to_contain_text("没有撤销")


def test_a_drill_that_was_left_is_offered_in_a_later_tab(
    page: Page, site_url: str, deck: list[Card]
) -> None:
    visit(page, site_url, "?count=3")
    start(page)
    grade(page, "3")
    page.keyboard.press("Escape")
    expect(page.locator("#resume")).to_be_focused()
    later = visit(page.context.new_page(), site_url)
    later.click("#resume")
    expect(later.locator("#question")).to_have_text(deck[1]["question"])


def test_back_leaves_the_drill_and_forward_returns_to_it(
    page: Page, site_url: str, deck: list[Card]
) -> None:
    visit(page, site_url)
    start(page)
    page.go_back()
    expect(page.locator("#choice")).to_be_visible()
    page.go_forward()
    expect(page.locator("#question")).to_have_text(deck[0]["question"])


def test_the_weak_questions_can_be_drilled_again(
    page: Page, site_url: str, deck: list[Card]
) -> None:
    visit(page, site_url, "?count=2")
    start(page)
    grade(page, "3")
    grade(page, "2")
    page.click("#repeat")
    expect(page.locator("#question")).to_have_text(deck[1]["question"])
    expect(page.locator("#place")).to_have_text("完成 0 / 1")


def test_keys_typed_into_the_search_grade_nothing(
    page: Page, site_url: str, deck: list[Card]
) -> None:
    visit(page, site_url, "?count=2")
    start(page)
    page.keyboard.press("Space")
    page.keyboard.press("Control+k")
    page.keyboard.type("3u")
    page.keyboard.press("Escape")
    assert page.evaluate(STEPS) == 0
    expect(page.locator("#grades")).to_be_visible()


def test_grading_needs_the_answer_to_be_seen(page: Page, site_url: str, deck: list[Card]) -> None:
    visit(page, site_url)
    start(page)
    page.keyboard.press("3")
    page.keyboard.press("Space")
    expect(page.locator("#grades")).to_be_visible()
    assert (asked(page), page.evaluate(STEPS)) == (deck[0]["question"], 0)


def test_a_key_pressed_twice_grades_once(page: Page, site_url: str) -> None:
    visit(page, site_url, "?count=3")
    start(page)
    page.keyboard.press("Space")
    page.evaluate(
        """() => {
          for (const key of ["3", " ", "3"])
            document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }))
        }"""
    )
    expect(page.locator("#practice-said")).to_contain_text("记得")
    assert page.evaluate(STEPS) == 1


def test_two_tabs_lose_no_grade(page: Page, site_url: str, deck: list[Card]) -> None:
    other = visit(page.context.new_page(), site_url, "?level=L1&count=1")
    visit(page, site_url, "?level=L0&count=1")
    start(page)
    start(other)
    for tab in (page, other):
        tab.keyboard.press("Space")
    for tab in (page, other):
        tab.keyboard.press("3")
    for tab in (page, other):
        tab.click("#back")
        tab.click("[aria-pressed=true]")
        expect(tab.locator("[data-count=new]")).to_have_text(str(len(deck) - 2))


def test_an_open_answer_stays_open_when_another_tab_grades(
    page: Page, site_url: str, deck: list[Card]
) -> None:
    visit(page, site_url)
    page.locator(f"{ROWS} summary").first.click()
    other = visit(page.context.new_page(), site_url, "?count=1")
    start(other)
    grade(other, "3")
    expect(page.locator("[data-count=new]")).to_have_text(str(len(deck) - 1))
    assert page.locator(f"{ROWS} details[open]").count() == 1


def test_questions_that_vanished_do_not_break_the_drill(
    page: Page, site_url: str, deck: list[Card]
) -> None:
    visit(page, site_url, "?count=4")
    start(page)
    grade(page, "1")
    left = {"levels": [["L0", "原子概念"]], "categories": ["模型"], "cards": deck[2:]}
    page.route("**/cards.json", lambda route: route.fulfill(json=left))
    page.reload()
    expect(page.locator("#question")).to_have_text(deck[2]["question"])
    expect(page.locator("#place")).to_have_text("完成 0 / 2")


# What may go wrong


def test_grades_travel_by_file(
    browser: Browser, page: Page, site_url: str, deck: list[Card], tmp_path: Path
) -> None:
    visit(page, site_url, "?count=2")
    start(page)
    grade(page, "3")
    grade(page, "2")
    page.click("#back")
    with page.expect_download() as download:
        page.click("#export")
    assert download.value.suggested_filename.startswith("deep-learning-glossary-reviews-")
    file = tmp_path / "reviews.json"
    download.value.save_as(file)
    context = browser.new_context()
    other = visit(context.new_page(), site_url)
    for said in ("导入了 2 次评分，另有 0 次本来就有。", "导入了 0 次评分，另有 2 次本来就有。"):
        other.set_input_files("#import", file)
        expect(other.locator("#backup-said")).to_have_text(said)
    assert counts(other)["new"] == len(deck) - 2
    context.close()


@pytest.mark.parametrize(
    "text",
    ["{", "[]", '{"format": "x"}', '{"format":"deep-learning-glossary-reviews","version":9}'],
)
def test_a_broken_file_is_refused_with_a_reason(
    interview: Page, deck: list[Card], text: str
) -> None:
    file = {"name": "x.json", "mimeType": "application/json", "buffer": text.encode()}
    interview.set_input_files("#import", file)  # type: ignore[arg-type]
    expect(interview.locator("#backup-problem")).to_contain_text("没有导入")
    assert (interview.inner_text("#backup-said"), counts(interview)["new"]) == ("", len(deck))


def test_blocked_storage_is_said_and_the_drill_still_works(
    page: Page, site_url: str, deck: list[Card]
) -> None:
    page.add_init_script(BLOCKED)
    visit(page, site_url, "?count=2")
    expect(page.locator("#storage-problem")).to_contain_text("无法保存")
    expect(page.locator("#storage-problem")).to_contain_text("仍然可以练习")
    start(page)
    grade(page, "1")
    grade(page, "3")
    page.keyboard.press("u")
    expect(page.locator("#question")).to_have_text(deck[1]["question"])
    page.keyboard.press("Escape")
    assert counts(page)["new"] == len(deck) - 1


def test_full_storage_is_said_and_the_drill_goes_on(page: Page, site_url: str) -> None:
    page.add_init_script(FULL)
    visit(page, site_url, "?count=2")
    start(page)
    grade(page, "3")
    expect(page.locator("#storage-problem")).to_contain_text("存储空间已满")
    expect(page.locator("#practice-said")).to_contain_text("没有保存下来")
    page.keyboard.press("u")
    expect(page.locator("#undo")).to_be_disabled()


def test_failing_questions_are_said_and_can_be_tried_again(page: Page, site_url: str) -> None:
    page.route("**/cards.json", lambda route: route.abort())
    page.goto(f"{site_url}interview/")
    problem = page.locator("#data-problem")
    expect(problem).to_contain_text("没有加载成功")
    page.unroute("**/cards.json")
    problem.get_by_role("button").click()
    expect(page.locator(ROWS).first).to_be_visible()
    expect(problem).to_be_hidden()


def test_failing_answers_are_said_and_can_be_tried_again(page: Page, site_url: str) -> None:
    visit(page, site_url)
    page.route("**/answers.json", lambda route: route.fulfill(status=503))
    row = page.locator(ROWS).first
    row.locator("summary").click()
    expect(row).to_contain_text("答案没有加载成功")
    page.unroute("**/answers.json")
    row.get_by_role("button", name="再试一次").click()
    expect(row.locator(".answer p").first).to_be_visible()
    expect(row).not_to_contain_text("没有加载成功")


def test_without_scripts_the_page_leads_to_the_listings(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}interview/")
    assert "JavaScript" in page.inner_text("article")
    assert not page.locator("#choice").is_visible()
    page.locator("article").get_by_role("link", name="L1 基础概念").click()
    page.wait_for_url(f"{site_url}levels/l1/")
    context.close()


# For everybody


def states(page: Page, site_url: str) -> Iterator[str]:
    """Go through what the page can show."""
    visit(page, site_url, "?count=2")
    yield "list"
    page.locator(f"{ROWS} summary").first.click()
    expect(page.locator(f"{ROWS} .answer p").first).not_to_have_class("loading")
    yield "answer"
    start(page)
    yield "question"
    page.keyboard.press("Space")
    expect(page.locator("#answer p").first).not_to_have_class("loading")
    yield "grades"
    grade(page, "2")
    grade(page, "4")
    yield "end"


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_state_breaks_a_rule_or_is_too_wide(
    browser: Browser, site_url: str, palette: Palette, width: int
) -> None:
    with page_in(browser, palette, width) as page:
        found: dict[str, Any] = {}
        for state in states(page, site_url):
            wide = page.evaluate("document.documentElement.scrollWidth")
            found[state] = (violations(page), wide)
        assert found == dict.fromkeys(("list", "answer", "question", "grades", "end"), ([], width))


SMALL = """() => {
  const targets = document.querySelectorAll("#interview :is(button, input, summary, .md-button)")
  return [...targets].filter(target => target.checkVisibility()).filter(target => {
    const { width, height } = target.getBoundingClientRect()
    return Math.min(width, height) < 24
  }).map(target => target.outerHTML)
}"""


def test_targets_are_large_enough_for_a_finger(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    small = {state: page.evaluate(SMALL) for state in states(page, site_url)}
    assert small == {state: [] for state in small}


def test_intervals_are_worded(interview: Page) -> None:
    hours = {0: "1 分钟", 1 / 6: "10 分钟", 0.99: "59 分钟", 1: "1 小时", 23.4: "23 小时"}
    hours |= {23.9: "1 天", 72: "3 天", 24 * 30: "30 天", 24 * 46: "1.5 个月"}
    hours |= {24 * 334: "11 个月", 24 * 365: "1 年", 24 * 548: "1.5 年", 24 * 36500: "100 年"}
    worded = interview.evaluate(
        """async hours => {
          const script = "../assets/javascripts/interview/interval.js"
          const { interval } = await import(new URL(script, location.href))
          const now = new Date("2026-03-01T08:00:00Z")
          return hours.map(count => interval(new Date(now.getTime() + count * 3_600_000), now))
        }""",
        list(hours),
    )
    assert worded == list(hours.values())


def test_the_data_of_the_page_are_complete(built_site: Path, deck: list[Card]) -> None:
    folder = built_site / "assets/interview"
    assert json.loads((folder / "cards.json").read_text("utf-8"))["cards"] == deck
    answers = json.loads((folder / "answers.json").read_text("utf-8"))
    empty = [
        card["id"]
        for card in deck
        if not answers[card["slug"]]["answers"][card["id"].split("#")[1]].startswith("<")
    ]
    assert empty == []
    assert all(parts["definition"].startswith("<p>") for parts in answers.values())
