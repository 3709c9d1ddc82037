"""How is a lab written as a notebook, with or without what it prints and draws?"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from glossary.lab import TERM, Cell, Lab

Json = dict[str, Any]
LAB_LINK = re.compile(r"\(([a-z0-9-]+)\.ipynb((?:#[\w-]+)?)\)")
HIDDEN_IN_JUPYTER = {"jupyter": {"source_hidden": True, "outputs_hidden": True}}


@dataclass(frozen=True)
class Output:
    """What a code cell wrote to standard output, and its figure as SVG text."""

    printed: str = ""
    figure: str | None = None


def write_notebook(
    lab: Lab, outputs: Sequence[Output] | None = None, seconds: float | None = None
) -> str:
    """The lab as JSON of notebook format 4.5; `outputs` of its code cells in order.

    `seconds` is how long they took to run, as the page tells it.
    """
    cells = [markdown_cell("title", opening(lab))]
    produced = iter(outputs or [Output()] * len(lab.code))
    executed = 0
    for number, cell in enumerate(lab.cells, 1):
        name = f"cell-{number}"
        if cell.kind == "markdown":
            cells.append(markdown_cell(name, text_of(cell)))
        else:
            executed += 1
            count = executed if outputs else None
            cells.append(code_cell(name, cell, next(produced), count))
    about: Json = {"seconds": seconds} if seconds is not None else {}
    data = {
        "cells": cells,
        "metadata": {
            "glossary": about,
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def opening(lab: Lab) -> str:
    """The first cell: title and description."""
    return f"# 实验 {lab.meta.number}：{lab.meta.title}\n\n{lab.meta.description}"


def text_of(cell: Cell) -> str:
    """A text cell as notebooks show it; an answer is folded away."""
    if not cell.answer:
        return cell.text
    return f"<details><summary>答案</summary>\n\n{cell.text}\n\n</details>"


def markdown_cell(name: str, text: str) -> Json:
    """A text cell."""
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": lines(text)}


def code_cell(name: str, cell: Cell, output: Output, count: int | None) -> Json:
    """A code cell with its outputs; the code of answers is folded away."""
    tags = ["answer"] * cell.answer + ["varies"] * cell.varies
    metadata: Json = {"tags": tags} if tags else {}
    if cell.answer:
        metadata |= HIDDEN_IN_JUPYTER
    outputs: list[Json] = []
    if output.printed:
        text = lines(output.printed)
        outputs.append({"name": "stdout", "output_type": "stream", "text": text})
    if output.figure:
        data = {"image/svg+xml": lines(output.figure), "text/plain": [cell.drawn or ""]}
        outputs.append({"data": data, "metadata": {}, "output_type": "display_data"})
    return {
        "cell_type": "code",
        "execution_count": count,
        "id": name,
        "metadata": metadata,
        "outputs": outputs,
        "source": lines(cell.text),
    }


def lines(text: str) -> list[str]:
    """A text as notebooks keep it: lines with their ends."""
    return text.splitlines(keepends=True)


@dataclass(frozen=True)
class Kept:
    """What a notebook holds: its outputs by code cell, how long it ran, and the cells' code."""

    outputs: tuple[Output, ...]
    seconds: float | None
    code: tuple[str, ...] = ()


def read_notebook(text: str) -> Kept | None:
    """The outputs in a notebook that `write_notebook` wrote; None where it is something else."""
    try:
        data = json.loads(text)
        cells = [cell for cell in data["cells"] if cell["cell_type"] == "code"]
        outputs = tuple(read_output(cell["outputs"]) for cell in cells)
        code = tuple("".join(cell["source"]) for cell in cells)
        return Kept(outputs, data["metadata"].get("glossary", {}).get("seconds"), code)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def read_output(outputs: list[Json]) -> Output:
    """What one cell printed and drew."""
    printed, figure = "", None
    for output in outputs:
        if output["output_type"] == "stream":
            printed += "".join(output["text"])
        else:
            figure = "".join(output["data"]["image/svg+xml"])
    return Output(printed, figure)


def up_to_date(lab: Lab, notebook: str) -> bool:
    """Does the notebook show the lab's present text and code?"""
    kept = read_notebook(notebook)
    if kept is None or len(kept.outputs) != len(lab.code):
        return False
    return notebook == write_notebook(lab, kept.outputs, kept.seconds)


def with_addresses(text: str, site_url: str) -> str:
    """A downloaded lab's links to entries and other labs lead to the site."""
    text = TERM.sub(rf"{site_url}terms/\1/", text)
    return LAB_LINK.sub(rf"({site_url}labs/\1/\2)", text)
