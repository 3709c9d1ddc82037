"""Does each entry stand one level above the concepts it is put together from?"""

from collections.abc import Iterator

from glossary.entry import Entry, Level
from glossary.library import Library
from glossary.problem import Problem

# Fixed by the project's owner.
FIXED = {
    "linear-regression": Level.L0,
    "softmax-regression": Level.L0,
    "single-layer-network": Level.L1,
    "mlp": Level.L1,
    "broadcasting": Level.L0,
    "training-error": Level.L0,
    "generalization-error": Level.L0,
    "underfitting": Level.L0,
    "overfitting": Level.L0,
    "weight-decay": Level.L1,
    "dropout": Level.L1,
    "forward-propagation": Level.L1,
    "backpropagation": Level.L1,
}


def check(library: Library) -> Iterator[Problem]:
    """Edges that do not go down, too few constituents, fixed levels that were changed."""
    for entry in library.entries.values():
        yield from fixed(entry)
        yield from downward(entry, library)
        yield from enough(entry, library)


def fixed(entry: Entry) -> Iterator[Problem]:
    """The levels that the owner fixed are as given."""
    wanted = FIXED.get(entry.slug, entry.meta.level)
    if entry.meta.level != wanted:
        yield Problem(
            entry.document.path,
            entry.document.front.line(("level",)),
            f"{entry.slug!r} is {entry.meta.level} here, but the project has fixed it as {wanted}",
            f"write level: {wanted}",
        )


def downward(entry: Entry, library: Library) -> Iterator[Problem]:
    """Every edge goes to a strictly lower level; L0 has none."""
    level = entry.meta.level
    for slug in entry.meta.builds_on:
        constituent = library.entries.get(slug)
        if constituent is None or slug == entry.slug:
            continue
        if constituent.meta.level >= level:
            yield Problem(
                entry.document.path,
                entry.document.front.line(("builds_on", slug)),
                f"an {level} entry cannot build on {slug!r}, which is {constituent.meta.level}",
                "remove it here (it may go to 'related'), or correct one of the two levels",
            )


def enough(entry: Entry, library: Library) -> Iterator[Problem]:
    """L1 to L3 name at least two constituents of the level just below."""
    level = entry.meta.level
    if level == Level.L0:
        return
    below = Level(f"L{level.number - 1}")
    named = [library.entries[slug].meta.level for slug in library.constituents(entry.slug)]
    if named.count(below) < 2:
        yield Problem(
            entry.document.path,
            entry.document.front.line(("builds_on",)),
            f"an {level} entry builds on at least two {below} entries, this one on "
            f"{named.count(below)}",
            f"name the {below} concepts that it is put together from, or lower its level",
        )
