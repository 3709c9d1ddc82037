"""Which names lead to several entries, and what does each of them mean by it?"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain, count

from glossary.checks.names import normalized
from glossary.entry import Entry, Level
from glossary.library import Library

INDEX = "names/index.md"


@dataclass(frozen=True)
class Meaning:
    """What a shared name means in one entry, in a few words."""

    entry: Entry
    clue: str


@dataclass(frozen=True)
class SharedName:
    """A name and the entries that it may mean; `uri` is its page, relative to ``docs/``."""

    name: str
    uri: str
    meanings: tuple[Meaning, ...]

    @property
    def description(self) -> str:
        """One sentence for search engines and the index."""
        told = "；".join(f"{meaning.entry.meta.title}：{meaning.clue}" for meaning in self.meanings)
        return f"“{self.name}”可以指 {len(self.meanings)} 个概念。{told}。"


def shared_names(library: Library) -> tuple[SharedName, ...]:
    """Every name that entries declare ambiguous, in the order of its spelling.

    A name that is written in several ways (``stride``, ``Stride``) is spelled as the first entry
    spells it.
    """
    spelled: dict[str, str] = {}
    meanings: dict[str, list[Meaning]] = {}
    for entry in (entry for level in Level for entry in library.of_level(level)):
        for name, clue in entry.meta.ambiguous.items():
            key = normalized(name)
            spelled.setdefault(key, name)
            meanings.setdefault(key, []).append(Meaning(entry, clue))
    files = file_names(meanings)
    return tuple(
        SharedName(spelled[key], f"names/{files[key]}.md", tuple(meanings[key]))
        for key in sorted(meanings)
    )


def file_names(keys: Collection[str]) -> dict[str, str]:
    """A part of an address for each name; names that differ in punctuation alone are numbered."""
    taken = {"index"}
    files = {}
    for key in sorted(keys):
        plain = file_name(key)
        numbered = (f"{plain}-{number}" for number in count(2))
        files[key] = next(name for name in chain([plain], numbered) if name not in taken)
        taken.add(files[key])
    return files


def file_name(key: str) -> str:
    """A name as part of an address: letters and digits of any script."""
    return "-".join(re.findall(r"\w+", key)) or key.encode().hex()


def by_entry(names: Iterable[SharedName]) -> dict[str, tuple[SharedName, ...]]:
    """The shared names of each entry that has some, by slug."""
    found: dict[str, tuple[SharedName, ...]] = {}
    for name in names:
        for meaning in name.meanings:
            slug = meaning.entry.slug
            found[slug] = (*found.get(slug, ()), name)
    return found
