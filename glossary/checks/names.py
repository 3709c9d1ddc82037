"""Does every name lead to one entry, and does the slug fit the English name?"""

import re
import unicodedata
from collections.abc import Iterator

from glossary.document import Keys
from glossary.entry import Entry
from glossary.library import Library
from glossary.problem import Problem

# Words of a slug that tell namesakes apart without standing in the name.
QUALIFIERS = {"call", "conv", "llm", "module", "ops", "scalar"}


def check(library: Library) -> Iterator[Problem]:
    """Slugs that do not fit, names that several entries claim, wrong declarations of ambiguity."""
    owners: dict[str, list[Entry]] = {}
    for entry in library.entries.values():
        yield from slug_fits(entry)
        yield from no_name_twice(entry)
        for key in {normalized(name) for name in entry.names}:
            owners.setdefault(key, []).append(entry)
    for entry in library.entries.values():
        yield from one_owner(entry, owners)
        yield from declared_truly(entry, owners)


def normalized(name: str) -> str:
    """A name as searching compares it: no case, no width, no spaces or hyphens."""
    return re.sub(r"[\s\-_·]+", "", unicodedata.normalize("NFKC", name).casefold())


def words(name: str) -> list[str]:
    """The lower-case words of a name: ``tensor dataset`` for ``TensorDataset``."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    split = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", ascii_name.replace("'", ""))
    return re.findall(r"[a-z0-9]+", split.lower())


def fits(slug: str, entry: Entry) -> bool:
    """Every word of the slug is a word of an English name, its beginning, or a qualifier.

    Words of a name may be joined (``elementwise`` for ``Element-wise``) and extended
    (``masking`` for ``mask``).
    """
    starts = set()
    for name in (entry.meta.title_en, *entry.names):
        found = words(name)
        starts |= {"".join(found[index:]) for index in range(len(found))} | set(found)
    parts = slug.split("-")
    named = [word for word in parts if word not in QUALIFIERS] or parts
    return all(
        any(
            start.startswith(word) or (len(start) > 3 and word.startswith(start))
            for start in starts
        )
        for word in named
    )


def written_names(entry: Entry) -> Iterator[tuple[Keys, str]]:
    """Where each name is written, and the name."""
    meta = entry.meta
    yield ("title",), meta.title
    yield ("title_en",), entry.name_en
    if entry.abbreviation:
        yield ("title_en",), entry.abbreviation
    for field in ("aliases", "hidden_aliases"):
        for index, name in enumerate(getattr(meta, field)):
            yield (field, index), name


def slug_fits(entry: Entry) -> Iterator[Problem]:
    """The file is named after the English name."""
    if not fits(entry.slug, entry):
        yield Problem(
            entry.document.path,
            entry.document.front.line(("title_en",)),
            f"the file name {entry.slug!r} does not fit the English name {entry.meta.title_en!r}",
            f"rename the file to {'-'.join(words(entry.name_en))}.md, or correct title_en",
        )


def no_name_twice(entry: Entry) -> Iterator[Problem]:
    """No name is written twice in one entry."""
    seen: dict[str, str] = {}
    for keys, name in written_names(entry):
        key = normalized(name)
        if key in seen and seen[key] == name:
            yield Problem(
                entry.document.path,
                entry.document.front.line(keys),
                f"the name {name!r} stands twice",
                "remove it here",
            )
        seen.setdefault(key, name)


def one_owner(entry: Entry, owners: dict[str, list[Entry]]) -> Iterator[Problem]:
    """A name belongs to one entry unless every entry that has it declares it ambiguous."""
    ambiguous = {normalized(name) for name in entry.meta.ambiguous}
    for keys, name in {normalized(n): (k, n) for k, n in written_names(entry)}.values():
        others = [other for other in owners[normalized(name)] if other.slug != entry.slug]
        if others and normalized(name) not in ambiguous:
            yield Problem(
                entry.document.path,
                entry.document.front.line(keys),
                f"the name {name!r} also belongs to {', '.join(o.document.path for o in others)}",
                "remove it from one of them; if readers really mean both, add "
                f"'ambiguous: {{{name}: what it means here}}' to each",
            )


def declared_truly(entry: Entry, owners: dict[str, list[Entry]]) -> Iterator[Problem]:
    """What is declared ambiguous is a name of the entry, and of another."""
    own = {normalized(name) for name in entry.names}
    for name in entry.meta.ambiguous:
        line = entry.document.front.line(("ambiguous", name))
        if normalized(name) not in own:
            yield Problem(
                entry.document.path,
                line,
                f"{name!r} is declared ambiguous, but is not among the entry's names",
                "add it to aliases or hidden_aliases",
            )
        elif len(owners[normalized(name)]) == 1:
            yield Problem(
                entry.document.path,
                line,
                f"{name!r} is declared ambiguous, but no other entry has that name",
                "remove it from 'ambiguous'",
            )
