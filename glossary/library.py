"""All entries together: loading them, looking one up, and the graph they form."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pydantic import ValidationError

from glossary.document import Document
from glossary.entry import Category, Entry, Level, Metadata
from glossary.lab import Lab, LabMetadata, Source, parse_lab
from glossary.parse import parse

TERMS = "docs/terms/"
LABS = "docs/labs/"
PUBLISHED = "question-ids.txt"
HIDDEN = re.compile(r"(^|/)(\.|__pycache__)")


@dataclass(frozen=True)
class Library:
    """Every page of the project and the entries among them, by slug.

    `rejected` holds the slugs whose front matter is wrong, with the reason as pydantic gives it
    (None when it could not even be read); `snippets` the files below ``snippets/``; `published`
    the questions that readers know, as ``slug#q-id``, with their lines in ``question-ids.txt``;
    `labs` the labs by slug in their order, `rejected_labs` those whose header is wrong, and
    `notebooks` the texts of their executed notebooks. The text of labs is among `pages`.
    """

    pages: Mapping[str, Document]
    entries: Mapping[str, Entry]
    rejected: Mapping[str, ValidationError | None]
    snippets: frozenset[str]
    published: Mapping[str, int] = field(default_factory=dict)
    labs: Mapping[str, Lab] = field(default_factory=dict)
    rejected_labs: Mapping[str, ValidationError | None] = field(default_factory=dict)
    notebooks: Mapping[str, str] = field(default_factory=dict)

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

    def learning_path(self, slug: str, known: Collection[str] = ()) -> tuple[str, ...]:
        """What to read before an entry: its ancestors in topological order, constituents first.

        What is `known` drops out, and with it what nothing but the known needs.
        """
        path: dict[str, None] = {}
        visited = {slug, *known}

        def visit(name: str) -> None:
            for constituent in self.constituents(name):
                if constituent not in visited:
                    visited.add(constituent)
                    visit(constituent)
                    path[constituent] = None

        visit(slug)
        return tuple(path)

    @cached_property
    def used_in(self) -> dict[str, tuple[Lab, ...]]:
        """For each entry the labs that link to it, in their order."""
        users: dict[str, list[Lab]] = {slug: [] for slug in self.entries}
        for lab in self.labs.values():
            for slug in lab.terms:
                if slug in users:
                    users[slug].append(lab)
        return {slug: tuple(found) for slug, found in users.items()}

    def of_level(self, level: Level) -> tuple[Entry, ...]:
        """The entries of a level, by category and then as the library orders them."""
        chosen = [entry for entry in self.entries.values() if entry.meta.level == level]
        categories = list(Category)
        return tuple(sorted(chosen, key=lambda entry: categories.index(entry.meta.category)))

    def of_category(self, category: Category) -> tuple[Entry, ...]:
        """The entries of a category, simple ones first."""
        chosen = [entry for entry in self.entries.values() if entry.meta.category == category]
        return tuple(sorted(chosen, key=lambda entry: entry.meta.level.number))


def build(
    pages: Iterable[Document],
    snippets: Iterable[str] = (),
    published: str = "",
    labs: Sequence[Source] = (),
    notebooks: Mapping[str, str] | None = None,
) -> Library:
    """Make a library from parsed pages; what lies below ``docs/terms/`` is an entry.

    `published` is the text of ``question-ids.txt``, `labs` are the sources of labs and
    `notebooks` the texts of their notebooks by slug.
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
    read, rejected_labs = read_labs(labs)
    return Library(
        by_path | {lab.document.path: lab.document for lab in labs},
        entries,
        rejected,
        frozenset(snippets),
        published_ids(published),
        read,
        rejected_labs,
        notebooks or {},
    )


def read_labs(
    sources: Iterable[Source],
) -> tuple[dict[str, Lab], dict[str, ValidationError | None]]:
    """Labs by slug in the order of their numbers, and those whose header is wrong."""
    labs: list[Lab] = []
    rejected: dict[str, ValidationError | None] = {}
    for source in sources:
        slug = source.document.path.removeprefix(LABS).removesuffix(".py")
        if source.document.front.data is None:
            rejected[slug] = None
            continue
        try:
            labs.append(Lab(slug, LabMetadata.model_validate(source.document.front.data), source))
        except ValidationError as error:
            rejected[slug] = error
    labs.sort(key=lambda lab: (lab.meta.number, lab.slug))
    return {lab.slug: lab for lab in labs}, rejected


def published_ids(text: str) -> dict[str, int]:
    """The ids in ``question-ids.txt`` with their lines; lines that start with ``#`` explain."""
    return {
        line.strip(): number
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.startswith("#")
    }


def load(root: Path) -> Library:
    """Read the project below `root`: pages, labs, snippets' names, published questions."""
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
    sources = [
        parse_lab(f"{LABS}{path.name}", path.read_text(encoding="utf-8", errors="replace"))
        for path in sorted((root / LABS).glob("*.py"))
    ]
    notebooks = {
        path.stem: path.read_text(encoding="utf-8", errors="replace")
        for path in sorted((root / LABS).glob("*.ipynb"))
    }
    return build(pages, snippets, published, sources, notebooks)
