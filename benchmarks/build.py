"""How do the seconds and bytes of a page grow with the number of entries?

Each size is built twice: as the glossary builds it, and by plain Material for MkDocs from the same
Markdown (its own navigation and search, no formulas, no includes). Every build is a process of its
own, so that memory can be told apart.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click

from benchmarks.synthetic import write_project

PLAIN = """\
site_name: plain
site_url: https://example.org/
theme: {name: material, font: false, language: zh}
plugins: [search]
markdown_extensions: [attr_list, pymdownx.superfences, pymdownx.highlight, pymdownx.blocks.details]
"""
MEASURED = """\
import resource, sys
from mkdocs.__main__ import cli
try:
    cli(["build", "--quiet", "--config-file", sys.argv[1]])
except SystemExit as stop:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    sys.exit(stop.code)
"""


def build(config: Path) -> tuple[float, float]:
    """Seconds and megabytes that a build takes."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore"}
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(config)],
        env=environment,
        capture_output=True,
        text=True,
    )
    duration = time.perf_counter() - start
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    unit = 1 if sys.platform == "darwin" else 1024
    return duration, int(done.stdout.split()[-1]) * unit / 2**20


def page_bytes(site: Path) -> tuple[float, int]:
    """Mean bytes of an entry's HTML, and the bytes of the largest page of all."""
    sizes = [path.stat().st_size for path in (site / "terms").glob("*/index.html")]
    return sum(sizes) / len(sizes), max(p.stat().st_size for p in site.rglob("*.html"))


@click.command()
@click.option("--entries", multiple=True, type=int, default=(100, 1000, 5000), show_default=True)
@click.option("--plain-up-to", default=1000, show_default=True, help="Plain Material is slow.")
def main(entries: tuple[int, ...], plain_up_to: int) -> None:
    """Print a table: seconds a page, kilobytes a page, memory, and the ratio to plain Material."""
    print("entries  ms/page  kB/page  largest kB  MB memory   plain ms/page  kB/page  ratio (time)")
    for count in entries:
        print(f"building {count} entries …", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            write_project(root, count)
            duration, memory = build(root / "mkdocs.yml")
            size, largest = page_bytes(root / "site")
            row = f"{count:7}  {1000 * duration / count:7.1f}  {size / 1000:7.1f}"
            row += f"  {largest / 1000:10.1f}  {memory:9.0f}"
            if count <= plain_up_to:
                (root / "plain.yml").write_text(PLAIN + "site_dir: plain\n", encoding="utf-8")
                for page in ("index.md", "contribute.md"):
                    (root / "docs" / page).write_text("# plain\n", encoding="utf-8")
                print(
                    f"building {count} entries with plain Material …", file=sys.stderr, flush=True
                )
                plain, _ = build(root / "plain.yml")
                plain_size, _ = page_bytes(root / "plain")
                row += f"  {1000 * plain / count:13.1f}  {plain_size / 1000:7.1f}"
                row += f"  {duration / plain:5.2f}"
            print(row, flush=True)


if __name__ == "__main__":
    main()
