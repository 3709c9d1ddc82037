"""The search dialog: what is typed finds its entry, and chips, keys and input methods work."""

import csv
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from glossary.entry import Category, Entry, Level
from glossary.library import Library, load
from glossary.search_index import syllables

ROOT = Path(__file__).resolve().parents[2]
QUERIES = Path(__file__).with_name("search-queries.tsv")
# Written by someone who had not read the entries; the search was not tuned with it.
HELD_OUT = Path(__file__).with_name("search-held-out.tsv")
# What a first-year candidate is asked most, and the questions of entries that answer it.
COMMONEST = Path(__file__).with_name("search-commonest.tsv")
COLLOQUIAL = Path(__file__).with_name("search-questions.tsv")
INPUT = "[data-md-component=search-query]"
RESULTS = ".md-search-result__item"
COUNT = ".md-search-result__meta"
LONG = ("question", "mixed")
PRESSED = ".search-chips button[aria-pressed=true]"

# Asks the matcher on the data of the site for the first result of each query.
MATCH_ALL = """async ([base, queries]) => {
  const { index, learn, read, search } = await import(`${base}assets/javascripts/search/matcher.js`)
  const data = name => fetch(`${base}assets/search/${name}.json`).then(found => found.json())
  const known = index(await data("names"))
  for (const _ of learn(known, await data("details")));
  read(known, await data("texts"))
  return queries.map(query => search(known, query).hits[0]?.entry.slug ?? null)
}"""

# Types the queries one after the other and reads the slugs of the first results.
TYPE_ALL = """async queries => {
  const input = document.querySelector("[data-md-component=search-query]")
  const found = []
  for (const query of queries) {
    const answered = new Promise(resolve => {
      const subscription = component$.subscribe(component => {
        if (component.query !== query || !component.complete) return
        setTimeout(() => { subscription.unsubscribe(); resolve() })
      })
    })
    input.value = query
    input.dispatchEvent(new InputEvent("input", {bubbles: true}))
    await answered
    const items = [...document.querySelectorAll(".md-search-result__item")].slice(0, 3)
    found.push(items.map(item => new URL(item.querySelector("a").href).pathname.split("/").at(-2)))
  }
  return found
}"""


@pytest.fixture(scope="module")
def library() -> Library:
    """The entries of the site."""
    return load(ROOT)


@pytest.fixture
def dialog(page: Page, site_url: str) -> Page:
    """The home page with the search dialog open and its data complete."""
    page.set_default_timeout(10_000)
    page.goto(site_url)
    page.evaluate("component$.subscribe(component => { if (component.counts) answer = component })")
    page.keyboard.press("Control+k")
    page.wait_for_function("globalThis.answer?.complete")
    return page


def type_query(page: Page, query: str) -> None:
    """Put a query into the dialog and wait for its answer."""
    page.fill(INPUT, query)
    page.wait_for_function("query => answer.query === query", arg=query)


def labelled(
    library: Library, files: tuple[Path, ...] = (QUERIES, COLLOQUIAL)
) -> list[tuple[str, str, frozenset[str]]]:
    """Kind, query and right entries, as far as these exist."""
    rows = []
    for path in files:
        with path.open(encoding="utf-8", newline="") as file:
            rows += list(csv.DictReader(file, delimiter="\t"))
    wanted = [(row["class"], row["query"], row["expected"].split(",")) for row in rows]
    known = [(kind, query, frozenset(slugs) & library.slugs) for kind, query, slugs in wanted]
    return [(kind, query, slugs) for kind, query, slugs in known if slugs]


def first_results(page: Page, queries: Iterable[str]) -> dict[str, list[str]]:
    """For each query the slugs of its first three results."""
    asked = list(dict.fromkeys(queries))
    return dict(zip(asked, page.evaluate(TYPE_ALL, asked), strict=True))


def written(name: str) -> str:
    """A name as the search compares it: letters and digits only."""
    return "".join(char for char in name.lower() if char.isalnum())


def spoken(name: str) -> set[str]:
    """A name in full pinyin and by its initials, if it is all Chinese."""
    sounds = [sound.replace("lve", "lue").replace("nve", "nue") for _, sound in syllables(name)]
    initials = "".join(sound[0] for sound in sounds)
    whole = len(sounds) == len(written(name)) > 1
    return {"".join(sounds), initials} if whole else set()


def initials(name: str) -> str:
    """The first letters of words and of Chinese characters as spoken: lhg for "logistic 回归"."""
    sounds = iter(sound for _, sound in syllables(name))
    words = re.findall(r"[a-z0-9]+|[\u4e00-\u9fff]", name.lower())
    return "".join(word[0] if word.isascii() else next(sounds, "")[:1] for word in words)


def keys(entry: Entry) -> dict[str, set[str]]:
    """What must find an entry: its names, and its Chinese names by their sound."""
    names = {written(name): {name} for name in entry.names if written(name)}
    return names | {sound: {sound} for name in entry.names for sound in spoken(name)}


def test_every_name_and_its_pinyin_and_initials_find_their_entry_first(
    page: Page, site_url: str, library: Library
) -> None:
    """By the matcher itself, as the dialog's worker calls it: thousands are not typed."""
    page.goto(site_url)
    owners: dict[str, set[str]] = {}
    queries: dict[str, str] = {}
    for slug, entry in library.entries.items():
        for key, typed in keys(entry).items():
            owners.setdefault(key, set()).add(slug)
            queries |= dict.fromkeys(typed, key)
        for name in entry.names:
            owners.setdefault(initials(name), set()).add(slug)
    asked = list(queries)
    found = dict(zip(asked, page.evaluate(MATCH_ALL, [site_url, asked]), strict=True))
    wrong = {
        query: found[query] for query, key in queries.items() if found[query] not in owners[key]
    }
    assert wrong == {}


def test_names_parts_of_names_and_slips_find_their_entry_first(
    dialog: Page, library: Library
) -> None:
    queries = {query: slugs for kind, query, slugs in labelled(library) if kind not in LONG}
    found = first_results(dialog, queries)
    wrong = {query: found[query] for query in queries if not queries[query] & {*found[query][:1]}}
    assert wrong == {}


def test_nine_of_ten_questions_and_mixed_texts_find_their_entry_among_the_first_three(
    dialog: Page, library: Library
) -> None:
    queries = {query: slugs for kind, query, slugs in labelled(library) if kind in LONG}
    found = first_results(dialog, queries)
    wrong = {query: found[query] for query in queries if not queries[query] & {*found[query]}}
    assert len(wrong) <= len(queries) / 10, wrong


def test_questions_that_nothing_was_tuned_on_find_their_entry_among_the_first_three(
    dialog: Page, library: Library
) -> None:
    queries = {query: slugs for _, query, slugs in labelled(library, (HELD_OUT,))}
    found = first_results(dialog, queries)
    wrong = {query: found[query] for query in queries if not queries[query] & {*found[query]}}
    assert len(queries) == 72
    assert len(wrong) <= len(queries) * 0.15, wrong


def test_the_commonest_interview_questions_are_found_and_answered(
    dialog: Page, library: Library
) -> None:
    with COMMONEST.open(encoding="utf-8", newline="") as file:
        rows = {row["query"]: row["answered by"] for row in csv.DictReader(file, delimiter="\t")}
    answers = {query: answered.split(",") for query, answered in rows.items()}
    found = first_results(dialog, answers)
    wrong = {
        query: found[query]
        for query, answered in answers.items()
        if not {answer.split("#")[0] for answer in answered} & {*found[query]}
    }
    known = {
        f"{slug}#{question.id}"
        for slug, entry in library.entries.items()
        for question in entry.document.questions
    }
    unknown = {answer for answered in answers.values() for answer in answered} - known
    assert (len(answers), wrong, unknown) == (20, {}, set())


def test_six_of_ten_questions_find_their_entry_first(dialog: Page, library: Library) -> None:
    queries = {query: slugs for kind, query, slugs in labelled(library) if kind in LONG}
    found = first_results(dialog, queries)
    wrong = {query: found[query] for query in queries if not queries[query] & {*found[query][:1]}}
    assert len(wrong) <= 4 * len(queries) / 10, wrong


def test_words_that_stand_in_texts_only_find_an_entry(dialog: Page) -> None:
    found = first_results(dialog, ["optimizer.zero_grad()", "显存", "loss.backward()"])
    assert all(found.values()), found


def test_without_the_texts_names_and_questions_are_found(page: Page, site_url: str) -> None:
    page.route("**/texts.json", lambda route: route.abort())
    page.goto(site_url)
    page.evaluate("component$.subscribe(component => { if (component.counts) answer = component })")
    page.focus(INPUT)
    page.wait_for_function("globalThis.answer?.complete")
    type_query(page, "过拟合")
    expect(page.locator(f"{RESULTS} h1").first).to_contain_text("过拟合")


def test_nothing_is_loaded_before_the_first_focus(page: Page, site_url: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(site_url)
    page.wait_for_load_state("networkidle")
    before = [url for url in loaded if "assets/search/" in url]
    page.focus(INPUT)
    page.wait_for_selector(RESULTS)
    after = [url.removeprefix(site_url) for url in loaded if "assets/search/" in url]
    assert (before, after[:1]) == ([], ["assets/search/names.json"])


def test_an_empty_query_lists_all_entries_by_level_with_counts(
    dialog: Page, library: Library
) -> None:
    levels = {level.value: len(library.of_level(level)) for level in Level}
    categories = {
        category.value: len(library.of_category(category))
        for category in Category
        if library.of_category(category)
    }
    chips = dict(chip.rsplit(" ", 1) for chip in chip_texts(dialog))
    expected = {name: str(count) for name, count in (levels | categories).items()}
    assert (chips, dialog.inner_text(COUNT)) == (
        expected,
        f"{len(library.entries)} 个符合条件的结果",
    )
    shown = dialog.evaluate("answer.items.map(([item]) => item.text.match(/L[0-3](?=<)/)[0])")
    assert shown == sorted(shown)


def chip_texts(page: Page) -> list[str]:
    """The chips as one sees them: name and count."""
    return [
        chip.locator(".search-chips__name").inner_text()
        + " "
        + chip.locator(".search-chips__count").inner_text()
        for chip in page.locator(".search-chips button").all()
    ]


def slugs_shown(page: Page) -> set[str]:
    """All results of the last answer."""
    slugs: list[str] = page.evaluate("answer.items.map(([item]) => item.location.split('/')[1])")
    return set(slugs)


def test_levels_are_alternatives_and_a_category_narrows_them(
    dialog: Page, library: Library
) -> None:
    for chip in ("L0", "L1", "模型训练"):
        dialog.click(f".search-chips button:has-text('{chip} ')")
    dialog.wait_for_function("answer.query === '#L0 #L1 #模型训练'")
    expected = {
        entry.slug
        for entry in library.of_category(Category.TRAINING)
        if entry.meta.level in (Level.L0, Level.L1)
    }
    assert slugs_shown(dialog) == expected
    assert dialog.locator(PRESSED).count() == 3


def test_a_chip_pressed_again_is_taken_out_of_the_query(dialog: Page) -> None:
    type_query(dialog, "误差 #L0")
    dialog.click(PRESSED)
    dialog.wait_for_function("answer.query === '误差'")
    expect(dialog.locator(PRESSED)).to_have_count(0)


@pytest.mark.parametrize(
    "link",
    [
        "?q=#L1 #模型训练",
        "?q=%23L1%20%23%E6%A8%A1%E5%9E%8B%E8%AE%AD%E7%BB%83",
        "?q=%23L1+%23模型训练",
    ],
)
def test_a_link_opens_the_dialog_filtered(
    page: Page, site_url: str, library: Library, link: str
) -> None:
    expected = [
        entry for entry in library.of_category(Category.TRAINING) if entry.meta.level == Level.L1
    ]
    page.goto(site_url + link)
    expect(page.locator(PRESSED)).to_have_count(2)
    expect(page.locator(RESULTS)).to_have_count(min(len(expected), 10))
    assert page.input_value(INPUT) == "#L1 #模型训练"


def test_an_anchor_of_the_page_is_left_alone(page: Page, site_url: str) -> None:
    page.goto(site_url + "terms/gradient/?q=overfitting#interview")
    expect(page.locator(f"{RESULTS} h1").first).to_contain_text("过拟合")
    assert page.input_value(INPUT) == "overfitting"


def test_what_the_query_explains_is_marked_and_nothing_else(dialog: Page) -> None:
    expected = {
        "过拟": "<mark>过拟</mark>合 Overfitting",
        "overf": "过拟合 <mark>Overf</mark>itting",
        "guonihe": "<mark>过拟合</mark> Overfitting",
        "guoni": "<mark>过拟</mark>合 Overfitting",
        "gnh": "<mark>过拟合</mark> Overfitting",
        "过学习": "过拟合 Overfitting",
        "overfiting": "过拟合 Overfitting",
    }
    marked = {}
    for query in expected:
        type_query(dialog, query)
        marked[query] = dialog.locator(f"{RESULTS} h1").first.inner_html()
    assert marked == expected


def test_a_question_leads_to_the_question_that_is_nearest(dialog: Page, library: Library) -> None:
    asked = library.entries["backpropagation"].document.questions[0]
    type_query(dialog, asked.text)
    link = dialog.locator(f"{RESULTS} a:has(h2)").first
    href = str(link.get_attribute("href"))
    assert href.endswith(f"/terms/backpropagation/#{asked.id}")
    dialog.keyboard.press("Enter")
    dialog.wait_for_url(f"**/terms/backpropagation/#{asked.id}")


def test_html_in_a_query_is_shown_as_text(dialog: Page) -> None:
    type_query(dialog, "<img src=x onerror=alert(1)><b>过拟合</b>")
    assert dialog.locator(".md-search__output :is(img, b)").count() == 0


def names_data(entry: list[Any], category: str) -> dict[str, Any]:
    """Names data that hold a single entry."""
    return {
        "levels": [["L0", "原子概念"]],
        "categories": [category],
        "readings": {},
        "exceptions": {},
        "entries": [entry],
    }


def test_a_hidden_alias_finds_its_entry_and_is_not_shown(page: Page, site_url: str) -> None:
    entry = ["x", 0, 0, ["甲概念", "Alpha"], ["又一名"], ["暗名"]]
    page.route("**/names.json", lambda route: route.fulfill(json=names_data(entry, "模型")))
    page.goto(site_url + "?q=暗名")
    expect(page.locator(RESULTS)).to_contain_text("甲概念 Alpha")
    assert "暗名" not in page.inner_text(".md-search__output")


def test_html_in_an_entry_is_shown_as_text(page: Page, site_url: str) -> None:
    hostile = "<img src=x onerror=alert(1)>&amp;"
    entry = ["x", 0, 0, [hostile, hostile, hostile], [hostile], []]
    names = names_data(entry, category=hostile)
    details = {"x": [hostile, [["q-x", hostile]]]}
    page.route("**/names.json", lambda route: route.fulfill(json=names))
    page.route("**/details.json", lambda route: route.fulfill(json=details))
    page.goto(site_url)
    page.focus(INPUT)
    expect(page.locator(RESULTS)).to_contain_text(f"又名：{hostile}")
    assert page.locator(".md-search__output img").count() == 0


def test_failing_data_are_reported_with_links_and_can_be_tried_again(
    page: Page, site_url: str
) -> None:
    page.route("**/names.json", lambda route: route.abort())
    page.goto(site_url)
    page.focus(INPUT)
    expect(page.locator(COUNT)).to_have_text("搜索数据没有加载成功")
    expect(page.locator(".search-failure a").first).to_have_text("L0 原子概念")
    page.unroute("**/names.json")
    page.click(".search-failure button")
    expect(page.locator(RESULTS)).to_have_count(10)
    expect(page.locator(".search-failure")).to_be_hidden()


def test_pasted_text_is_searched(dialog: Page) -> None:
    dialog.focus(INPUT)
    dialog.keyboard.insert_text("过拟合")
    expect(dialog.locator(f"{RESULTS} h1").first).to_contain_text("过拟合")


def test_the_clear_button_brings_the_whole_list_back(dialog: Page) -> None:
    type_query(dialog, "过拟合")
    dialog.click("button[type=reset]")
    dialog.wait_for_function("answer.query === ''")
    assert dialog.input_value(INPUT) == ""


def test_an_input_method_is_left_to_compose(dialog: Page) -> None:
    dialog.evaluate(
        """() => {
          globalThis.asked = []
          component$.subscribe(({query}) => query !== undefined && asked.push(query))
          asked.length = 0  // the last answer comes again on subscribing
        }"""
    )
    keyboard = dialog.context.new_cdp_session(dialog)
    dialog.focus(INPUT)
    for text in ("g", "gn", "过拟合"):
        keyboard.send(
            "Input.imeSetComposition",
            {"text": text, "selectionStart": len(text), "selectionEnd": len(text)},
        )
        dialog.dispatch_event(INPUT, "keyup", {"isComposing": True})
    keyboard.send("Input.insertText", {"text": "过拟合"})
    dialog.wait_for_function("answer.query === '过拟合'")
    assert dialog.evaluate("asked") == ["过拟合"]


@pytest.mark.parametrize("key", ["Control+k", "Meta+k", "/", "s", "f"])
def test_a_key_opens_the_dialog(page: Page, site_url: str, key: str) -> None:
    page.goto(site_url)
    page.wait_for_function("globalThis.component$")
    page.keyboard.press(key)
    expect(page.locator(RESULTS).first).to_be_visible()
    expect(page.locator(INPUT)).to_be_focused()


def test_escape_closes_the_dialog_and_takes_the_chips_out_of_reach(dialog: Page) -> None:
    dialog.keyboard.press("Escape")
    expect(dialog.locator(".search-chips")).to_be_hidden()
    expect(dialog.locator(INPUT)).not_to_be_focused()


def test_arrows_walk_through_the_results_and_enter_follows(dialog: Page) -> None:
    type_query(dialog, "过拟合")
    dialog.keyboard.press("ArrowDown")
    expect(dialog.locator(f"{RESULTS} a").first).to_be_focused()
    dialog.keyboard.press("Enter")
    dialog.wait_for_url("**/terms/overfitting/")


def test_chips_are_reached_and_pressed_by_keyboard(dialog: Page) -> None:
    for key in ("Tab", "ArrowRight", "Space"):
        dialog.keyboard.press(key)
    dialog.wait_for_function("answer.query === '#L1'")
    expect(dialog.locator(PRESSED)).to_be_focused()
    dialog.keyboard.press("Enter")
    dialog.wait_for_function("answer.query === ''")
    for key in ("Shift+Tab", "Shift+Tab"):
        dialog.keyboard.press(key)
    expect(dialog.locator(INPUT)).to_be_focused()


def test_the_dialog_fits_a_narrow_screen_and_chips_are_large_enough(
    page: Page, site_url: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site_url + "?q=梯度")
    page.wait_for_selector(RESULTS)
    # The dialog slides in from the side.
    page.wait_for_function(
        "[...document.querySelectorAll('html, .md-search__scrollwrap, .search-chips')]"
        ".every(element => element.scrollWidth <= 390)"
    )
    small = page.evaluate(
        "[...document.querySelectorAll('.search-chips button')]"
        ".filter(chip => chip.offsetWidth < 24 || chip.offsetHeight < 24).length"
    )
    assert small == 0
