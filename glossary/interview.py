"""What do the interview page and the sheet load? Questions first, then rendered answers."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urljoin

from glossary.entry import Category, Level
from glossary.library import Library
from glossary.plain_text import plain_line

Json = dict[str, Any]

HEADING = re.compile(r'<h2\b[^>]*?\bid="([^"]+)"[^>]*>.*?</h2>', re.S)
SUBHEADING = re.compile(r'(<h[3-6]\b[^>]*?) id="[^"]*"')
HEADER_LINK = re.compile(r'<a class="headerlink".*?</a>', re.S)
DETAILS = re.compile(r"<details\b[^>]*>|</details>")
QUESTION = re.compile(r'<details\b(?=[^>]*\sclass="question")[^>]*?\sid="([^"]+)"')
SUMMARY = re.compile(r"\s*<summary>.*?</summary>", re.S)
ADDRESS = re.compile(r'(<(?:a|img)\b[^>]*?\s(?:href|src)=")([^"]*)"')


@dataclass(frozen=True)
class Parts:
    """The HTML of an entry's definition, formula section and answers by question id.

    Addresses are relative to the site's root; `formula` is empty where the entry has none.
    """

    definition: str
    formula: str
    answers: Mapping[str, str]


def cards(library: Library) -> Json:
    """Every question by level, category, entry and place on its page."""
    return {
        "levels": [[level.value, level.name_zh] for level in Level],
        "categories": [category.value for category in Category],
        "cards": [
            {
                "id": f"{entry.slug}#{question.id}",
                "slug": entry.slug,
                "title": entry.meta.title,
                "title_en": entry.meta.title_en,
                "level": entry.meta.level.value,
                "category": entry.meta.category.value,
                "question": plain_line(question.text),
            }
            for level in Level
            for entry in library.of_level(level)
            for question in entry.document.questions
            if question.id
        ],
    }


def parts(content: str, url: str) -> Parts:
    """Take the rendered text of an entry apart; `url` is its page, such as ``terms/softmax/``."""
    content = SUBHEADING.sub(r"\1", HEADER_LINK.sub("", content))
    content = ADDRESS.sub(lambda m: f'{m[1]}{from_root(m[2], url)}"', content)
    headings = list(HEADING.finditer(content))
    ends = [*(heading.start() for heading in headings), len(content)]
    sections = {
        heading[1]: content[heading.end() : end].strip()
        for heading, end in zip(headings, ends[1:], strict=True)
    }
    return Parts(content[: ends[0]].strip(), sections.get("formula", ""), dict(answers(content)))


def from_root(target: str, url: str) -> str:
    """``../softmax/`` on the page ``terms/mlp/`` is ``terms/softmax/`` from the site's root."""
    return urljoin(f"/{url}", target).removeprefix("/") or "./"


def answers(content: str) -> Iterator[tuple[str, str]]:
    """Question id and answer of each question; an answer may hold further details."""
    depth, begin, asked = 0, 0, None
    for mark in DETAILS.finditer(content):
        if mark[0] == "</details>":
            depth -= 1
            if depth == 0 and asked:
                yield asked[1], SUMMARY.sub("", content[begin : mark.start()], count=1).strip()
        else:
            if depth == 0:
                begin, asked = mark.end(), QUESTION.match(mark[0])
            depth += 1


def files(library: Library, rendered: Mapping[str, Parts]) -> dict[str, str]:
    """The data by file name, from the library and the parts of every entry by slug."""
    by_slug = {slug: asdict(rendered[slug]) for slug in sorted(rendered)}
    return {"cards.json": compact(cards(library)), "answers.json": compact(by_slug)}


def compact(data: Json) -> str:
    """JSON without spaces, one line."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
