"""How does the picture of an entry's neighbourhood look? What it builds on, what builds on it."""

import html
import unicodedata
from collections.abc import Sequence

from glossary.entry import Entry
from glossary.library import Library

MOST = 6  # boxes in a column; further entries are counted
WIDTH, HEIGHT, GAP, ROW = 112, 28, 26, 36  # three columns fit a telephone
COLOURS = {  # of the levels, on light and on dark paper; as in the site's style sheet
    "L0": ("#00695c", "#5fd0bf"),
    "L1": ("#1565c0", "#82b8ff"),
    "L2": ("#6a1b9a", "#d0a3f0"),
    "L3": ("#b71c1c", "#ff9c93"),
}
FONT = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"


def pictures(library: Library) -> dict[str, str]:
    """For each entry an SVG text, by slug."""
    return {slug: picture(library, entry) for slug, entry in library.entries.items()}


def picture(library: Library, entry: Entry) -> str:
    """Three columns from left to right: constituents, the entry, what builds on it.

    An entry with neither has its related entries on the right, on dashed lines.
    """
    below, above = library.constituents(entry.slug), library.built_on_by[entry.slug]
    alone = not below and not above
    if alone:
        above = tuple(name for name in entry.meta.related if name in library.entries)
    left = shortened([library.entries[name] for name in below])
    right = shortened([library.entries[name] for name in above])
    height = ROW * max(len(left), len(right), 1) + 4
    middle = height / 2
    columns = [0.0, WIDTH + GAP, 2 * (WIDTH + GAP)] if left else [0.0, 0.0, WIDTH + GAP]
    width = columns[2] + WIDTH if right else columns[1] + WIDTH
    parts: list[str] = []
    for column, boxes, start in ((0, left, True), (2, right, False)):
        for row, (text, level) in enumerate(boxes):
            y = middle + (row - (len(boxes) - 1) / 2) * ROW
            ends = (columns[0] + WIDTH, y, columns[1], middle)
            if not start:
                ends = (columns[1] + WIDTH, middle, columns[2], y)
            parts += [edge(*ends, dashed=alone), box(columns[column], y, text, level)]
    parts.append(box(columns[1], middle, entry.meta.title, entry.meta.level.value, own=True))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 {width + 4:g} {height + 4:g}" '
        f'width="{width + 4:g}" height="{height + 4:g}"><style>{stylesheet()}</style>'
        + "".join(parts)
        + "</svg>\n"
    )


def shortened(entries: Sequence[Entry]) -> list[tuple[str, str]]:
    """Titles with levels; the last place counts what does not fit."""
    shown = [(entry.meta.title, entry.meta.level.value) for entry in entries]
    if len(shown) <= MOST:
        return shown
    return [*shown[: MOST - 1], (f"另外 {len(shown) - MOST + 1} 个", "")]


def box(x: float, y: float, text: str, level: str, *, own: bool = False) -> str:
    """A title in a frame of its level's colour; the entry's own is filled."""
    kind = f"{level.lower() or 'more'}{' own' if own else ''}"
    return (
        f'<g class="{kind}"><rect x="{x:g}" y="{y - HEIGHT / 2:g}" width="{WIDTH}" '
        f'height="{HEIGHT}" rx="6"/><text x="{x + WIDTH / 2:g}" y="{y + 4.5:g}">'
        f"{html.escape(fitted(text))}</text></g>"
    )


def edge(x1: float, y1: float, x2: float, y2: float, *, dashed: bool) -> str:
    """A curve from a constituent to what is built on it."""
    bend = (x1 + x2) / 2
    style = ' stroke-dasharray="4 3"' if dashed else ""
    return f'<path d="M{x1:g} {y1:g}C{bend:g} {y1:g} {bend:g} {y2:g} {x2:g} {y2:g}"{style}/>'


def fitted(text: str, most: int = 16) -> str:
    """At most so many columns, of which a Chinese character takes two."""
    used = 0
    for place, character in enumerate(text):
        used += 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if used > most:
            return text[:place] + "…"
    return text


def stylesheet() -> str:
    """Colours for light and dark."""
    rules = [
        f"text{{font:13px {FONT};text-anchor:middle;fill:#333}}",
        "rect{fill:none;stroke:#888}path{fill:none;stroke:#999}.own text{fill:#fff}",
    ]
    rules += [f".{level.lower()} rect{{stroke:{light}}}" for level, (light, _) in COLOURS.items()]
    rules += [f".{level.lower()}.own rect{{fill:{light}}}" for level, (light, _) in COLOURS.items()]
    dark = ["text{fill:#ddd}.own text{fill:#111}"]
    dark += [f".{level.lower()} rect{{stroke:{dark_}}}" for level, (_, dark_) in COLOURS.items()]
    dark += [f".{level.lower()}.own rect{{fill:{dark_}}}" for level, (_, dark_) in COLOURS.items()]
    return "".join(rules) + "@media(prefers-color-scheme:dark){" + "".join(dark) + "}"
