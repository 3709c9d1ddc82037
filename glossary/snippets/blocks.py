"""Which blocks of code does a page show, and what does it show below each?"""

import posixpath
from dataclasses import dataclass
from pathlib import Path

from glossary.document import Fence, Link
from glossary.parse import find_links, split_fences, split_formulas
from glossary.snippets.expand import Line, Place, expand

RUN = frozenset({"python", "py", "python3", "py3"})
OUTPUT_TITLE = "输出"


@dataclass(frozen=True)
class Block:
    """A Python block: its code, where each line is written, and what the page shows it does.

    `line` is the page's line where the block begins, `file` the snippet when it shows just one.
    `output` is the text shown below, `figures` the images, as paths relative to the project.
    """

    page: str
    line: int
    code: str
    places: tuple[Place | None, ...]
    file: str | None
    output: str | None = None
    output_line: int | None = None
    output_file: str | None = None
    figures: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """``overfitting/fit.py``, or ``line 12`` of code that is written into the page."""
        return self.file.removeprefix("snippets/") if self.file else f"line {self.line}"

    @property
    def what(self) -> str:
        """The code, as a message calls it."""
        return self.file or "the code"

    @property
    def source(self) -> str:
        """The file whose line numbers the compiled code bears."""
        return self.file or self.page

    @property
    def offset(self) -> int:
        """How many lines of `source` precede the code."""
        for number, place in enumerate(self.places, 1):
            if place and place.path == self.source:
                return place.line - number
        return 0

    def place(self, line: int) -> tuple[Place, str] | None:
        """The place and text of a line of the compiled code."""
        number = line - self.offset
        if not 1 <= number <= len(self.places):
            return None
        text = self.code.split("\n")[number - 1].strip()
        return self.places[number - 1] or Place(self.source, line), text


def python_blocks(root: Path, path: str) -> list[Block]:
    """The Python blocks of a page, in order; raises `MissingInclude`."""
    lines = expand(root, path)
    fences, outside = split_fences([line.text for line in lines], 1)
    images = [link for link in find_links(split_formulas(outside)[1]) if link.image]
    return [
        block(path, lines, fences[index:], images)
        for index, fence in enumerate(fences)
        if fence.language in RUN
    ]


def block(page: str, lines: tuple[Line, ...], fences: list[Fence], images: list[Link]) -> Block:
    """The block of the first fence; what follows until the next Python block belongs to it."""
    fence, *later = fences
    places = places_of(lines, fence)
    end = next((other.line for other in later if other.language in RUN), len(lines) + 1)
    below = [
        posixpath.normpath(posixpath.join(posixpath.dirname(page), image.target))
        for image in images
        if fence.line < image.line < end
    ]
    output = output_below(lines, fence, later)
    return Block(
        page=page,
        line=opening_line(page, lines, fence),
        code="\n".join(fence.lines).rstrip("\n") + "\n",
        places=places,
        file=single_file(page, places),
        output=None if output is None else text_of("\n".join(output.lines)),
        output_line=None if output is None else opening_line(page, lines, output),
        output_file=None if output is None else single_file(page, places_of(lines, output)),
        figures=tuple(below),
    )


def places_of(lines: tuple[Line, ...], fence: Fence) -> tuple[Place | None, ...]:
    """Where the lines of a block are written."""
    return tuple(line.place for line in lines[fence.line : fence.line + len(fence.lines)])


def opening_line(page: str, lines: tuple[Line, ...], fence: Fence) -> int:
    """The page's own line of an opening fence, or of the nearest text above it."""
    for line in reversed(lines[: fence.line]):
        if line.place and line.place.path == page:
            return line.place.line
    return 1


def single_file(page: str, places: tuple[Place | None, ...]) -> str | None:
    """The file that a block embeds, when it embeds one and nothing else."""
    files = {place.path for place in places if place}
    return files.pop() if len(files) == 1 and page not in files else None


def output_below(lines: tuple[Line, ...], fence: Fence, later: list[Fence]) -> Fence | None:
    """The fence with the title 输出 right below a block."""
    if not later or later[0].title != OUTPUT_TITLE or later[0].language in RUN:
        return None
    between = lines[fence.line + len(fence.lines) + 1 : later[0].line - 1]
    return None if any(line.text.strip() for line in between) else later[0]


def text_of(printed: str) -> str:
    """Printed text as it is stored and compared: one line break at its end."""
    stripped = printed.rstrip("\n")
    return stripped + "\n" if stripped else ""


def output_of(file: str) -> str:
    """The file that holds what a snippet prints."""
    return file.removesuffix(".py") + ".out"


def figure_of(file: str, number: int) -> str:
    """The file that holds the figure `number`, counted from 1, of a snippet."""
    return file.removesuffix(".py") + ("" if number == 1 else f"-{number}") + ".svg"


def snippet_files(root: Path) -> list[str]:
    """All snippets, as paths relative to the project."""
    return sorted(path.relative_to(root).as_posix() for path in (root / "snippets").glob("*/*.py"))
