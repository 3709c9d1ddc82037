"""Does any sentence stand in two entries?"""

import re
from collections.abc import Iterator

from glossary.library import Library
from glossary.problem import Problem

END = re.compile(r"(?<=[。！？；])")
SHORTEST = 12


def check(library: Library) -> Iterator[Problem]:
    """Each sentence of at least `SHORTEST` characters that an earlier entry already has."""
    first: dict[str, tuple[str, int]] = {}
    for slug, entry in library.entries.items():
        # The lines as they are written: formulas and code are part of what a sentence says.
        for line, text in sentences(entry.document.body, entry.document.text):
            key = re.sub(r"\W+", "", text)
            if len(key) < SHORTEST:
                continue
            other, at = first.setdefault(key, (slug, line))
            if other != slug:
                path = library.entries[other].document.path
                yield Problem(
                    entry.document.path,
                    line,
                    f"the sentence {text.strip()!r} stands in {path}:{at} too",
                    "say here what is true of this term alone, or link to the other entry",
                )


def sentences(body: str, text: str) -> Iterator[tuple[int, str]]:
    """The numbered sentences of a page's body."""
    offset = text.count("\n") - body.count("\n") + 1
    for number, line in enumerate(body.split("\n"), offset):
        if not line.startswith(("```", "--8<--", "///")):
            *whole, _ = END.split(line)
            for sentence in whole:
                yield number, sentence
