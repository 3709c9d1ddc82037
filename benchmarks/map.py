"""How long does the map take to lay out and to paint, and how large is what it loads?

Painting is measured in a real browser on a screen of 1280 by 900 points, once with the whole map in
sight and once at the scale at which titles are read; a frame of 60 a second has 16.7 ms.
"""

import gzip
import tempfile
import threading
import time
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import click
from playwright.sync_api import sync_playwright

from benchmarks.synthetic import write_project
from glossary.graph.data import graph_data, written
from glossary.graph.neighbourhood import pictures
from glossary.library import load
from tests.site.conftest import QuietHandler, build_site, find_browser

FRAMES = 120
PAINT = """([scale, frames]) => {
  const map = document.querySelector("#map")
  map.camera.scale = scale || map.camera.scale
  const started = performance.now()
  for (let n = 0; n < frames; n++) { map.camera.pan(n % 2 ? 3 : -3, 1); map.paintNow() }
  map.querySelector("canvas").getContext("2d").getImageData(0, 0, 1, 1)  // until it is painted
  return (performance.now() - started) / frames
}"""


def frame_times(site: Path) -> dict[str, float]:
    """Milliseconds a frame takes to paint, by what is in sight."""
    with ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(QuietHandler, directory=str(site))
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=find_browser(playwright), args=["--no-sandbox"]
            )
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(f"http://127.0.0.1:{server.server_port}/glossary/map/")
            page.locator("#map-canvas").wait_for()
            found = {
                name: page.evaluate(PAINT, [scale, FRAMES])
                for name, scale in (("the whole map", 0), ("titles", 1))
            }
            browser.close()
        server.shutdown()
    return found


@click.command()
@click.option("--entries", default=1000, show_default=True)
def main(entries: int) -> None:
    """Print seconds, bytes, and the time of a frame beside that of 60 a second."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_project(root, entries)
        library = load(root)
        start = time.perf_counter()
        graph_data(library)
        pictures(library)
        laid_out = time.perf_counter() - start
        data = written(library).encode()
        site = build_site(root / "site", root / "mkdocs.yml")
        page = (site / "map/index.html").read_bytes()
        times = frame_times(site)
    print(
        f"map, {entries} entries: laid out in {laid_out:.2f} s; data {len(data) / 1000:.0f} kB, "
        f"compressed {len(gzip.compress(data)) / 1000:.0f} kB; page {len(page) / 1000:.0f} kB, "
        f"compressed {len(gzip.compress(page)) / 1000:.0f} kB"
    )
    for name, milliseconds in times.items():
        print(f"  {name}: {milliseconds:.1f} ms a frame, {milliseconds * 60 / 1000:.2f} of a 60th")


if __name__ == "__main__":
    main()
