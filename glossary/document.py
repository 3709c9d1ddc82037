"""One page taken apart: what stands on it, and in which line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Keys = tuple[str | int, ...]


@dataclass(frozen=True)
class FrontMatter:
    """The YAML at the top of a page; `lines` tells where each key stands, as in ("sources", 0)."""

    data: dict[str, Any] | None
    lines: dict[Keys, int]
    error: tuple[int, str] | None = None
    duplicates: tuple[tuple[int, str], ...] = ()

    def line(self, keys: Keys) -> int:
        """The line of a key, or of the nearest thing around it."""
        while keys and keys not in self.lines:
            keys = keys[:-1]
        return self.lines.get(keys, 1)


@dataclass(frozen=True)
class Heading:
    """A heading with its written anchor, as in ``## 直觉 { #intuition }``."""

    line: int
    level: int
    text: str
    anchor: str | None


@dataclass(frozen=True)
class Link:
    """A link or an image, with its target as written."""

    line: int
    text: str
    target: str
    image: bool


@dataclass(frozen=True)
class Formula:
    r"""The TeX between ``\(`` and ``\)``, or ``\[`` and ``\]`` when `display`."""

    line: int
    tex: str
    display: bool


@dataclass(frozen=True)
class Include:
    """A file that ``--8<-- "target"`` puts into the page."""

    line: int
    target: str


@dataclass(frozen=True)
class Fence:
    """A fenced block of code; `info` is what follows the opening fence."""

    line: int
    info: str
    lines: tuple[str, ...]

    @property
    def language(self) -> str:
        """``python`` in ``python title="x"``, ``{.python}`` and ``python3 hl_lines="1"``."""
        match = re.match(r"\{?\s*\.?([^\s{}]*)", self.info)
        return match[1] if match else ""

    @property
    def title(self) -> str | None:
        """The option ``title="…"``."""
        match = re.search(r"""title=(["'])(.*?)\1""", self.info)
        return match[2] if match else None

    @property
    def includes(self) -> tuple[Include, ...]:
        """The files that the block embeds."""
        return tuple(includes(self.lines, self.line + 1))


@dataclass(frozen=True)
class Question:
    """A ``/// details`` block of type question; `answer` is the Markdown inside."""

    line: int
    text: str
    id: str | None
    answer: str


@dataclass(frozen=True)
class Document:
    """One Markdown page; `path` is relative to the project."""

    path: str
    text: str
    front: FrontMatter
    body: str
    headings: tuple[Heading, ...]
    questions: tuple[Question, ...]
    links: tuple[Link, ...]
    formulas: tuple[Formula, ...]
    fences: tuple[Fence, ...]
    includes: tuple[Include, ...]
    prose: tuple[tuple[int, str], ...]

    @property
    def anchors(self) -> frozenset[str]:
        """What a link may name after ``#``."""
        written = [heading.anchor for heading in self.headings]
        asked = [question.id for question in self.questions]
        return frozenset(anchor for anchor in written + asked if anchor)


INCLUDE = re.compile(r"""\s*-{1,}8<-{1,}\s+["']([^"']+)["']\s*$""")


def includes(lines: list[str] | tuple[str, ...], first: int) -> Iterator[Include]:
    """Lines of the form ``--8<-- "slug/file.py"``."""
    for number, line in enumerate(lines, first):
        match = INCLUDE.match(line) if "8<-" in line else None
        if match:
            yield Include(number, match[1])
