"""A pytest plugin: pytest-codeblocks executes each Python block of each page, as it is shown."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING, Any

import pytest
from pytest_codeblocks.main import CodeBlock
from pytest_codeblocks.plugin import TestBlock

from glossary.problem import Problem
from glossary.snippets.blocks import Block, python_blocks
from glossary.snippets.expand import MissingInclude

if TYPE_CHECKING:
    from glossary.snippets.execute import Produced

STUCK = pytest.StashKey[int]()
OUTSIDE_DOCS = ("README.md", "CONTRIBUTING.md")


class SnippetFailed(Exception):
    """What is wrong with a snippet, as it is to be printed."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))


def pytest_addoption(parser: pytest.Parser) -> None:
    """The time limit, as a setting of the project."""
    parser.addini("snippet_limit", "seconds that a snippet may run", default="20")


def pytest_configure(config: pytest.Config) -> None:
    """Take the place of pytest-codeblocks' own collector, which would collect pages as well."""
    if hasattr(config.option, "codeblocks"):
        config.option.codeblocks = False
    # Output is captured while tests run; what ends the whole process must be seen nevertheless.
    config.stash[STUCK] = os.dup(2)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Give back what `pytest_configure` has taken."""
    if STUCK in config.stash:
        os.close(config.stash[STUCK])
        del config.stash[STUCK]


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "PageFile | None":
    """Pages are the Markdown files below ``docs/``, and the two beside it that have code."""
    root = parent.config.rootpath
    if file_path.suffix != ".md" or not file_path.is_relative_to(root):
        return None
    path = file_path.relative_to(root).as_posix()
    if path.startswith("docs/") or path in OUTSIDE_DOCS:
        page: PageFile = PageFile.from_parent(parent, path=file_path)
        return page
    return None


class PageFile(pytest.File):
    """A page; its tests are its Python blocks."""

    def collect(self) -> Iterator[pytest.Item]:
        """One test a block, named by the snippet: ``weight-decay/who_shrinks.py``."""
        root = self.config.rootpath
        try:
            blocks = python_blocks(root, self.path.relative_to(root).as_posix())
        except MissingInclude as error:
            item: BrokenPage = BrokenPage.from_parent(self, name="includes")
            item.problem = error.problem
            yield item
            return
        names = [block.name for block in blocks]
        for block in blocks:
            twice = names.count(block.name) > 1
            name = f"{block.name}, line {block.line}" if twice else block.name
            snippet: SnippetItem = SnippetItem.from_parent(self, name=name)
            snippet.show(block)
            yield snippet


class BrokenPage(pytest.Item):
    """A page that cannot be expanded: one failed test, while other pages are tested."""

    problem: Problem

    def runtest(self) -> None:
        """Fail."""
        raise SnippetFailed([self.problem])

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        """The message without a traceback."""
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the page is."""
        return self.path, self.problem.line - 1, self.nodeid


class SnippetItem(TestBlock):  # type: ignore[misc]
    """A Python block. pytest-codeblocks executes it; isolation and comparison are ours."""

    block: Block

    def show(self, block: Block) -> None:
        """Take the block that is to be run."""
        self.block = block
        self.obj = CodeBlock(block.code, block.line, "python")

    def runtest(self) -> None:
        """Run the block alone and compare what it prints and draws with what the page shows."""
        from glossary.snippets.report import differences, raised  # these import torch

        root = self.config.rootpath
        try:
            produced = self.produce(root)
        except (KeyboardInterrupt, pytest.exit.Exception):
            raise
        except BaseException as error:
            raise SnippetFailed([raised(root, self.block, error)]) from None
        problems = list(differences(root, self.block, produced))
        if problems:
            raise SnippetFailed(problems)

    def produce(self, root: Path) -> "Produced":
        """Have pytest-codeblocks execute the compiled block."""
        from glossary.snippets.execute import produce

        limit = float(self.config.getini("snippet_limit"))
        stuck = self.config.stash[STUCK]
        return produce(root, self.block, self.execute, limit=limit, stuck=stuck)

    def execute(self, program: CodeType) -> None:
        """Hand the program to pytest-codeblocks, and pass on what it raises.

        A compiled program keeps file and line of each statement, which a text would lose.
        pytest-codeblocks wraps exceptions into one of its own that names neither.
        """
        shown = self.obj
        self.obj = replace(shown, code=program)
        wrapped = None
        try:
            super().runtest()
        except Exception as error:
            wrapped = error
        finally:
            self.obj = shown
        if wrapped is not None:
            raise wrapped.__context__ or wrapped

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        """The message without a traceback; a mistake of ours keeps its own."""
        if isinstance(excinfo.value, SnippetFailed):
            return str(excinfo.value)
        return str(pytest.Item.repr_failure(self, excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        """The page's line where the block begins."""
        return self.path, self.block.line - 1, f"{self.block.page}::{self.name}"
