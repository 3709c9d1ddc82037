"""Where may a line of Chinese and English break? Between characters, but not before a comma."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

NOT_FIRST = frozenset("，。、；：？！）》〉】』」”’…—～·％,.;:?!)]}%")
NOT_LAST = frozenset("（《〈【『「“‘([{")


def wrapped(text: Text, width: int, indent: str = "", first: str | None = None) -> list[Text]:
    """The lines of a paragraph; `indent` stands before each, `first` before the first one."""
    start = indent if first is None else first
    lines = text.divide(breaks(text.plain, max(width - cell_len(indent), 2)))
    found = []
    for line in lines:
        line.rstrip()
        found.append(Text(start) + line)
        start = indent
    return found


def breaks(text: str, width: int) -> list[int]:
    """The places where new lines begin, so that each takes at most `width` cells."""
    places: list[int] = []
    used = begin = 0
    candidate: int | None = None
    for at, char in enumerate(text):
        cells = cell_len(char)
        if at > begin and may_break(text, at):
            candidate = at
        while used + cells > width and char != " " and at > begin:
            begin = candidate if candidate is not None else at
            places.append(begin)
            candidate = None
            used = cell_len(text[begin:at])
        used += cells
    return places


def may_break(text: str, at: int) -> bool:
    """Whether a line may begin with the character at a place."""
    before, char = text[at - 1], text[at]
    if char == " " or char in NOT_FIRST or before in NOT_LAST or cell_len(char) == 0:
        return False
    return before == " " or cell_len(before) == 2 or cell_len(char) == 2


def columns(rows: list[list[Text]], width: int) -> Iterator[Text]:
    """A table whose first row is its heading; a record for each row where it is too wide."""
    if not rows:
        return
    widths = [max(cell.cell_len for cell in cells) for cells in zip(*rows, strict=True)]
    if sum(widths) + 2 * (len(widths) - 1) > width:
        yield from records(rows, width)
        return
    for number, row in enumerate(rows):
        line = Text("  ").join(padded(cell, cells) for cell, cells in zip(row, widths, strict=True))
        line.rstrip()
        yield line
        if number == 0:
            yield Text("  ".join("-" * cells for cells in widths))


def records(rows: list[list[Text]], width: int) -> Iterator[Text]:
    """Each row as lines of the form ``heading: cell``."""
    heading, *others = rows
    for row in others:
        for number, (name, cell) in enumerate(zip(heading, row, strict=True)):
            mark = "- " if number == 0 else "  "
            yield from wrapped(name + Text("：") + cell, width, indent="  ", first=mark)


def padded(cell: Text, cells: int) -> Text:
    """A cell with spaces up to a width."""
    return cell + Text(" " * (cells - cell.cell_len))
