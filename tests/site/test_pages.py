"""What every page of the built site has to be."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from playwright.sync_api import Browser, Page

from glossary.history import last_changes
from glossary.library import load
from tests.site.conftest import ROOT
from tests.site.palettes import Palette, page_in

LARGEST_PAGE = 100_000
ENTRY = "terms/weight-decay/"
DEFINED_TERM = {
    "type": "object",
    "required": ["@context", "@type", "@id", "name", "description", "url", "inDefinedTermSet"],
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@type": {"const": "DefinedTerm"},
        "name": {"type": "string", "minLength": 1},
        "alternateName": {"type": "array", "items": {"type": "string", "minLength": 1}},
        "description": {"type": "string", "minLength": 10},
        "url": {"type": "string", "pattern": "^https?://.+/terms/[a-z0-9-]+/$"},
        "inDefinedTermSet": {
            "type": "object",
            "required": ["@type", "name", "url"],
            "properties": {"@type": {"const": "DefinedTermSet"}},
        },
    },
}


@pytest.fixture(scope="session")
def html_pages(built_site: Path) -> dict[str, str]:
    """Address -> HTML of every page, apart from the one for missing pages."""
    return {
        path.parent.relative_to(built_site).as_posix(): path.read_text("utf-8")
        for path in sorted(built_site.rglob("index.html"))
    }


def test_every_entry_and_listing_is_a_page(html_pages: dict[str, str]) -> None:
    entries = {f"terms/{slug}" for slug in load(ROOT).entries}
    assert entries <= set(html_pages)
    assert {f"levels/l{n}" for n in range(4)} <= set(html_pages)
    assert len([name for name in html_pages if name.startswith("categories/")]) == 12


def test_no_page_is_larger_than_100_kilobytes(html_pages: dict[str, str]) -> None:
    sizes = {name: len(text.encode()) for name, text in html_pages.items()}
    pages = {name: size for name, size in sizes.items() if not name.startswith("labs/")}
    assert {name: size for name, size in pages.items() if size > LARGEST_PAGE} == {}


def test_every_page_has_title_description_and_canonical_address(
    html_pages: dict[str, str],
) -> None:
    wanted = (
        r"<title>[^<]{4,}</title>",
        r'<meta name="description" content="[^"<>]{10,}">',
        r'<link rel="canonical" href="https?://[^"]+/">',
        r'<html lang="zh',
    )
    missing = [
        (name, pattern)
        for name, text in html_pages.items()
        for pattern in wanted
        if len(re.findall(pattern, text)) != 1
    ]
    assert missing == []


def test_titles_and_descriptions_are_all_different(html_pages: dict[str, str]) -> None:
    for pattern in (r"<title>(.*?)</title>", r'<meta name="description" content="(.*?)"'):
        found = [match[1] for text in html_pages.values() if (match := re.search(pattern, text))]
        assert len(found) == len(set(found)) == len(html_pages)


def test_every_entry_is_a_defined_term(html_pages: dict[str, str]) -> None:
    for slug in load(ROOT).entries:
        text = html_pages[f"terms/{slug}"]
        (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S)
        jsonschema.validate(json.loads(data), DEFINED_TERM)


def test_the_published_data_agree_with_their_published_schema(built_site: Path) -> None:
    data = json.loads((built_site / "glossary.json").read_text("utf-8"))
    schema = json.loads((built_site / "glossary.schema.json").read_text("utf-8"))
    jsonschema.validate(data, schema)
    assert [entry["slug"] for entry in data["entries"]] == sorted(load(ROOT).entries)
    for entry in data["entries"]:
        for snippet in entry["snippets"]:
            for path in (snippet["path"], snippet["output"], *snippet["figures"]):
                assert path is None or (built_site / path).is_file()


def test_no_formula_is_left_as_tex(html_pages: dict[str, str]) -> None:
    assert "<math" in html_pages["terms/weight-decay"]
    left = [
        name
        for name, text in html_pages.items()
        if re.search(r"\\\(|\\\[", re.sub(r"<(pre|code|script).*?</\1>", "", text, flags=re.S))
    ]
    assert left == []


def test_no_page_asks_another_host_and_none_has_an_error(
    page: Page, site_url: str, html_pages: dict[str, str]
) -> None:
    """Every page that is no entry, and each sixth entry, which are made alike."""
    entries = [name for name in html_pages if name.startswith("terms/")]
    for name in [*sorted(set(html_pages) - set(entries)), *entries[::6]]:
        response = page.goto(f"{site_url}{name}/" if name != "." else site_url)
        assert response is not None
        assert response.status == 200


def test_no_page_names_a_resource_of_another_host(html_pages: dict[str, str]) -> None:
    loaded = r'<(?:script|img|iframe|source|video|audio)\b[^>]*\ssrc="(?:https?:)?//'
    styled = r'<link[^>]+stylesheet[^>]+href="(?:https?:)?//'
    pattern = f"{loaded}|{styled}"
    assert [name for name, text in html_pages.items() if re.search(pattern, text)] == []


def test_every_internal_link_and_resource_exists(
    built_site: Path, html_pages: dict[str, str]
) -> None:
    missing = set()
    for name, text in html_pages.items():
        for target in re.findall(r'(?:href|src)="([^"]*)"', text):
            path = re.split(r"[?#]", target)[0]
            if not path or re.match(r"[a-z]+:", path):
                continue
            found = (built_site / name / path).resolve()
            if not (found / "index.html" if found.is_dir() else found).is_file():
                missing.add((name, target))
    assert missing == set()


@pytest.mark.parametrize(
    "path", ["", ENTRY, "levels/l0/", "categories/models/", "contribute/", "interview/", "sheet/"]
)
@pytest.mark.parametrize("width", [390, 768, 1600])
def test_nothing_is_wider_than_the_window(page: Page, site_url: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site_url + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_an_entry_shows_names_facets_and_relations(page: Page, site_url: str) -> None:
    page.goto(site_url + ENTRY)
    header = page.locator("header.entry")
    assert header.locator("h1").inner_text() == "权重衰减"
    assert header.locator(".name-en").inner_text() == "Weight Decay"
    assert "权值衰减" in header.locator(".aliases").inner_text()
    assert header.locator("a.level").inner_text() == "L1 基础概念"
    assert header.locator("a.category").inner_text() == "模型训练"
    constituents = page.locator("section[aria-labelledby=builds-on] a").all_inner_texts()
    assert constituents == ["L2 范数", "权重", "正则化"]
    path = page.locator(".learning-path")
    path.locator("summary").click()
    assert path.locator("li").count() >= len(constituents)


def test_the_level_of_an_entry_leads_to_its_listing(page: Page, site_url: str) -> None:
    page.goto(site_url + ENTRY)
    page.locator("header.entry a.level").click()
    page.wait_for_url(site_url + "levels/l1/")
    assert any("权重衰减" in text for text in page.locator("ul.entries").all_inner_texts())


def test_an_entry_tells_when_it_was_last_changed(html_pages: dict[str, str]) -> None:
    dates = last_changes(ROOT)
    shown = {
        slug: re.findall(r'<time datetime="([^"]*)">', html_pages[f"terms/{slug}"])
        for slug in load(ROOT).entries
    }
    assert shown == {
        slug: [dates[path]] if (path := f"docs/terms/{slug}.md") in dates else [] for slug in shown
    }


def test_an_entry_can_be_edited(page: Page, site_url: str) -> None:
    page.goto(site_url + ENTRY)
    link = page.locator("a[href$='/docs/terms/weight-decay.md']")
    assert "/edit/main/" in (link.get_attribute("href") or "")


def test_a_missing_page_says_so_and_leads_home(built_site: Path) -> None:
    text = (built_site / "404.html").read_text("utf-8")
    assert "<title>找不到这一页" in text
    assert "它可能改了名字" in text


def test_resting_on_a_link_shows_the_definition(page: Page, site_url: str) -> None:
    page.goto(site_url + ENTRY)
    definition = load(ROOT).entries["overfitting"].meta.description
    link = page.locator("article a[href='../overfitting/']").first
    assert definition in (link.get_attribute("title") or "") + (
        link.get_attribute("data-md-title") or ""
    )
    link.hover()
    page.get_by_role("tooltip").wait_for()
    assert definition in page.get_by_role("tooltip").inner_text()


def test_a_snippet_can_be_copied_and_downloaded(
    browser: Browser, page: Page, site_url: str
) -> None:
    source = (ROOT / "snippets/weight-decay/who_shrinks.py").read_text("utf-8")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site_url + ENTRY)
    block = page.locator(".highlight", has_text="who_shrinks.py").first
    block.hover()
    block.locator("[data-clipboard-target], [data-md-type=copy]").first.click()
    assert page.evaluate("navigator.clipboard.readText()").strip() == source.strip()
    with page.expect_download() as download:
        block.locator(".filename a").click()
    assert download.value.suggested_filename == "who_shrinks.py"
    assert Path(download.value.path()).read_text("utf-8") == source


def test_a_link_to_a_question_opens_its_answer(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{ENTRY}#q-adamw-vs-adam")
    page.locator("details#q-adamw-vs-adam[open]").wait_for()
    assert not page.locator("details#q-why-it-helps[open]").count()


def test_formulas_use_the_font_that_the_site_ships(page: Page, site_url: str) -> None:
    page.goto(site_url + ENTRY)
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate(
        "[...document.fonts].filter(f => f.status == 'loaded').map(f => f.family)"
    )
    assert [name.strip('"') for name in loaded] == ["STIX Two Math"]


def test_the_site_can_be_read_without_scripts(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url)
    page.get_by_role("link", name=re.compile("L1 基础概念")).first.click()
    page.get_by_role("link", name="权重衰减", exact=True).first.click()
    page.locator("summary", has_text="AdamW").first.click()
    assert page.locator("details#q-adamw-vs-adam p").first.is_visible()
    context.close()


def test_print_shows_answers_and_leaves_out_the_controls(page: Page, site_url: str) -> None:
    page.goto(site_url + ENTRY)
    page.emulate_media(media="print")
    assert not page.locator(".md-header").is_visible()
    assert page.locator("details#q-adamw-vs-adam p").first.is_visible()


@pytest.mark.parametrize(("palette", "expected"), [("light", "default"), ("dark", "slate")])
def test_the_palette_follows_the_system(
    browser: Browser, site_url: str, palette: Palette, expected: str
) -> None:
    with page_in(browser, palette) as page:
        page.goto(site_url)
        assert page.locator("body").get_attribute("data-md-color-scheme") == expected
