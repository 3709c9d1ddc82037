"""axe-core finds nothing, in both palettes."""

import pytest
from playwright.sync_api import Browser

from glossary.library import load
from tests.site.conftest import ROOT
from tests.site.palettes import PALETTES, WIDTHS, Palette, page_in, unfold, violations

LABS = [f"labs/{slug}/" for slug in load(ROOT).labs]
PAGES = ["", "terms/weight-decay/", "levels/l0/", "categories/models/", "contribute/"]
PAGES += ["labs/", LABS[0], LABS[-1]]


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_breaks_no_rule(
    browser: Browser, site_url: str, path: str, palette: Palette
) -> None:
    with page_in(browser, palette) as page:
        page.goto(site_url + path)
        unfold(page)
        assert violations(page) == []


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_search_dialog_breaks_no_rule(
    browser: Browser, site_url: str, palette: Palette, width: int
) -> None:
    with page_in(browser, palette, width) as page:
        page.goto(site_url + "?q=%23L0 过")
        page.locator(".md-search-result__item").first.wait_for()
        assert violations(page) == []
