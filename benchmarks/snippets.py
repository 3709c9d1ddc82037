"""How much longer do the snippets take isolated and compared than executed bare in one process?

Run it as ``python -m benchmarks.snippets``. Both sides run after torch and matplotlib are
imported, on one thread; the bare side draws no figure file, since a plain script draws none.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BARE = """\
import contextlib, io, sys, time
import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt, numpy, torch, torch._dynamo
torch.set_num_threads(1)
started = time.process_time(), time.perf_counter()
for file in sys.argv[1:]:
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(open(file, encoding="utf-8").read(), file, "exec"), {"__name__": "__main__"})
    plt.close("all")
print(time.process_time() - started[0], time.perf_counter() - started[1])
"""
Seconds = tuple[float, float]  # of the processor, and on the clock


def bare(files: list[str]) -> Seconds:
    """Seconds to execute the files one after another, and nothing else."""
    paths = [str(ROOT / file) for file in files]
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", BARE, *paths],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    processor, clock = map(float, done.stdout.split())
    return processor, clock


def isolated(files: list[str]) -> Seconds:
    """Seconds to run the files isolated, and to draw and compare outputs and figures."""
    import torch._dynamo  # noqa: F401  the first optimizer imports it: not the snippet's time

    from glossary.snippets.execute import produce
    from glossary.snippets.report import differences
    from glossary.snippets.update import shown_at, whole_file

    processor, clock = time.process_time(), time.perf_counter()
    shown = shown_at(ROOT)
    for number, file in enumerate(files, 1):
        block = whole_file(ROOT, file, shown.get(file))
        list(differences(ROOT, block, produce(ROOT, block)))
        print(f"\r{number}/{len(files)}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return time.process_time() - processor, time.perf_counter() - clock


def with_pytest() -> Seconds:
    """Seconds of ``pytest docs``, with the start of Python and the import of torch."""
    processor, clock = sum(os.times()[2:4]), time.perf_counter()
    command = [sys.executable, "-m", "pytest", "-q", "docs"]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    return sum(os.times()[2:4]) - processor, time.perf_counter() - clock


def row(name: str, seconds: Seconds, plain: Seconds) -> str:
    """A line of the table; the ratio is that of the processor, which others do not disturb."""
    return f"{name:30} {seconds[0]:9.2f} {seconds[1]:9.2f} {seconds[0] / plain[0]:7.2f}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--repeat", type=int, default=3, help="take the fastest of so many")
    repeat = range(parser.parse_args().repeat)

    from glossary.snippets.blocks import snippet_files

    files = snippet_files(ROOT)
    plain = min(bare(files) for _ in repeat)
    ours = min(isolated(files) for _ in repeat)
    print(f"{f'{len(files)} snippets':30} {'processor':>9} {'clock':>9} {'ratio':>7}")
    print(row("bare, in one process", plain, plain))
    print(row("isolated, drawn and compared", ours, plain))
    print(row("pytest docs, with all imports", with_pytest(), plain))


if __name__ == "__main__":
    main()
