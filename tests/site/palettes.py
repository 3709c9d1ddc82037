"""A page in one of the two palettes, and what axe-core finds in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

Palette = Literal["light", "dark"]
PALETTES: tuple[Palette, ...] = ("light", "dark")
WIDTHS = (1280, 390)  # pixels: a desk, a telephone
# Half-way through a transition colours are neither the old nor the new ones.
TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
AT_REST = "document.getAnimations().every(animation => animation.playState !== 'running')"


@contextmanager
def page_in(browser: Browser, palette: Palette, width: int = WIDTHS[0]) -> Iterator[Page]:
    """A page of a reader whose system is light or dark; `width` in pixels."""
    with browser.new_context(
        color_scheme=palette,
        viewport={"width": width, "height": 800},
        service_workers="block",  # tests of a page route its requests themselves
    ) as context:
        yield context.new_page()


def unfold(page: Page) -> None:
    """Open the answers and whatever else is folded."""
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")


def violations(page: Page) -> list[tuple[str, str]]:
    """The rules that are broken, each with the first element that breaks it."""
    page.evaluate(TWO_FRAMES)  # what has just changed begins to move
    page.wait_for_function(AT_REST)
    response = Axe().run(page).response
    return [(rule["id"], rule["nodes"][0]["html"]) for rule in response["violations"]]
