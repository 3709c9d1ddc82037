"""``glossary.json``: every entry with its questions and answers, for search, exports and others."""

import re
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from glossary.entry import Category, Entry, Level, Metadata
from glossary.library import Library
from glossary.plain_text import plain_text


class QuestionData(BaseModel):
    """An interview question; `url` opens the entry at it."""

    model_config = ConfigDict(extra="forbid")

    id: str
    question: str
    answer: str = Field(description="Text; formulas are TeX between \\( and \\)")
    url: str


class SnippetData(BaseModel):
    """A snippet and what it prints and draws; paths are relative to the site."""

    model_config = ConfigDict(extra="forbid")

    path: str
    output: str | None
    figures: list[str]


class EntryData(BaseModel):
    """One entry; `url` is relative to the site."""

    model_config = ConfigDict(extra="forbid")

    slug: str
    url: str
    title: str
    title_en: str
    abbreviation: str | None
    aliases: list[str]
    hidden_aliases: list[str]
    ambiguous: dict[str, str]
    level: Level
    category: Category
    description: str
    description_en: str
    builds_on: dict[str, str]
    built_on_by: list[str]
    learning_path: list[str]
    related: list[str]
    questions: list[QuestionData]
    snippets: list[SnippetData]
    sources: list[dict[str, str]]


class GlossaryData(BaseModel):
    """All entries, in the order of their slugs."""

    model_config = ConfigDict(extra="forbid")

    site_url: str | None
    levels: dict[Level, str]
    categories: list[Category]
    entries: list[EntryData]


def glossary_data(library: Library, site_url: str | None = None) -> GlossaryData:
    """The whole library as data."""
    return GlossaryData(
        site_url=site_url,
        levels={level: level.name_zh for level in Level},
        categories=list(Category),
        entries=[entry_data(library, entry) for entry in library.entries.values()],
    )


def entry_data(library: Library, entry: Entry) -> EntryData:
    """One entry as data."""
    meta, url = entry.meta, f"terms/{entry.slug}/"
    return EntryData(
        slug=entry.slug,
        url=url,
        title=meta.title,
        title_en=entry.name_en,
        abbreviation=entry.abbreviation,
        aliases=list(meta.aliases),
        hidden_aliases=list(meta.hidden_aliases),
        ambiguous=meta.ambiguous,
        level=meta.level,
        category=meta.category,
        description=meta.description,
        description_en=meta.description_en,
        builds_on=meta.builds_on,
        built_on_by=list(library.built_on_by[entry.slug]),
        learning_path=list(library.learning_path(entry.slug)),
        related=list(meta.related),
        questions=[
            QuestionData(
                id=question.id or "",
                question=question.text,
                answer=plain_text(question.answer),
                url=f"{url}#{question.id}",
            )
            for question in entry.document.questions
        ],
        snippets=snippet_data(library, entry),
        sources=[{"title": source.title, "url": str(source.url)} for source in meta.sources],
    )


def snippet_data(library: Library, entry: Entry) -> list[SnippetData]:
    """The scripts that the entry shows, in the order of the page."""
    found = []
    for include in entry.document.includes:
        stem, _, ending = include.target.rpartition(".")
        if ending != "py":
            continue
        output = f"{stem}.out" if f"{stem}.out" in library.snippets else None
        pattern = re.compile(rf"{re.escape(stem)}(-\d+)?\.svg")
        drawn = (name for name in library.snippets if pattern.fullmatch(name))
        figures = sorted(drawn, key=lambda name: (len(name), name))
        found.append(
            SnippetData(
                path=f"snippets/{include.target}",
                output=f"snippets/{output}" if output else None,
                figures=[f"snippets/{name}" for name in figures],
            )
        )
    return found


def schemas() -> dict[str, dict[str, Any]]:
    """File name -> JSON Schema, of an entry's front matter and of ``glossary.json``."""
    return {
        "entry.schema.json": Metadata.model_json_schema(),
        "glossary.schema.json": GlossaryData.model_json_schema(mode="serialization"),
    }
