"""How are the notebooks of labs written again, and what has changed?"""

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from glossary.lab import Lab
from glossary.labs.compare import same_figure
from glossary.labs.execute import CellFailed, Run, run
from glossary.library import LABS, load
from glossary.notebook import Output, read_notebook, write_notebook
from glossary.problem import Problem


def update(
    root: Path, slugs: Sequence[str] = (), echo: Callable[[str], object] = click.echo
) -> int:
    """Run some labs, or all, and write their notebooks, telling each change; the exit code."""
    library = load(root)
    labs = [lab for lab in library.labs.values() if not slugs or lab.slug in slugs]
    problems: list[Problem] = []
    written: list[str] = []
    with click.progressbar(labs, label="running labs", hidden=len(labs) < 2) as chosen:
        for lab in chosen:
            try:
                done = run(root, lab)
            except CellFailed as error:
                problems.append(error.problem)
                continue
            path = f"{LABS}{lab.slug}.ipynb"
            text = renewed(lab, library.notebooks.get(lab.slug), done)
            if text != library.notebooks.get(lab.slug):
                (root / path).write_text(text, encoding="utf-8")
                written.append(path)
    for path in written:
        echo(f"wrote {path}")
    for problem in problems:
        echo(str(problem))
    if labs and not problems:
        count = f"{len(labs)} lab{'s' * (len(labs) != 1)}"
        echo(f"{count} run, {len(written) or 'no'} notebook{'s' * (len(written) != 1)} changed")
    return 1 if problems else 0


def renewed(lab: Lab, old: str | None, done: Run) -> str:
    """The notebook after a run; what nobody can tell from before stays as it was.

    A figure that varies from one processor to another stays until the lab's code changes.
    """
    kept = read_notebook(old) if old else None
    before: Sequence[Output | None] = kept.outputs if kept else ()
    rerun = kept is not None and kept.code == tuple(cell.text for cell in lab.code)
    padded = [*before, *[None] * len(lab.code)]
    pairs = zip(done.outputs, padded, lab.code, strict=False)
    outputs = [
        Output(new.printed, old.figure)
        if old and old.figure and same_figure(old.figure, new.figure, cell.varies and rerun)
        else new
        for new, old, cell in pairs
    ]
    seconds = kept.seconds if kept and alike(kept.seconds, done.seconds) else rounded(done.seconds)
    return write_notebook(lab, outputs, seconds)


def alike(old: float | None, new: float) -> bool:
    """Within a factor of two: a machine under load is slower."""
    return old is not None and old / 2 <= max(new, 1) <= 2 * old


def rounded(seconds: float) -> float:
    """Whole seconds, at least one."""
    return max(1, round(seconds))
