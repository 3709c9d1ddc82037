"""How does a learning path look, for a reader and for a script?"""

from collections.abc import Set
from dataclasses import dataclass
from typing import Any

from rich.text import Text

from glossary.entry import Entry
from glossary.graph.data import minutes
from glossary.library import Library
from glossary.terminal.wrap import wrapped


@dataclass(frozen=True)
class Step:
    """An entry to learn, and for each later one that needs it the reason."""

    entry: Entry
    needed_by: dict[str, str]


def steps(library: Library, entry: Entry, known: Set[str] = frozenset()) -> list[Step]:
    """What to learn before an entry without what is known, constituents first."""
    path = library.learning_path(entry.slug, known)
    wanted = [*path, entry.slug]
    found = []
    for slug in path:
        users = [library.entries[user] for user in library.built_on_by[slug] if user in wanted]
        found.append(
            Step(library.entries[slug], {user.slug: user.meta.builds_on[slug] for user in users})
        )
    return found


def lines(entry: Entry, path: list[Step], width: int) -> list[Text]:
    """A numbered list with levels, times and reasons, and the entry itself at its end."""
    written: list[Text] = []
    for number, step in enumerate(path, 1):
        written += wrapped(head(number, step.entry), width, indent="    ", first="")
        for user, reason in step.needed_by.items():
            written += wrapped(Text(f"{user}：{reason}", "dim"), width, indent="      ")
    total = sum(minutes(step.entry) for step in path)
    written += wrapped(head(len(path) + 1, entry), width, indent="    ", first="")
    before = f"先学 {len(path)} 个词条，约 {total} 分钟" if path else "前面没有要补的"
    return [*written, Text(), Text(f"{before}；它自己约 {minutes(entry)} 分钟。")]


def head(number: int, entry: Entry) -> Text:
    """Number, level, names and time."""
    return Text.assemble(
        f"{number:3d} ",
        (f"{entry.meta.level} ", "cyan"),
        (entry.meta.title, "bold green"),
        f"  {entry.slug}  约 {minutes(entry)} 分钟",
    )


def data(step: Step) -> dict[str, Any]:
    """The same for scripts."""
    return {
        "slug": step.entry.slug,
        "title": step.entry.meta.title,
        "level": step.entry.meta.level.value,
        "minutes": minutes(step.entry),
        "needed_by": step.needed_by,
    }
