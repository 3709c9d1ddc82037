"""What the site's pages show beside an entry's own text: its relations, the listings, tooltips."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from glossary.entry import Category, Entry, Level
from glossary.library import Library

ENTRIES_PER_PAGE = 120
TERM_LINK = re.compile(r'<a href="((?:\.\./)*(?:terms/)?([a-z0-9-]+)/(?:#[^"]*)?)">')
FILE_NAME = re.compile(r'<span class="filename">(snippets/[\w./-]+)</span>')
UNCOLOURED = re.compile(r'<span class="[nw]">([^<]*)</span>')  # names and spaces in code


@dataclass(frozen=True)
class Relation:
    """Another entry, and the reason for which it is named (empty where none is given)."""

    entry: Entry
    reason: str = ""


@dataclass(frozen=True)
class EntryPage:
    """What stands around an entry's text."""

    entry: Entry
    builds_on: tuple[Relation, ...]
    built_on_by: tuple[Relation, ...]
    related: tuple[Relation, ...]
    learning_path: tuple[Entry, ...]
    previous: str | None
    following: str | None


@dataclass(frozen=True)
class Group:
    """Entries of a listing under one heading."""

    title: str
    anchor: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Listing:
    """One page of the entries of a level or a category; `uri` is relative to ``docs/``."""

    kind: Level | Category
    uri: str
    title: str
    description: str
    groups: tuple[Group, ...]
    siblings: tuple[str, ...]
    total: int


def entry_pages(library: Library) -> dict[str, EntryPage]:
    """The surroundings of every entry, by slug; the cost is linear in entries and edges."""
    neighbours = {}
    for category in Category:
        slugs = [entry.slug for entry in library.of_category(category)]
        padded: list[str | None] = [None, *slugs, None]
        for before, (slug, after) in zip(padded, pairwise(padded[1:]), strict=False):
            if slug is not None:
                neighbours[slug] = before, after
    pages = {}
    for slug, entry in library.entries.items():
        reasons = entry.meta.builds_on
        users = (library.entries[name] for name in library.built_on_by[slug])
        pages[slug] = EntryPage(
            entry=entry,
            builds_on=tuple(
                Relation(library.entries[name], reasons[name])
                for name in library.constituents(slug)
            ),
            built_on_by=tuple(Relation(user, user.meta.builds_on[slug]) for user in users),
            related=tuple(
                Relation(library.entries[name])
                for name in entry.meta.related
                if name in library.entries
            ),
            learning_path=tuple(library.entries[name] for name in library.learning_path(slug)),
            previous=neighbours[slug][0],
            following=neighbours[slug][1],
        )
    return pages


def listings(library: Library) -> tuple[Listing, ...]:
    """The pages that list each level and each category, at most `ENTRIES_PER_PAGE` entries each."""
    pages: list[Listing] = []
    for level in Level:
        pages += paginate(level, level.uri, library.of_level(level))
    for category in Category:
        pages += paginate(category, category.uri, library.of_category(category))
    return tuple(pages)


def paginate(kind: Level | Category, uri: str, entries: Sequence[Entry]) -> list[Listing]:
    """Cut a listing into pages: ``l0.md``, ``l0-2.md`` …"""
    stem = uri.removesuffix(".md")
    if isinstance(kind, Level):
        name, meaning = f"{kind} {kind.name_zh}", kind.meaning
    else:
        name, meaning = str(kind), ""
    starts = range(0, max(len(entries), 1), ENTRIES_PER_PAGE)
    chunks = [entries[start : start + ENTRIES_PER_PAGE] for start in starts]
    uris = tuple(uri if n == 1 else f"{stem}-{n}.md" for n in range(1, len(chunks) + 1))
    pages = []
    for number, chunk in enumerate(chunks, 1):
        place = f"（第 {number} 页，共 {len(chunks)} 页）" if len(chunks) > 1 else ""
        pages.append(
            Listing(
                kind=kind,
                uri=uris[number - 1],
                title=name + place,
                description=f"深度学习词汇表里的{name}：{meaning}共 {len(entries)} 个词条。{place}",
                groups=tuple(groups(kind, chunk)),
                siblings=uris,
                total=len(entries),
            )
        )
    return pages


def groups(kind: Level | Category, entries: Iterable[Entry]) -> Iterable[Group]:
    """The entries of a level by category, those of a category by level."""
    if isinstance(kind, Level):
        for category, members in groupby(entries, key=lambda entry: entry.meta.category):
            yield Group(str(category), category.slug, tuple(members))
    else:
        for level, members in groupby(entries, key=lambda entry: entry.meta.level):
            yield Group(f"{level} {level.name_zh}", level.lower(), tuple(members))


def with_tooltips(content: str, library: Library) -> str:
    """Give links to entries the entry's one-line definition as their title."""

    def replace(match: re.Match[str]) -> str:
        entry = library.entries.get(match[2])
        if entry is None:
            return match[0]
        title = html.escape(f"{entry.meta.title}：{entry.meta.description}")
        return f'<a href="{match[1]}" title="{title}">'

    return TERM_LINK.sub(replace, content)


def with_downloads(content: str, to_root: str) -> str:
    """Make the file name over a snippet a link that downloads it; `to_root` ends in a slash."""
    return FILE_NAME.sub(
        lambda m: (
            f'<span class="filename"><a href="{to_root}{m[1]}" download title="下载这个文件">'
            f"{m[1]}</a></span>"
        ),
        content,
    )


def without_idle_marks(content: str) -> str:
    """Code without the marks that give it no colour: a tenth of a page and more."""
    return UNCOLOURED.sub(r"\1", content)


def linked_data(entry: Entry, url: str, site_name: str, site_url: str) -> dict[str, Any]:
    """The entry as a schema.org DefinedTerm."""
    names = [name for name in (entry.name_en, entry.abbreviation, *entry.meta.aliases) if name]
    return {
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "@id": url,
        "name": entry.meta.title,
        "alternateName": list(dict.fromkeys(names)),
        "description": entry.meta.description,
        "termCode": entry.slug,
        "url": url,
        "inLanguage": "zh-CN",
        "inDefinedTermSet": {"@type": "DefinedTermSet", "name": site_name, "url": site_url},
    }
