"""A pytest plugin: each lab is run again, and compared with what its notebook shows."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from glossary.lab import Lab
from glossary.library import LABS, load
from glossary.notebook import Kept, read_notebook
from glossary.problem import Problem
from glossary.snippets.pytest_plugin import STUCK, SnippetFailed


def pytest_addoption(parser: pytest.Parser) -> None:
    """The time limit, as a setting of the project."""
    parser.addini("lab_limit", "seconds that a lab may run", default="120")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "LabFile | None":
    """Labs are the programs below ``docs/labs/``."""
    if not is_lab(file_path, parent.config):
        return None
    lab: LabFile = LabFile.from_parent(parent, path=file_path)
    return lab


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> "NoModule | None":
    """A lab named on the command line is a lab, not a module to import as well."""
    if not is_lab(module_path, parent.config):
        return None
    module: NoModule = NoModule.from_parent(parent, path=module_path)
    return module


def is_lab(path: Path, config: pytest.Config) -> bool:
    """Is it a program below ``docs/labs/``?"""
    return path.suffix == ".py" and path.parent == config.rootpath / LABS


class NoModule(pytest.File):
    """Stands where pytest would import a lab."""

    def collect(self) -> Iterator[pytest.Item]:
        """No tests."""
        return iter(())


class LabFile(pytest.File):
    """A lab; its one test is its run."""

    def collect(self) -> Iterator[pytest.Item]:
        """One test a lab."""
        item: LabItem = LabItem.from_parent(self, name=self.path.stem)
        yield item


class LabItem(pytest.Item):
    """A lab, run from its first cell to its last."""

    def runtest(self) -> None:
        """Run the cells and compare text and figures with the notebook."""
        library = load(self.config.rootpath)
        lab = library.labs.get(self.name)
        if lab is None:
            where = f"{LABS}{self.name}.py"
            raise SnippetFailed([Problem(where, 1, "the header is wrong", "run: glossary check")])
        problems = self.problems(lab, read_notebook(library.notebooks.get(self.name, "")))
        if problems:
            raise SnippetFailed(problems)

    def problems(self, lab: Lab, kept: Kept | None) -> list[Problem]:
        """What is wrong with a lab."""
        from glossary.labs.compare import differences  # these import torch
        from glossary.labs.execute import CellFailed, run

        if kept is None or len(kept.outputs) != len(lab.code):
            return [Problem(lab.path, 1, "its notebook has other cells", "make update")]
        limit = float(self.config.getini("lab_limit"))
        try:
            done = run(Path(self.config.rootpath), lab, limit=limit, stuck=self.config.stash[STUCK])
        except CellFailed as error:
            return [error.problem]
        return list(differences(lab, kept.outputs, done.outputs))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        """The message without a traceback; a mistake of ours keeps its own."""
        if isinstance(excinfo.value, SnippetFailed):
            return str(excinfo.value)
        return str(pytest.Item.repr_failure(self, excinfo))

    def reportinfo(self) -> tuple[os.PathLike[str] | str, int | None, str]:
        """The lab's file."""
        return self.path, 0, f"{LABS}{self.name}.py"
