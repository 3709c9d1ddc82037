"""Is every block of code that a rendered page shows either run, or known not to be Python?"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from glossary.parse import split_fences
from glossary.problem import Problem
from glossary.snippets.blocks import RUN, opening_line, python_blocks
from glossary.snippets.expand import Line, expand

SHOWN_ONLY = frozenset(
    (
        *("bibtex", "console", "css", "diff", "html", "ini", "javascript", "json", "latex"),
        *("make", "markdown", "sh", "text", "toml", "yaml"),
    )
)
VOID = frozenset(("br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"))
LANGUAGE = re.compile(r"(?:^|\s)language-(\S+)")
FIX = "write ```python for code that runs, or one of: " + ", ".join(sorted(SHOWN_ONLY))


@dataclass(frozen=True)
class ShownBlock:
    """A ``<pre>`` of the rendered page; `language` is what its classes say, if anything."""

    language: str | None
    code: str


@dataclass
class Open:
    """An element that is not closed yet."""

    tag: str
    language: str | None
    is_line_number: bool
    text: list[str] = field(default_factory=list)


class BlockReader(HTMLParser):
    """Collects each ``<pre>`` without line numbers."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[Open] = []
        self.found: list[ShownBlock] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element with its language."""
        if tag in VOID:
            return
        classes = dict(attrs).get("class") or ""
        language = LANGUAGE.search(classes)
        outer = self.stack[-1] if self.stack else Open("", None, False)
        self.stack.append(
            Open(
                tag,
                language[1] if language else outer.language,
                outer.is_line_number or "linenos" in classes.split(),
            )
        )
        if language and tag == "code":  # <pre><code class="language-x">
            for element in self.stack:
                element.language = element.language or language[1]

    def handle_endtag(self, tag: str) -> None:
        """Close the element, and those inside of it that nobody closed."""
        if tag not in {element.tag for element in self.stack}:
            return
        while True:
            element = self.stack.pop()
            if element.tag == "pre" and not element.is_line_number:
                self.found.append(ShownBlock(element.language, "".join(element.text)))
            if element.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        """Text belongs to the innermost ``<pre>``."""
        if self.stack and not self.stack[-1].is_line_number:
            for element in reversed(self.stack):
                if element.tag == "pre":
                    element.text.append(data)
                    return


def shown_blocks(html: str) -> list[ShownBlock]:
    """The blocks of code in a rendered page, in order."""
    reader = BlockReader()
    reader.feed(html)
    reader.close()
    return reader.found


def escaping(root: Path, path: str, html: str) -> list[Problem]:
    """The blocks that the page shows and nobody runs, though they may be Python."""
    lines = expand(root, path)
    running = [normal(block.code) for block in python_blocks(root, path)]
    return list(judge(path, lines, running, shown_blocks(html)))


def judge(
    path: str, lines: tuple[Line, ...], running: list[str], shown: list[ShownBlock]
) -> Iterator[Problem]:
    """Match each shown block with a fence, and each Python one with a block that runs."""
    left, outside = split_fences([line.text for line in lines], 1)
    waiting = Counter(running)
    for block in shown:
        code = normal(block.code)
        fence = next((fence for fence in left if normal("\n".join(fence.lines)) == code), None)
        if fence is None:
            line = line_of(path, [lines[number - 1] for number, _ in outside], code)
            what = "a block of code without a fence that can be recognised"
            yield Problem(path, line, what, f"put it between fences on lines of their own; {FIX}")
            continue
        left.remove(fence)
        line = opening_line(path, lines, fence)
        language = fence.language
        if language in RUN:
            if not waiting[code]:
                yield Problem(path, line, "this Python block is shown, but does not run", FIX)
            waiting[code] -= 1
        elif language not in SHOWN_ONLY or block.language in RUN:
            name = f"the language {block.language if block.language in RUN else language!r}"
            what = f"{name} of this block is unknown" if language else "this block has no language"
            yield Problem(path, line, what, FIX)


def normal(code: str) -> str:
    """Code as it is compared: tabs as the site expands them, no blanks at the ends."""
    lines = [line.rstrip() for line in code.expandtabs(4).split("\n")]
    return "\n".join(lines).strip("\n")


def line_of(path: str, lines: list[Line], code: str) -> int:
    """The page's line where a block without a fence begins."""
    first = code.split("\n")[0].strip()
    for line in lines:
        if line.place and line.place.path == path and first and first in line.text:
            return line.place.line
    return 1
