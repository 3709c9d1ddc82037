"""What does each cell of a lab print and draw, when all are run one after another?"""

import contextlib
import io
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt

from glossary.lab import Cell, Lab
from glossary.notebook import Output
from glossary.problem import Problem
from glossary.snippets import figures
from glossary.snippets.blocks import Block, text_of
from glossary.snippets.expand import Place
from glossary.snippets.isolate import STANDARD_ERROR, compile_as_main, isolated
from glossary.snippets.report import frames, summary

LIMIT = 120.0  # seconds; a lab should need twenty


@dataclass(frozen=True)
class Run:
    """The outputs of a lab's code cells in order, and the seconds they took together."""

    outputs: tuple[Output, ...]
    seconds: float


class CellFailed(Exception):
    """A cell raised an exception, or drew more than a page can show."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def run(root: Path, lab: Lab, *, limit: float = LIMIT, stuck: int = STANDARD_ERROR) -> Run:
    """Run a lab's cells in one namespace, as a notebook does; raises `CellFailed`."""
    file = str(root / lab.path)
    namespace: dict[str, Any] = {}
    outputs: list[Output] = []
    started = time.perf_counter()
    figures.close()
    with isolated(file, limit, stuck):
        for number, cell in enumerate(lab.code, 1):
            try:
                outputs.append(run_cell(file, cell, namespace))
            except KeyboardInterrupt:
                raise
            except BaseException as error:
                raise CellFailed(failed(root, lab, number, error)) from None
            finally:
                drawn = len(plt.get_fignums())
                figures.close()
            if drawn > 1:
                what = f"cell {number} draws {drawn} figures, and a cell can show one"
                fix = "draw them as axes of one figure, or in two cells"
                raise CellFailed(Problem(lab.path, cell.line, what, fix))
    return Run(tuple(outputs), time.perf_counter() - started)


def run_cell(file: str, cell: Cell, namespace: dict[str, Any]) -> Output:
    """Run one cell; whatever it raises passes through."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile_as_main(cell.text + "\n", file, cell.line - 1), namespace)
    return Output(text_of(printed.getvalue()), next(iter(figures.collect()), None))


def failed(root: Path, lab: Lab, number: int, error: BaseException) -> Problem:
    """The exception that ended a lab, with the lab's lines on the way to it."""
    cell = lab.code[number - 1]
    count = lab.source.text.count("\n") + 1
    places = tuple(Place(lab.path, line) for line in range(1, count + 1))
    whole = Block(lab.path, 1, lab.source.text, places, lab.path)
    what = [f"cell {number}: {summary(error)}"]
    what += [f"  {place}: {text}" for place, text in frames(root, whole, error)]
    return Problem(
        lab.path,
        cell.line,
        "\n".join(what),
        f"mend it; the lab runs alone with: python {lab.path}",
    )
