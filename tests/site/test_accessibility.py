"""axe-core finds nothing, in both palettes."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

PAGES = ["", "terms/weight-decay/", "levels/l0/", "categories/models/", "contribute/"]
PALETTES = ["light", "dark"]
# Half-way through a transition colours are neither the old nor the new ones.
TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
AT_REST = "document.getAnimations().every(animation => animation.playState !== 'running')"


def violations(page: Page) -> list[tuple[str, str]]:
    """The rules that are broken, each with the first element that breaks it."""
    page.evaluate(TWO_FRAMES)  # what has just changed begins to move
    page.wait_for_function(AT_REST)
    response = Axe().run(page).response
    return [(rule["id"], rule["nodes"][0]["html"]) for rule in response["violations"]]


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_breaks_no_rule(browser: Browser, site_url: str, path: str, palette: str) -> None:
    context = browser.new_context(color_scheme="dark" if palette == "dark" else "light")
    page = context.new_page()
    page.goto(site_url + path)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert violations(page) == []
    context.close()


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("width", [1280, 390])
def test_the_search_dialog_breaks_no_rule(
    browser: Browser, site_url: str, palette: str, width: int
) -> None:
    context = browser.new_context(
        color_scheme="dark" if palette == "dark" else "light",
        viewport={"width": width, "height": 800},
    )
    page = context.new_page()
    page.goto(site_url + "?q=%23L0 过")
    page.locator(".md-search-result__item").first.wait_for()
    assert violations(page) == []
    context.close()
