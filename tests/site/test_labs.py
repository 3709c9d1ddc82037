"""The labs on the site: read, found, downloaded, opened elsewhere."""

import re
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Page, expect

from benchmarks.synthetic import write_project
from glossary.lab import Lab
from glossary.library import load
from glossary.notebook import write_notebook
from tests.site.conftest import ROOT, build_site
from tests.site.palettes import unfold
from tests.unit.lab_sample import LAB, OUTPUTS, lab

LABS = list(load(ROOT).labs.values())
LARGEST_LAB = 150_000
FIND = """async ([base, queries]) => {
  const { find } = await import(`${base}assets/javascripts/search/labs.js`)
  const labs = await fetch(`${base}assets/search/labs.json`).then(found => found.json())
  return queries.map(query => find(labs, query).map(({ items }) => items[0].location.split("/")[1]))
}"""
each_lab = pytest.mark.parametrize("one", LABS, ids=lambda lab: lab.slug)


@each_lab
def test_a_lab_is_small_and_its_links_lead_somewhere(built_site: Path, one: Lab) -> None:
    folder = built_site / "labs" / one.slug
    html = (folder / "index.html").read_text("utf-8")
    assert len(html.encode()) <= LARGEST_LAB
    article = html[html.index("<article") : html.index("</article>")]
    links = [link for link in re.findall(r'(?:href|src)="(?!https?:)([^"#]+)', article) if link]
    assert len(links) > 10
    assert [link for link in links if not (folder / link).exists()] == []


@each_lab
def test_every_heading_can_be_linked_and_stands_in_the_contents(built_site: Path, one: Lab) -> None:
    html = (built_site / "labs" / one.slug / "index.html").read_text("utf-8")
    anchors = [heading.anchor for heading in one.source.document.headings]
    assert [a for a in anchors if html.count(f' id="{a}"') != 1] == []
    assert [a for a in anchors if f'<a href="#{a}" class="md-nav__link">' not in html] == []


@each_lab
def test_a_lab_opens_without_error_or_request_elsewhere_and_fits_a_narrow_screen(
    page: Page, site_url: str, one: Lab
) -> None:
    page.goto(f"{site_url}labs/{one.slug}/", wait_until="networkidle")
    expect(page.locator("h1")).to_have_text(f"{one.meta.number}. {one.meta.title}")
    assert page.locator("article details.answer").count() >= 3
    assert page.locator(".language-python").count() == len(one.code)
    assert "$" not in page.locator("article p").all_inner_texts()
    unfold(page)
    figures = page.locator("article img.figure")
    assert figures.count() >= 1
    for figure in figures.all():
        figure.scroll_into_view_if_needed()
        expect(figure).to_have_js_property("complete", True)
        assert figure.evaluate("image => image.naturalWidth") > 0
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_labs_are_found_by_their_titles_and_headings(page: Page, site_url: str) -> None:
    wanted = [
        (text, one.slug)
        for one in LABS
        for text in (one.meta.title, *(h.text for h in one.sections if h.level == 2))
    ]
    page.goto(site_url)
    found = page.evaluate(FIND, [site_url, [text for text, _ in wanted]])
    missed = [
        (text, slug) for (text, slug), slugs in zip(wanted, found, strict=True) if slug not in slugs
    ]
    assert missed == []


def test_the_dialog_shows_a_lab_and_leads_to_its_section(page: Page, site_url: str) -> None:
    heading = next(h for h in LABS[-1].sections if h.level == 2)
    page.goto(f"{site_url}?q={heading.text}")
    found = page.locator(f'.md-search-result__link[href*="labs/{LABS[-1].slug}/"]')
    expect(found.first).to_be_visible()
    expect(found.last).to_have_attribute("href", re.compile(f"#{heading.anchor}$"))


def test_downloads_link_to_the_site(built_site: Path) -> None:
    folder = built_site / "labs" / LABS[0].slug
    notebook = nbformat.read(folder / f"{LABS[0].slug}.ipynb", as_version=4)
    nbformat.validate(notebook)
    for text in ((folder / f"{LABS[0].slug}.py").read_text("utf-8"), str(notebook)):
        assert "](../terms/" not in text
        assert "/deep-learning-glossary/terms/" in text


def test_entries_lead_to_the_labs_that_use_them(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}terms/{LABS[0].terms[0]}/")
    page.locator(".used-in a", has_text=LABS[0].meta.title).click()
    expect(page.locator("h1")).to_have_text(f"{LABS[0].meta.number}. {LABS[0].meta.title}")


def test_labs_follow_each_other(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}labs/{LABS[0].slug}/")
    page.locator(".md-footer__link--next").click()
    expect(page.locator("h1")).to_have_text(f"{LABS[1].meta.number}. {LABS[1].meta.title}")


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        ("", None),
        ("https://codeberg.org/me/it", None),
        (
            "https://github.com/me/it",
            "https://colab.research.google.com/github/me/it/blob/main/docs/labs/first.ipynb",
        ),
    ],
)
def test_colab_opens_a_lab_from_the_configured_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, repository: str, address: str | None
) -> None:
    write_project(tmp_path, 9)
    (tmp_path / "docs/labs").mkdir()
    text = LAB
    for number, name in enumerate(("alpha", "beta", "gamma"), 1):
        text = text.replace(f"terms/{name}.md", f"terms/synthetic-concept-{number}.md")
    (tmp_path / "docs/labs/first.py").write_text(text, "utf-8")
    written = write_notebook(lab(text), OUTPUTS, 1)
    (tmp_path / "docs/labs/first.ipynb").write_text(written, "utf-8")
    monkeypatch.setenv("REPOSITORY_URL", repository)
    site = build_site(tmp_path / "site", tmp_path / "mkdocs.yml")
    html = (site / "labs/first/index.html").read_text("utf-8")
    found = re.findall(r'href="(https://colab[^"]+)"', html)
    assert found == ([address] if address else [])
