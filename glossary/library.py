"""All entries together: loading them, looking one up, and the graph they form."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pydantic import ValidationError

from glossary.document import Document
from glossary.entry import Category, Entry, Level, Metadata
from glossary.parse import parse

TERMS = "docs/terms/"
PUBLISHED = "question-ids.txt"
HIDDEN = re.compile(r"(^|/)(\.|__pycache__)")


@dataclass(frozen=True)
class Library:
    """Every page of the project and the entries among them, by slug.

    `rejected` holds the slugs whose front matter is wrong, with the reason as pydantic gives it
    (None when it could not even be read); `snippets` the files below ``snippets/``; `published`
    the questions that readers know, as ``slug#q-id``, with their lines in ``question-ids.txt``.
    """

    pages: Mapping[str, Document]
    entries: Mapping[str, Entry]
    rejected: Mapping[str, ValidationError | None]
    snippets: frozenset[str]
    published: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def slugs(self) -> frozenset[str]:
        """All entries, right or wrong."""
        return frozenset(self.entries) | frozenset(self.rejected)

    @cached_property
    def built_on_by(self) -> dict[str, tuple[str, ...]]:
        """For each entry the entries that it is a direct constituent of."""
        users: dict[str, list[str]] = {slug: [] for slug in self.entries}
        for slug, entry in self.entries.items():
            for constituent in entry.meta.builds_on:
                if constituent in users:
                    users[constituent].append(slug)
        return {slug: tuple(found) for slug, found in users.items()}

    def constituents(self, slug: str) -> tuple[str, ...]:
        """The direct constituents that exist."""
        return tuple(name for name in self.entries[slug].meta.builds_on if name in self.entries)

    def learning_path(self, slug: str) -> tuple[str, ...]:
        """What to read before an entry: its ancestors in topological order, constituents first."""
        path: dict[str, None] = {}
        visited = {slug}

        def visit(name: str) -> None:
            for constituent in self.constituents(name):
                if constituent not in visited:
                    visited.add(constituent)
                    visit(constituent)
                    path[constituent] = None

        visit(slug)
        return tuple(path)

    def of_level(self, level: Level) -> tuple[Entry, ...]:
        """The entries of a level, by category and then as the library orders them."""
        chosen = [entry for entry in self.entries.values() if entry.meta.level == level]
        categories = list(Category)
        return tuple(sorted(chosen, key=lambda entry: categories.index(entry.meta.category)))

    def of_category(self, category: Category) -> tuple[Entry, ...]:
        """The entries of a category, simple ones first."""
        chosen = [entry for entry in self.entries.values() if entry.meta.category == category]
        return tuple(sorted(chosen, key=lambda entry: entry.meta.level.number))


def build(pages: Iterable[Document], snippets: Iterable[str] = (), published: str = "") -> Library:
    """Make a library from parsed pages; what lies below ``docs/terms/`` is an entry.

    `published` is the text of ``question-ids.txt``.
    """
    by_path = {page.path: page for page in sorted(pages, key=lambda p: p.path.removesuffix(".md"))}
    entries: dict[str, Entry] = {}
    rejected: dict[str, ValidationError | None] = {}
    for path, page in by_path.items():
        if not path.startswith(TERMS):
            continue
        slug = path.removeprefix(TERMS).removesuffix(".md")
        if page.front.data is None:
            rejected[slug] = None
            continue
        try:
            entries[slug] = Entry(slug, Metadata.model_validate(page.front.data), page)
        except ValidationError as error:
            rejected[slug] = error
    return Library(by_path, entries, rejected, frozenset(snippets), published_ids(published))


def published_ids(text: str) -> dict[str, int]:
    """The ids in ``question-ids.txt`` with their lines; lines that start with ``#`` explain."""
    return {
        line.strip(): number
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.startswith("#")
    }


def load(root: Path) -> Library:
    """Read the project below `root`: pages, the names of snippets' files, published questions."""
    pages = [
        parse(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8", errors="replace"))
        for path in (root / "docs").rglob("*.md")
    ]
    folder = root / "snippets"
    snippets = [
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not HIDDEN.search(path.relative_to(folder).as_posix())
    ]
    listed = root / PUBLISHED
    published = listed.read_text(encoding="utf-8", errors="replace") if listed.is_file() else ""
    return build(pages, snippets, published)
