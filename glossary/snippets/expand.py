"""What does a page say once its includes are expanded as the site expands them, and from where?"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pymdownx.snippets import SnippetExtension, SnippetMissingError, SnippetPreprocessor

from glossary.configuration import extension_options
from glossary.problem import Problem

SNIPPETS = "pymdownx.snippets"
TAB_LENGTH = 4
ORIGIN = re.compile("\0(.*)\0([0-9]+)$")


@dataclass(frozen=True)
class Place:
    """A line of a file; `path` is relative to the project, `line` counts from 1."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True)
class Line:
    """A line of the expanded page and where it was written; empty lines have no place."""

    text: str
    place: Place | None


class MissingInclude(Exception):
    """A page includes a file or a section that is not there."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class TracingPreprocessor(SnippetPreprocessor):  # type: ignore[misc]
    """The site's preprocessor; every line of text carries the file and line it comes from."""

    tab_length = TAB_LENGTH  # it asks its second argument for this, otherwise a Markdown instance

    def __init__(self, options: dict[str, Any]) -> None:
        super().__init__(options, self)

    def tag(self, lines: list[str], path: str) -> list[str]:
        """Mark the lines of a file, except those that the preprocessor itself must recognise."""
        notation = self.get_syntax_mask(lines)
        return [
            line
            if skip or not line.strip() or self.RE_ALL_SNIPPETS.match(line)
            else f"{line}\0{path}\0{number}"
            for number, (line, skip) in enumerate(zip(lines, notation, strict=True), 1)
        ]

    def read_lines(self, path: str) -> list[str]:
        """A file's lines, marked."""
        return self.tag(super().read_lines(path), path)


def snippet_options(root: Path) -> dict[str, Any]:
    """The site's options of ``pymdownx.snippets``; a missing file is always an error."""
    options: dict[str, Any] = SnippetExtension().getConfigs()
    options.update(extension_options(root, SNIPPETS) or {})
    base_path = options["base_path"]
    folders = [base_path] if isinstance(base_path, str) else base_path
    return options | {"base_path": [str(root / path) for path in folders], "check_paths": True}


def expand(root: Path, path: str) -> tuple[Line, ...]:
    """The page's lines with its includes expanded; raises `MissingInclude`."""
    written = (root / path).read_text(encoding="utf-8").split("\n")
    if extension_options(root, SNIPPETS) is None:
        return tuple(Line(text, Place(path, n)) for n, text in enumerate(written, 1))
    preprocessor = TracingPreprocessor(snippet_options(root))
    try:
        traced = preprocessor.run(preprocessor.tag(written, str(root / path)))
    except SnippetMissingError as error:
        raise MissingInclude(missing(path, written, str(error))) from None
    return tuple(read_mark(root, line) for line in traced)


def read_mark(root: Path, line: str) -> Line:
    """A marked line taken apart."""
    mark = ORIGIN.search(line)
    if not mark:
        return Line(line, None)
    file = Path(mark[1])
    path = file.relative_to(root) if file.is_relative_to(root) else file
    return Line(line[: mark.start()], Place(path.as_posix(), int(mark[2])))


def missing(path: str, written: list[str], message: str) -> Problem:
    """What the preprocessor could not find, with the page's line that asks for it."""
    quoted = re.search(r"'([^']*)'", message)
    name = quoted[1] if quoted else ""
    asking = [n for n, text in enumerate(written, 1) if "8<" in text and name in text]
    section = "section" in message
    what = f"the {'section' if section else 'file'} {name!r} is included but does not exist"
    fix = (
        f"mark it in the file with --8<-- [start:{name}] and [end:{name}]"
        if section
        else "make update"
        if name.endswith(".out")
        else f"write snippets/{name}, or correct the name"
    )
    return Problem(path, asking[0] if asking else 1, what, fix)
