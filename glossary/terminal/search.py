"""Which entries answer a query, and in which order? The same ideas as in the site's search."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import log

from glossary.document import Question
from glossary.entry import Category, Entry, Level
from glossary.library import Library
from glossary.plain_text import plain_line
from glossary.terminal.names import SURE, Key, as_typed, keys, match, named
from glossary.terminal.text import grams, squash, topic

# A name in the query counts more the longer it is; what the query shares with texts comes on top.
# Likeness is squared: a question asked in nearly the same words outweighs the names in it.
NAMED, PER_LETTER, COVER, LIKENESS = 60, 12, 150, 200
FAINT, ALONE, LIKE = 0.15, 0.45, 0.6
IN_NAMES, IN_DESCRIPTION, IN_QUESTION, IN_BOTH = 1.0, 0.5, 0.8, 0.5


@dataclass(frozen=True)
class Texts:
    """The grams of an entry: of its names, its description and its questions."""

    names: frozenset[str]
    description: frozenset[str]
    questions: tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Hit:
    """An entry that was found, with the question nearest to the query if it is near enough."""

    entry: Entry
    score: float
    question: Question | None = None


@dataclass(frozen=True)
class Index:
    """What queries are compared with, entries by level."""

    entries: tuple[Entry, ...]
    keys: tuple[Key, ...]
    texts: dict[str, Texts]


def index(library: Library) -> Index:
    """Take in the names and texts of every entry."""
    entries = tuple(entry for level in Level for entry in library.of_level(level))
    return Index(
        entries,
        tuple(key for entry in entries for key in keys(entry) if key.words),
        {entry.slug: texts(entry) for entry in entries},
    )


def texts(entry: Entry) -> Texts:
    """The grams of one entry."""
    return Texts(
        frozenset().union(*map(grams, entry.names)),
        grams(entry.meta.description),
        tuple(grams(topic(plain_line(asked.text))) for asked in entry.document.questions),
    )


def search(
    known: Index,
    query: str,
    levels: Collection[Level] = (),
    categories: Collection[Category] = (),
) -> list[Hit]:
    """The entries for a query, best first; all of them, by level, when it is empty."""
    hits = rank(known, query) if query.strip() else [Hit(entry, 1.0) for entry in known.entries]
    return [
        hit
        for hit in hits
        if (not levels or hit.entry.meta.level in levels)
        and (not categories or hit.entry.meta.category in categories)
    ]


def rank(known: Index, query: str) -> list[Hit]:
    """Every entry that the query has to do with, best first."""
    if not squash(query):
        return []
    points = match(known.keys, query)
    best = max(points.values(), default=0)
    letters = named(known.keys, query)
    wanted = grams(topic(query)) or grams(query)
    rarity = rarities(known, wanted)
    # Few words are a name in the making; from three on the texts have a say.
    asked = best < SURE and len(wanted) > 2
    hits = []
    for entry in known.entries:
        name, inside = points.get(entry.slug, 0), letters.get(entry.slug, 0)
        cover = covered(known.texts[entry.slug], rarity)
        like, number = likest(known.texts[entry.slug].questions, rarity) if asked else (0.0, -1)
        if not name and not inside and cover + like < (ALONE if best else FAINT):
            continue
        score = name + COVER * cover + LIKENESS * like**2
        score += NAMED + PER_LETTER * inside if inside else 0
        question = entry.document.questions[number] if like >= LIKE else None
        hits.append(Hit(entry, round(score, 1), question))
    return sorted(hits, key=lambda hit: (-hit.score, len(hit.entry.meta.title)))


def rarities(known: Index, wanted: Collection[str]) -> dict[str, float]:
    """How much each gram of the query tells, as shares of 1."""
    told = {}
    for gram in sorted(wanted):  # sums must not hang on the order of a set
        entries = known.texts.values()
        seen = max(
            sum(gram in one.names for one in entries),
            sum(gram in one.description for one in entries),
            sum(gram in question for one in entries for question in one.questions),
        )
        told[gram] = log(1 + len(known.entries) / (seen + 0.5))
    total = sum(told.values())
    return {gram: value / total for gram, value in told.items()} if total else {}


def covered(one: Texts, rarity: dict[str, float]) -> float:
    """How much of the query an entry's names and description cover."""
    return sum(
        share * (IN_NAMES * (gram in one.names) + IN_DESCRIPTION * (gram in one.description))
        for gram, share in rarity.items()
    )


def likest(questions: Sequence[frozenset[str]], rarity: dict[str, float]) -> tuple[float, int]:
    """The likeness and the number of the question nearest to the query; -1 if none is."""
    best, number = 0.0, -1
    for place, question in enumerate(questions):
        common = [share for gram, share in rarity.items() if gram in question]
        if common:
            dice = 2 * len(common) / (len(rarity) + len(question))
            like = IN_QUESTION * sum(common) + IN_BOTH * dice
            if like > best:
                best, number = like, place
    return best, number


def called(known: Index, name: str) -> list[Entry]:
    """The entry with this slug, or else those with this name, pinyin or initials."""
    for entry in known.entries:
        if entry.slug == name.strip().lower():
            return [entry]
    wanted = {squash(name), as_typed(squash(name))} - {""}
    owners = {
        key.slug: key.kind
        for key in sorted(known.keys, key=lambda k: -k.kind)
        if key.text in wanted
    }
    best = min(owners.values(), default=None)
    return [entry for entry in known.entries if entry.slug in owners and owners[entry.slug] == best]
