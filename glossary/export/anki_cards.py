"""What does Anki show of each question, and since when?"""

import html
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from glossary.document import Question
from glossary.entry import Category, Entry, Level
from glossary.export.card_html import CardHtml, Renderer
from glossary.export.excerpt import excerpt
from glossary.library import Library

FIELDS = ("问题", "答案", "词条", "英文名", "级别", "类别", "要点", "网址", "编号")
EXPORTER = "glossary/export/"


@dataclass(frozen=True)
class CardData:
    """One question as Anki shows it; `changed` is when it last looked different, in seconds."""

    key: str
    level: Level
    category: Category
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    media: Mapping[str, bytes]
    changed: int


def cards(
    library: Library, root: Path, site_url: str | None, times: Mapping[str, int]
) -> list[CardData]:
    """Every question, simple entries first, as new cards are to be learnt."""
    renderer = Renderer(root, site_url)
    exporter = newest(times, EXPORTER)
    found = []
    for level in Level:
        for entry in library.of_level(level):
            page = entry.document.path
            changed = max(exporter, newest(times, page), newest(times, f"snippets/{entry.slug}/"))
            gist = renderer.render(excerpt(entry.document), page)
            found += [
                card(renderer, entry, question, gist, site_url, changed)
                for question in entry.document.questions
                if question.id
            ]
    return found


def newest(times: Mapping[str, int], prefix: str) -> int:
    """The latest time of the files whose path begins with `prefix`."""
    return max((time for path, time in times.items() if path.startswith(prefix)), default=0)


def card(
    renderer: Renderer,
    entry: Entry,
    question: Question,
    gist: CardHtml,
    site_url: str | None,
    changed: int,
) -> CardData:
    """One question of an entry."""
    meta, page = entry.meta, entry.document.path
    asked = renderer.line(question.text, page)
    answer = renderer.render(question.answer, page)
    key = f"{entry.slug}#{question.id}"
    url = urljoin(site_url, f"terms/{entry.slug}/#{question.id}") if site_url else ""
    level = f"{meta.level} {meta.level.name_zh}"
    return CardData(
        key=key,
        level=meta.level,
        category=meta.category,
        fields=(
            asked.html,
            answer.html,
            html.escape(meta.title),
            html.escape(meta.title_en),
            level,
            str(meta.category),
            gist.html,
            url,
            key,
        ),
        tags=(f"级别::{meta.level}", f"类别::{meta.category}", f"词条::{entry.slug}"),
        media={**asked.media, **answer.media, **gist.media},
        changed=changed,
    )
