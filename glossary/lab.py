"""What one lab says: a notebook written as text, in the percent format that Jupytext reads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from pydantic import BaseModel, Field

from glossary.document import Document, Heading
from glossary.entry import CLOSED, Name
from glossary.parse import CODE_SPAN, parse

TAG = r"\"(?:answer|varies)\""
MARKER = re.compile(rf"# %%(?P<kind> \[markdown\])?(?: tags=\[(?P<tags>{TAG}(?:, {TAG})?)\])?\s*$")
MARKER_LIKE = re.compile(r"#\s*%%")
WRITTEN_ANCHOR = re.compile(r"^(#{2,6} .*?)\s*<a id=\"([\w-]+)\"></a>\s*$")
INLINE_TEX = re.compile(r"(?<![\\$])\$(?!\s)([^$]+?)(?<!\s)\$(?!\d)")
TERM = re.compile(r"\.\./terms/([a-z0-9-]+)\.md")
EXERCISES = "exercises"  # the anchor of the last section
DRAWN = re.compile(r"^# 图：(.+)$", re.M)
Kind = Literal["markdown", "code"]


class LabMetadata(BaseModel):
    """The header of a lab, its fields in the order in which they are written."""

    model_config = CLOSED

    number: int = Field(ge=1, description="在列表里的次序")
    title: Name = Field(description="中文标题")
    title_en: Name = Field(description="英文标题")
    description: str = Field(min_length=20, max_length=160, description="做完能看到什么，一两句话")


@dataclass(frozen=True)
class Cell:
    """One cell; `line` is the source's line of its first line of text.

    `answer` marks what the page hides until the reader asks for it, `varies` a figure whose lines
    lie elsewhere on another processor, since training has blown rounding errors up.
    """

    kind: Kind
    text: str
    line: int
    answer: bool = False
    varies: bool = False

    @property
    def drawn(self) -> str | None:
        """What the figure of a code cell shows, from its comment ``# 图：…``."""
        match = DRAWN.search(self.text)
        return match[1].strip() if match else None


@dataclass(frozen=True)
class Source:
    """A lab's file taken apart.

    `document` holds the header and the text cells, each line where the file has it; `strays` are
    lines that belong to no cell, or to a text cell without being comments.
    """

    document: Document
    cells: tuple[Cell, ...]
    strays: tuple[tuple[int, str], ...]
    text: str


@dataclass(frozen=True)
class Lab:
    """A lab: what its header says, and its cells."""

    slug: str
    meta: LabMetadata
    source: Source

    @property
    def path(self) -> str:
        """The source, relative to the project."""
        return self.source.document.path

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells in order."""
        return self.source.cells

    @property
    def code(self) -> tuple[Cell, ...]:
        """The cells that are run."""
        return tuple(cell for cell in self.cells if cell.kind == "code")

    @property
    def sections(self) -> tuple[Heading, ...]:
        """The headings, without that of the exercises, which all labs have."""
        headings = self.source.document.headings
        return tuple(heading for heading in headings if heading.anchor != EXERCISES)

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """The slugs of the entries that it links to, in order, each once."""
        found = (TERM.match(link.target) for link in self.source.document.links)
        return tuple(dict.fromkeys(match[1] for match in found if match))


def parse_lab(path: str, text: str) -> Source:
    """Take a lab's source apart; never fails, mistakes are left for the checks."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    front = header(lines)
    prose = [uncommented(line) for line in front] + [""] * (len(lines) - len(front))
    cells: list[Cell] = []
    strays: list[tuple[int, str]] = []
    for marker, first, body in cut(lines, len(front)):
        numbered = list(enumerate(body, first))
        if marker is None:
            strays += [(number, line) for number, line in numbered if line.strip()]
            continue
        markdown = bool(marker["kind"])
        strays += [(n, line) for n, line in numbered if stray(line, markdown)]
        if markdown:
            body = [uncommented(line) for line in body]
            prose[first - 1 : first - 1 + len(body)] = for_site(body)
        filled = [number for number, line in enumerate(body, first) if line.strip()]
        if filled:
            text = "\n".join(body[filled[0] - first : filled[-1] - first + 1])
            kind: Kind = "markdown" if markdown else "code"
            tags = marker["tags"] or ""
            cells.append(Cell(kind, text, filled[0], "answer" in tags, "varies" in tags))
    return Source(parse(path, "\n".join(prose)), tuple(cells), tuple(strays), "\n".join(lines))


def header(lines: list[str]) -> list[str]:
    """The commented YAML at the top, with the lines around it."""
    if not lines or lines[0].rstrip() != "# ---":
        return []
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "# ---"), 0)
    return lines[: end + 1] if end else []


def cut(lines: list[str], start: int) -> Iterator[tuple[re.Match[str] | None, int, list[str]]]:
    """The marker of each cell, the number of the line after it, and the lines up to the next."""
    marker: re.Match[str] | None = None
    first, body = start + 1, list[str]()
    for number, line in enumerate(lines[start:], start + 1):
        found = MARKER.match(line)
        if found:
            yield marker, first, body
            marker, first, body = found, number + 1, []
        else:
            body.append(line)
    yield marker, first, body


def stray(line: str, markdown: bool) -> bool:
    """Is it a marker that is none, or a line of a text cell that is not commented?"""
    return bool(MARKER_LIKE.match(line)) or (markdown and line.strip() != "" and line[0] != "#")


def uncommented(line: str) -> str:
    """A commented line's text."""
    return line.removeprefix("#").removeprefix(" ").rstrip()


def for_site(lines: list[str]) -> list[str]:
    r"""The same lines in the site's Markdown: written anchors, ``\(…\)`` and ``\[…\]``.

    Notebooks know neither, and the site does not know ``$``.
    """
    written: list[str] = []
    display = fenced = False
    for line in lines:
        if line.startswith("```"):
            fenced = not fenced
        if fenced:
            written.append(line)
            continue
        text = line.strip()
        if text.startswith("$$") and text.endswith("$$") and len(text) > 4:
            line = f"\\[{text[2:-2]}\\]"
        elif text == "$$":
            display = not display
            line = "\\[" if display else "\\]"
        elif not display:
            line = WRITTEN_ANCHOR.sub(r"\1 { #\2 }", line)
            line = inline_formulas(line)
        written.append(line)
    return written


def inline_formulas(line: str) -> str:
    """``$x$`` written as the site writes it, but not in code spans."""
    parts, end = [], 0
    for span in CODE_SPAN.finditer(line):
        parts += [INLINE_TEX.sub(r"\\(\1\\)", line[end : span.start()]), span[0]]
        end = span.end()
    return "".join([*parts, INLINE_TEX.sub(r"\\(\1\\)", line[end:])])
