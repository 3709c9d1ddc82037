"""Take the README's picture: an entry of the built site."""

import functools
import tempfile
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.site.conftest import ROOT, QuietHandler, build_site, find_browser

PICTURE = ROOT / "docs/assets/images/screenshot.png"


def main() -> None:
    """Build, serve, photograph."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        handler = functools.partial(QuietHandler, directory=str(build_site(Path(folder))))
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/glossary/"
        browser = playwright.chromium.launch(
            executable_path=find_browser(playwright), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        page.goto(f"{address}terms/weight-decay/")
        page.evaluate("document.fonts.ready")
        page.screenshot(path=PICTURE)
        print(f"wrote {PICTURE.relative_to(ROOT)}")
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
