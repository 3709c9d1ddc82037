"""The map and the learning path, as a reader uses them."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.synthetic import write_project
from glossary.graph.data import written
from glossary.library import load
from tests.site.conftest import ROOT
from tests.site.palettes import PALETTES, WIDTHS, Palette, page_in, unfold, violations

LIBRARY = load(ROOT)
TARGET = "transformer-block"
TITLE = LIBRARY.entries[TARGET].meta.title
MOST_BYTES = 300_000
PLACE = """slug => {
  const { scene, camera, places } = document.querySelector("#map")
  const [x, y] = places[scene.graph.bySlug.get(slug).number]
  return [(x - camera.x) * camera.scale, (y - camera.y) * camera.scale]
}"""


@pytest.fixture
def drawn(page: Page, site_url: str) -> Page:
    """The map, with an entry chosen and in the middle."""
    page.goto(f"{site_url}map/?term={TARGET}")
    expect(page.locator("#map-title")).to_contain_text(TITLE)
    return page


def at(page: Page, slug: str) -> tuple[float, float]:
    """Where an entry's box is on the screen."""
    page.locator("#map-canvas").scroll_into_view_if_needed()
    box = page.locator("#map-canvas").bounding_box()
    assert box is not None
    x, y = page.evaluate(PLACE, slug)
    return box["x"] + x, box["y"] + y


def test_a_chosen_entry_is_told_with_its_neighbours_and_reasons(drawn: Page) -> None:
    below = drawn.locator("#map-below li").all_inner_texts()
    reasons = LIBRARY.entries[TARGET].meta.builds_on
    assert len(below) == len(reasons)
    assert [text.split("：")[1] for text in below] == list(reasons.values())
    expect(drawn.locator("#map-path")).to_have_attribute("href", f"../path/?to={TARGET}")


def test_pressing_a_box_chooses_it_and_hovering_shows_the_definition(drawn: Page) -> None:
    near = LIBRARY.constituents(TARGET)[0]
    drawn.evaluate("() => { const m = document.querySelector('#map'); m.camera.scale = 0.5 }")
    x, y = at(drawn, TARGET)
    drawn.mouse.move(x, y)
    expect(drawn.locator("#map-tip")).to_contain_text(LIBRARY.entries[TARGET].meta.description)
    drawn.locator("#map-below button").first.click()
    expect(drawn.locator("#map-title")).to_contain_text(LIBRARY.entries[near].meta.title)
    assert f"term={near}" in drawn.url
    drawn.locator("#map-all").click()
    drawn.mouse.click(*at(drawn, TARGET))
    expect(drawn.locator("#map-title")).to_contain_text(TITLE)
    drawn.mouse.click(*at(drawn, TARGET))
    expect(drawn.locator("h1")).to_have_text(TITLE)


def test_hovering_an_edge_shows_its_reason(drawn: Page) -> None:
    user = LIBRARY.built_on_by[TARGET][0]
    drawn.locator("#map-all").click()
    (x1, y1), (x2, y2) = at(drawn, TARGET), at(drawn, user)
    drawn.mouse.move(x1 + 0.5 * (x2 - x1), y1 + 0.5 * (y2 - y1))
    reason = LIBRARY.entries[user].meta.builds_on[TARGET]
    expect(drawn.locator("#map-tip")).to_contain_text(reason)


def test_the_keyboard_moves_and_opens(drawn: Page) -> None:
    canvas = drawn.locator("#map-canvas")
    canvas.focus()
    canvas.press("ArrowDown")
    expect(drawn.locator("#map-title")).not_to_contain_text(TITLE)
    chosen = drawn.locator("#map-title a").inner_text()
    expect(drawn.locator("#map-said")).to_contain_text(chosen)
    canvas.press("Enter")
    expect(drawn.locator("h1")).to_have_text(chosen)


@pytest.mark.parametrize("typed", ["过拟合", "guonihe", "overfitting"])
def test_a_term_is_found_by_any_name(page: Page, site_url: str, typed: str) -> None:
    page.goto(f"{site_url}map/")
    page.locator("#map-find").fill(typed)
    page.locator("#map-find").press("Enter")
    expect(page.locator("#map-title")).to_contain_text("过拟合")


def test_what_is_not_there_is_told(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}map/")
    page.locator("#map-find").fill("zzzzqqqq")
    page.locator("#map-find").press("Enter")
    expect(page.locator("#map-problem")).to_be_visible()


def test_filters_count_what_they_leave(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}map/")
    page.locator(".map__filters summary").click()
    page.locator("input[name=level][value='1']").check()
    page.locator("input[name=category][value='0']").check()
    wanted = [
        entry
        for entry in LIBRARY.entries.values()
        if entry.meta.level == "L1" and entry.meta.category == "数学基础"
    ]
    expect(page.locator("#map-count")).to_have_text(
        f"显示 {len(wanted)} 个概念，共 {len(LIBRARY.entries)} 个"
    )


def test_the_wheel_zooms_and_dragging_pans(drawn: Page) -> None:
    scale = "() => document.querySelector('#map').camera.scale"
    before = drawn.evaluate(scale)
    drawn.mouse.move(*at(drawn, TARGET))
    drawn.mouse.wheel(0, -300)
    drawn.wait_for_function(f"({scale})() > {before}")
    x, y = at(drawn, TARGET)
    drawn.mouse.move(x, y)
    drawn.mouse.down()
    drawn.mouse.move(x + 80, y + 40, steps=4)
    drawn.mouse.up()
    moved = at(drawn, TARGET)
    assert abs(moved[0] - x - 80) < 2
    assert abs(moved[1] - y - 40) < 2


def test_without_scripts_the_text_is_there(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}map/")
    page.locator(".map__text summary").click()
    assert page.locator(".map__text li").count() == len(LIBRARY.entries)
    context.close()


def steps(page: Page) -> list[str]:
    return [text.strip() for text in page.locator("#path-steps .path__step a").all_inner_texts()]


def test_a_path_is_the_librarys_and_tells_reasons(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}path/?to={TARGET}")
    path = LIBRARY.learning_path(TARGET)
    expect(page.locator("#path-steps > li")).to_have_count(len(path))
    assert steps(page) == [LIBRARY.entries[slug].meta.title for slug in path]
    last = LIBRARY.entries[TARGET].meta.builds_on[path[-1]]
    expect(page.locator("#path-steps > li").last).to_contain_text(f"{TITLE}：{last}")


def test_what_is_known_drops_out_and_is_kept(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}path/?to={TARGET}")
    known = LIBRARY.constituents(TARGET)[0]
    page.locator(f"#known-{known}").check()
    left = LIBRARY.learning_path(TARGET, {known})
    assert len(left) < len(LIBRARY.learning_path(TARGET))
    expect(page.locator("#path-steps > li")).to_have_count(len(left))
    page.reload()
    expect(page.locator("#path-steps > li")).to_have_count(len(left))
    page.locator("#path-known summary").click()
    page.locator(f"#known-{known}").uncheck()
    expect(page.locator("#path-steps > li")).to_have_count(len(LIBRARY.learning_path(TARGET)))


def test_a_shared_path_knows_what_it_names_and_keeps_nothing(page: Page, site_url: str) -> None:
    known = LIBRARY.constituents(TARGET)[0]
    page.goto(f"{site_url}path/?to={TARGET}&known={known}")
    expect(page.locator("#path-steps > li")).to_have_count(
        len(LIBRARY.learning_path(TARGET, {known}))
    )
    assert page.evaluate("localStorage.getItem('deep-learning-glossary-known')") is None


def test_a_target_can_be_typed(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}path/")
    page.locator("#path-to").fill("adam")
    page.locator("#path-to").press("Enter")
    expect(page.locator("#path-target")).to_contain_text(LIBRARY.entries["adam"].meta.title)
    assert page.url.endswith("?to=adam")


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", [f"map/?term={TARGET}", f"path/?to={TARGET}"])
def test_both_break_no_rule_and_fit(
    browser: Browser, site_url: str, path: str, width: int, palette: Palette
) -> None:
    with page_in(browser, palette, width) as page:
        page.goto(site_url + path)
        page.locator("#map-title, #path-target").first.wait_for()
        unfold(page)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_an_entry_shows_its_neighbourhood_and_leads_to_the_map(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}terms/{TARGET}/")
    picture = page.locator(".neighbourhood img")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("image => image.naturalWidth") > 0
    picture.click()
    expect(page.locator("#map-title")).to_contain_text(TITLE)


def test_every_entry_has_its_picture(built_site: Path) -> None:
    missing = [
        slug
        for slug in LIBRARY.entries
        if f'src="../../assets/graph/{slug}.svg"'
        not in (built_site / "terms" / slug / "index.html").read_text("utf-8")
        or not (built_site / "assets/graph" / f"{slug}.svg").is_file()
    ]
    assert missing == []


def test_the_map_of_450_entries_is_under_300_kilobytes(tmp_path: Path, built_site: Path) -> None:
    write_project(tmp_path, 450)
    data = written(load(tmp_path)).encode()
    page = (built_site / "map/index.html").read_bytes()
    scripts = [path.read_bytes() for path in (ROOT / "docs/assets/javascripts/graph").glob("*.js")]
    sizes = [len(gzip.compress(part)) for part in (data, 2 * page, *scripts)]
    assert sum(sizes) < MOST_BYTES


def test_the_graph_can_be_downloaded(built_site: Path) -> None:
    folder = built_site / "downloads"
    names = ("glossary.ttl", "glossary.jsonld", "glossary.graphml")
    assert [name for name in names if not (folder / name).is_file()] == []


def test_two_fingers_zoom_and_one_pans(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(f"{site_url}map/?term={TARGET}")
    expect(page.locator("#map-title")).to_contain_text(TITLE)
    x, y = at(page, TARGET)
    touch = context.new_cdp_session(page)

    def fingers(kind: str, *places: tuple[float, float]) -> None:
        points = [{"x": px, "y": py, "id": n} for n, (px, py) in enumerate(places)]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    before = page.evaluate("document.querySelector('#map').camera.scale")
    fingers("touchStart", (x - 20, y), (x + 20, y))
    for wide in (30, 40, 60):
        fingers("touchMove", (x - wide, y), (x + wide, y))
    fingers("touchEnd")
    after = page.evaluate("document.querySelector('#map').camera.scale")
    assert after > 1.5 * before
    x, y = at(page, TARGET)
    fingers("touchStart", (x, y))
    fingers("touchMove", (x + 30, y + 20))
    fingers("touchMove", (x + 60, y + 40))
    fingers("touchEnd")
    moved = at(page, TARGET)
    assert moved[0] - x > 20
    assert moved[1] - y > 10
    context.close()
