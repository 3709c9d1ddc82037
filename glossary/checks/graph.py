"""Do entries name entries that exist, and is no entry built on itself?"""

from collections.abc import Iterator

from glossary.checks.suggest import did_you_mean
from glossary.document import Keys
from glossary.entry import Entry
from glossary.library import Library
from glossary.problem import Problem


def check(library: Library) -> Iterator[Problem]:
    """Unknown, self and repeated references, and cycles."""
    for entry in library.entries.values():
        yield from references(entry, library)
    yield from cycles(library)


def references(entry: Entry, library: Library) -> Iterator[Problem]:
    """Every slug in `builds_on` and `related` is another entry's, named once."""
    meta = entry.meta
    named: list[tuple[Keys, str]] = [(("builds_on", slug), slug) for slug in meta.builds_on]
    named += [(("related", index), slug) for index, slug in enumerate(meta.related)]
    seen: set[str] = set()
    for keys, slug in named:
        where = entry.document.path, entry.document.front.line(keys)
        if slug == entry.slug:
            yield Problem(*where, f"{keys[0]!r} names the entry itself", f"remove {slug!r}")
        elif slug not in library.slugs:
            fix = did_you_mean(slug, library.slugs, f"write the entry first: glossary new {slug}")
            yield Problem(*where, f"{keys[0]!r} names {slug!r}, which is not an entry", fix)
        elif slug in seen:
            yield Problem(
                *where,
                f"{keys[0]!r} names {slug!r}, which is named already",
                "keep the first; 'related' is for entries that 'builds_on' does not name",
            )
        seen.add(slug)


def cycles(library: Library) -> Iterator[Problem]:
    """Each cycle once, as a chain that starts at its first slug in the alphabet."""
    found: set[tuple[str, ...]] = set()
    finished: set[str] = set()

    def visit(slug: str, chain: list[str]) -> None:
        if slug in chain:
            cycle = chain[chain.index(slug) :]
            start = cycle.index(min(cycle))
            found.add(tuple(cycle[start:] + cycle[:start]))
            return
        if slug in finished:
            return
        chain.append(slug)
        for constituent in library.constituents(slug):
            if constituent != slug:
                visit(constituent, chain)
        chain.pop()
        finished.add(slug)

    for slug in library.entries:
        visit(slug, [])
    for cycle in sorted(found):
        entry = library.entries[cycle[0]]
        yield Problem(
            entry.document.path,
            entry.document.front.line(("builds_on", cycle[1])),
            f"a cycle: {' builds on '.join((*cycle, cycle[0]))}",
            "remove the edge that does not name a constituent",
        )
