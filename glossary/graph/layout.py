"""Where does each concept stand on the map? In a band of its level, near what it is built from."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, sqrt

import igraph

from glossary.entry import Level
from glossary.library import Library

ASPECT = 1.0  # columns to rows of boxes: they are twice as wide as high, and so is a screen
TOP = max(Level, key=lambda level: level.number)


@dataclass(frozen=True)
class Layout:
    """Columns and rows of boxes; row 0 is the top. `bands` are the rows of each level."""

    places: Mapping[str, tuple[float, int]]
    columns: int
    rows: int
    bands: Mapping[Level, tuple[int, int]]


def arrange(library: Library) -> Layout:
    """The levels one above the other, L3 on top, each in rows as wide as the whole.

    Within a level the order is that of Sugiyama, Tagawa and Toda (1981), which lets few edges
    cross; a level that does not fit into one row is folded into several, column by column.
    """
    order = sugiyama(library)
    columns = max(1, ceil(sqrt(len(library.entries) * ASPECT)))
    places: dict[str, tuple[float, int]] = {}
    bands: dict[Level, tuple[int, int]] = {}
    row = 0
    for level in sorted(Level, key=lambda level: -level.number):
        slugs = [slug for slug in order if library.entries[slug].meta.level == level]
        rows = max(1, ceil(len(slugs) / columns))
        used = ceil(len(slugs) / rows)
        for number, slug in enumerate(slugs):
            column = number // rows
            places[slug] = ((column + 0.5) * columns / max(1, used), row + number % rows)
        bands[level] = (row, row + rows)
        row += rows
    return Layout(places, columns, row, bands)


def sugiyama(library: Library) -> list[str]:
    """The entries from left to right."""
    slugs = list(library.entries)
    number = {slug: n for n, slug in enumerate(slugs)}
    edges = [(number[slug], number[name]) for slug in slugs for name in library.constituents(slug)]
    graph = igraph.Graph(len(slugs), edges, directed=True)
    layers = [TOP.number - library.entries[slug].meta.level.number for slug in slugs]
    drawn = graph.layout_sugiyama(layers=layers) if slugs else []
    return sorted(slugs, key=lambda slug: (drawn[number[slug]][0], slug))
