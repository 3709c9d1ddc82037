"""Does a run of a lab give what its notebook shows?"""

import difflib
from collections.abc import Iterator, Sequence

from glossary.lab import Cell, Lab
from glossary.notebook import Output
from glossary.problem import Problem
from glossary.snippets import figures
from glossary.snippets.report import UPDATE


def differences(lab: Lab, shown: Sequence[Output], made: Sequence[Output]) -> Iterator[Problem]:
    """Where the notebook shows something else than its cells print and draw."""
    for number, (cell, old, new) in enumerate(zip(lab.code, shown, made, strict=True), 1):
        if old.printed != new.printed:
            yield printed_otherwise(lab, cell, number, old.printed, new.printed)
        if not same_figure(old.figure, new.figure, cell.varies):
            what = f"the notebook does not show the figure that cell {number} draws"
            yield Problem(lab.path, cell.line, what, UPDATE)


def printed_otherwise(lab: Lab, cell: Cell, number: int, old: str, new: str) -> Problem:
    """A text that has changed."""
    diff = difflib.unified_diff(
        old.splitlines(), new.splitlines(), "shown", "printed", lineterm="", n=1
    )
    what = [f"the notebook shows another output than cell {number} prints", *diff]
    return Problem(lab.path, cell.line, "\n    ".join(what), UPDATE)


def same_figure(old: str | None, new: str | None, varies: bool) -> bool:
    """Equal but for what nobody sees; where it varies, the same labels and kinds of marks."""
    if old is None or new is None:
        return old is new
    return figures.same_kind(old, new) if varies else figures.same(old, new)
