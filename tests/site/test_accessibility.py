"""axe-core finds nothing, in both palettes."""

import pytest
from playwright.sync_api import Browser

from tests.site.palettes import PALETTES, WIDTHS, Palette, page_in, violations

PAGES = ["", "terms/weight-decay/", "levels/l0/", "categories/models/", "contribute/"]


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_breaks_no_rule(
    browser: Browser, site_url: str, path: str, palette: Palette
) -> None:
    with page_in(browser, palette) as page:
        page.goto(site_url + path)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
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
