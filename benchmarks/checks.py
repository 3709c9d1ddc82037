"""How long are 1 000 entries checked, beside merely reading their files and their YAML?"""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import click
import yaml

from benchmarks.synthetic import write_entries
from glossary.checks import check
from glossary.library import load
from glossary.parse import FRONT_MATTER


def seconds(work: Callable[[], object]) -> float:
    """The shortest of three runs."""
    durations = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        durations.append(time.perf_counter() - start)
    return min(durations)


def read(root: Path) -> None:
    """Read every page and construct its front matter, the least that any check must do."""
    for path in (root / "docs" / "terms").glob("*.md"):
        match = FRONT_MATTER.match(path.read_text(encoding="utf-8"))
        assert match
        yaml.load(match[1], getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@click.command()
@click.option("--entries", default=1000, show_default=True)
def main(entries: int) -> None:
    """Print seconds and the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_entries(root, entries)
        assert check(load(root)) == []
        floor = seconds(lambda: read(root))
        whole = seconds(lambda: check(load(root)))
    print(
        f"checks, {entries} entries: {whole:.2f} s; reading alone {floor:.2f} s; "
        f"ratio {whole / floor:.1f}"
    )


if __name__ == "__main__":
    main()
