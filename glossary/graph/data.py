"""What do the map and the learning path know of the entries? Names, places, edges with reasons."""

import json
import re
from typing import Any

from glossary.entry import Category, Entry, Level
from glossary.graph.layout import arrange
from glossary.library import Library

Json = dict[str, Any]
CODE = re.compile(r"^```.*?^```", re.S | re.M)
MARKS = re.compile(r"\]\([^)]*\)|[\s*`#/{}\\|]+")
CHARACTERS_A_MINUTE = 350


def minutes(entry: Entry) -> int:
    """About how long it takes to read an entry without its code, in minutes."""
    text = MARKS.sub("", CODE.sub("", entry.document.body))
    return max(1, round(len(text) / CHARACTERS_A_MINUTE))


def graph_data(library: Library) -> Json:
    """Nodes by level and then by slug, edges as numbers of nodes, both with what is shown of them.

    A node is [slug, title, English name, level, category, column, row, minutes, description], an
    edge [entry, constituent, reason].
    """
    layout = arrange(library)
    categories = list(Category)
    nodes = sorted(library.entries.values(), key=lambda e: (e.meta.level.number, e.slug))
    number = {entry.slug: n for n, entry in enumerate(nodes)}
    return {
        "levels": [[level.value, level.name_zh, *layout.bands[level]] for level in Level],
        "categories": [category.value for category in categories],
        "columns": layout.columns,
        "rows": layout.rows,
        "nodes": [
            [
                entry.slug,
                entry.meta.title,
                entry.name_en,
                entry.meta.level.number,
                categories.index(entry.meta.category),
                round(layout.places[entry.slug][0], 2),
                layout.places[entry.slug][1],
                minutes(entry),
                entry.meta.description,
            ]
            for entry in nodes
        ],
        "edges": [
            [number[entry.slug], number[name], entry.meta.builds_on[name]]
            for entry in nodes
            for name in library.constituents(entry.slug)
        ],
    }


def written(library: Library) -> str:
    """The data as JSON; the same entries give the same bytes."""
    return json.dumps(graph_data(library), ensure_ascii=False, separators=(",", ":")) + "\n"
