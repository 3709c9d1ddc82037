"""What do the search data hold of an entry's text? Which pairs of characters and words, and where.

An entry is cut into passages: its sections, each misconception, each interview question with its
answer, its code. For every gram the passages are listed in which it stands, so that the dialog can
rank entries by what is said in them. `grams` must cut texts as `grams` in `passages.js` does.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from math import log
from typing import Any

from glossary.entry import Entry
from glossary.library import Library

Json = dict[str, Any]

RUN = re.compile(r"[\u4e00-\u9fff]+|[a-z0-9\u00df-\u024f\u0370-\u03ff]+")
IDENTIFIER = re.compile(r"[a-z0-9_]+(?:\.[a-z_][a-z0-9_]*)*")
CAMEL = re.compile(r"([a-z0-9])([A-Z][a-z])")
# Characters that mostly stand between words: a pair with one of them tells little.
PARTICLES = re.compile("[的了吗呢吧是在也都就把被这那但又或及很与以它其该从只才让]")
HIDDEN = re.compile(
    r"^```.*?^```"  # fences; code is taken from the snippets
    r"|\\\(.*?\\\)|^\\\[.*?\\\]"  # formulas
    r"|^///.*?$|^ {4}(?:type|attrs):.*?$|\{ #[\w-]+ \}"  # marks of blocks and headings
    r"|(?<=\])\([^)]*\)",  # targets of links
    re.S | re.M,
)
INTERVIEW = re.compile(r"^## .*\{ #interview \}", re.M)
CUT = re.compile(r"^## |\n(?=\*\*“)", re.M)

OFTEN = ("", "", "'", "(", ")")  # how often, in one character; more is not told apart
MOST_POSTINGS = 600_000  # of all entries together: the size of the file stays bounded
DIGITS = "0123456789abcdefghijklmnopqrstuv"
FURTHER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&*"


def grams(text: str) -> Iterator[str]:
    """Pairs of Chinese characters, Latin words, and what is joined by ``_`` or ``.`` in code."""
    text = PARTICLES.sub(" ", unicodedata.normalize("NFKC", text))
    for run in RUN.findall(CAMEL.sub(r"\1 \2", text).lower()):
        if "\u4e00" <= run[0] <= "\u9fff":
            yield from (run[i : i + 2] for i in range(len(run) - 1))
        elif len(run) > 1 and run[0] != "0":
            yield stem(run)
    for identifier in IDENTIFIER.findall(text.lower()):
        parts = identifier.split(".")
        yield from (part for part in parts if "_" in part.strip("_"))
        yield from (f"{whole}.{part}" for whole, part in pairwise(parts))


def stem(word: str) -> str:
    """A word without the s of the plural."""
    plural = len(word) > 3 and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if plural else word


def passages(entry: Entry, code: Mapping[str, str]) -> list[str]:
    """An entry cut up: sections and misconceptions, code, then each question with its answer."""
    document = entry.document
    body = INTERVIEW.split(document.body)[0]
    said = [shown(part) for part in CUT.split(body)]
    included = (include.target for fence in document.fences for include in fence.includes)
    programs = "\n".join(code.get(name, "") for name in included)
    asked = [
        f"{shown(q.text)}\n{shown(q.text)}\n{shown(q.answer)}" for q in document.questions if q.id
    ]
    return [
        f"{entry.meta.description}\n{said[0]}",
        *said[1:],
        programs,
        *map(shown, asked),
    ]


def shown(markdown: str) -> str:
    """A text without formulas, fenced code and the targets of links."""
    return HIDDEN.sub(" ", markdown)


def counted(text: str) -> Counter[str]:
    """How often each gram stands in a passage."""
    return Counter(grams(text))


def distinctive(cut: Mapping[str, list[Counter[str]]]) -> Mapping[str, frozenset[str]]:
    """For each entry the grams that are kept, the most telling ones if there are too many."""
    most = MOST_POSTINGS // max(1, len(cut))
    spread = Counter(gram for counts in cut.values() for gram in set().union(*counts))
    kept = {}
    for slug, counts in cut.items():
        total = sum(counts, Counter[str]())
        worth = {gram: n * log(1 + len(cut) / spread[gram]) for gram, n in total.items()}
        kept[slug] = frozenset(sorted(worth, key=lambda gram: (-worth[gram], gram))[:most])
    return kept


def texts(library: Library, code: Mapping[str, str]) -> Json:
    """Passages with their lengths by entry, and for each gram where it stands and how often."""
    cut = {
        slug: [counted(text) for text in passages(entry, code)]
        for slug, entry in sorted(library.entries.items())
    }
    kept = distinctive(cut)
    places: dict[str, list[tuple[int, int]]] = {}
    number = 0
    for slug, counts in cut.items():
        for count in counts:
            for gram in count.keys() & kept[slug]:
                places.setdefault(gram, []).append((number, count[gram]))
            number += 1
    return {
        "entries": [[slug, [count.total() for count in counts]] for slug, counts in cut.items()],
        "grams": "\n".join(sorted(places)),
        "places": "\n".join(packed(places[gram]) for gram in sorted(places)),
    }


def packed(places: Iterable[tuple[int, int]]) -> str:
    """Passages and occurrences as characters: the step to the next passage, and how often."""
    written, last = "", -1
    for place, times in places:
        written += number(place - last - 1) + OFTEN[min(times, len(OFTEN) - 1)]
        last = place
    return written


def number(value: int) -> str:
    """In base 32, the last digit told from the others by its alphabet."""
    written = DIGITS[value % 32]
    while value := value // 32:
        written = FURTHER[value % 32] + written
    return written
