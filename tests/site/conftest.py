"""The built site, served below a sub-path, and a browser that stays on its host."""

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, Playwright, Route, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
NO_BROWSER = (
    "the tests of the site need a Chromium, and none was found: install Debian's package "
    "'chromium' (apt-get install chromium), run '.venv/bin/playwright install chromium', "
    "or set CHROMIUM to the path of one"
)

NO_FONT = (
    "the tests of the site need a Chinese font, and this browser has none: install one "
    "(on Debian: apt-get install fonts-noto-cjk)"
)
# Characters without a font are all drawn as the same box.
DIFFERENT_GLYPHS = """() => {
  const drawn = [..."过拟"].map(character => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 40, height: 40 })
    const context = canvas.getContext("2d")
    context.font = "30px sans-serif"
    context.fillText(character, 2, 32)
    return canvas.toDataURL()
  })
  return drawn[0] !== drawn[1]
}"""


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves a folder as ``/glossary/`` and logs nothing."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/glossary"))

    def log_message(self, *_: object) -> None: ...


class QuietServer(ThreadingHTTPServer):
    """Says nothing of browsers that go away before they have read everything."""

    def handle_error(self, *_: object) -> None: ...


def build_site(folder: Path, config_file: Path = ROOT / "mkdocs.yml") -> Path:
    """Build the site of a project into `folder`."""
    config = load_config(str(config_file), site_dir=str(folder))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return folder


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make build` makes it."""
    return build_site(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """The address of the home page; the site lies below a sub-path."""
    handler = functools.partial(QuietHandler, directory=str(built_site))
    with QuietServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/glossary/"
        server.shutdown()


def find_browser(playwright: Playwright) -> str | None:
    """The Chromium named by the environment, the system's, or the one playwright installed."""
    candidates = [os.environ.get("CHROMIUM"), *map(shutil.which, BROWSERS)]
    candidates.append(playwright.chromium.executable_path)
    return next((path for path in candidates if path and Path(path).exists()), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium that can show Chinese."""
    with sync_playwright() as playwright:
        path = find_browser(playwright)
        if path is None:
            pytest.fail(NO_BROWSER, pytrace=False)
        launched = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        blank = launched.new_page()
        if not blank.evaluate(DIFFERENT_GLYPHS):
            pytest.fail(NO_FONT, pytrace=False)
        blank.close()
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page in a fresh context; requests to another host and errors in scripts fail the test."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900},
        service_workers="block",  # tests of a page route its requests themselves
    )
    foreign: list[str] = []
    errors: list[str] = []

    def refuse(route: Route) -> None:
        foreign.append(route.request.url)
        route.abort()

    context.route(lambda url: not url.startswith((site_url, "data:", "blob:")), refuse)
    opened = context.new_page()
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert foreign == []
    assert errors == []
