"""Which entries have a name like the query? Exact, beginning, inside, as pinyin, with slips."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from glossary.entry import Entry
from glossary.search_index import syllables
from glossary.terminal.text import CHINESE, distance, pieces, squash


class Kind(IntEnum):
    """What a key is, best first."""

    TITLE = 0
    ENGLISH = 1
    ABBREVIATION = 2
    ALIAS = 3
    HIDDEN = 4
    PINYIN = 5
    ALIAS_PINYIN = 6
    INITIALS = 7
    ALIAS_INITIALS = 8


# When the query is the key, begins it, or stands inside it. A longer key loses up to 60 points,
# so the steps between the columns are larger than that.
POINTS = {
    Kind.TITLE: (1000, 700, 450),
    Kind.ENGLISH: (990, 690, 440),
    Kind.ABBREVIATION: (985, 685, 435),
    Kind.ALIAS: (970, 660, 410),
    Kind.HIDDEN: (950, 640, 390),
    Kind.PINYIN: (920, 620, 370),
    Kind.ALIAS_PINYIN: (900, 600, 350),
    Kind.INITIALS: (880, 560, 0),
    Kind.ALIAS_INITIALS: (860, 540, 0),
}
SURE = 500  # from here on a name was meant, and typing errors need not be looked for
HOMOPHONE, SLIP, PER_ERROR, LONGER = 580, 330, 50, 60


@dataclass(frozen=True)
class Key:
    """What can be typed to find an entry; `words` are its words, syllables and characters."""

    slug: str
    kind: Kind
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The key as it is compared."""
        return "".join(self.words)


def keys(entry: Entry) -> Iterator[Key]:
    """An entry's names, their pinyin and their initials."""
    meta = entry.meta
    yield Key(entry.slug, Kind.TITLE, tuple(pieces(meta.title)))
    yield from sounds_of(entry.slug, meta.title, worse=0)
    yield Key(entry.slug, Kind.ENGLISH, tuple(pieces(entry.name_en)))
    if entry.abbreviation:
        yield Key(entry.slug, Kind.ABBREVIATION, tuple(pieces(entry.abbreviation)))
    for kind, names in ((Kind.ALIAS, meta.aliases), (Kind.HIDDEN, meta.hidden_aliases)):
        for name in names:
            yield Key(entry.slug, kind, tuple(pieces(name)))
            yield from sounds_of(entry.slug, name, worse=1)


def sounds_of(slug: str, name: str, worse: int) -> Iterator[Key]:
    """A Chinese name in full pinyin and by its initials: ``L2 范数`` is l2fs and lfs."""
    if not CHINESE.search(name):
        return
    parts = spoken(name)
    yield Key(slug, Kind(Kind.PINYIN + worse), tuple(sound for sound, _ in parts))
    long = tuple(sound[0] if chinese else sound for sound, chinese in parts)
    short = tuple(sound[0] for sound, _ in parts)
    for initials in dict.fromkeys((long, short)):
        if len("".join(initials)) > 1:
            yield Key(slug, Kind(Kind.INITIALS + worse), initials)


def spoken(text: str) -> list[tuple[str, bool]]:
    """Syllables and words in Latin letters, and whether each was a Chinese character."""
    sounds = iter(syllables(text))
    return [
        (as_typed(next(sounds)[1]), True) if CHINESE.match(piece) else (piece, False)
        for piece in pieces(text)
    ]


def as_typed(latin: str) -> str:
    """One spelling for ü, which keyboards lack: lüe, lve and lue are the same."""
    return latin.replace("ü", "v").replace("lve", "lue").replace("nve", "nue")


def match(known: Sequence[Key], query: str) -> dict[str, int]:
    """Slug -> points of the best reason for which the entry is meant."""
    points: dict[str, int] = {}
    wanted = squash(query)
    if not wanted:
        return points
    chinese = CHINESE.search(wanted)
    found = [*literal(known, wanted)]
    if chinese:
        found += same_sound(known, query)
    elif as_typed(wanted) != wanted:
        found += literal(known, as_typed(wanted))
    if all(score < SURE for _, score in found):
        found += misspelt(known, wanted)
    for key, score in found:
        if score > points.get(key.slug, 0):
            points[key.slug] = score
    return points


def literal(known: Iterable[Key], wanted: str) -> Iterator[tuple[Key, int]]:
    """The keys in which the query stands."""
    letter = len(wanted) == 1 and not CHINESE.match(wanted)  # stands inside nearly every name
    for key in known:
        text = key.text
        if wanted not in text:
            continue
        equal, begins, inside = POINTS[key.kind]
        longer = min(LONGER, len(text) - len(wanted))
        if text == wanted:
            yield key, equal
        elif text.startswith(wanted):
            yield key, begins - longer
        elif letter:
            continue
        elif wanted in tails(key.words, wanted):
            yield key, inside - longer
        elif key.kind < Kind.PINYIN and len(wanted) > 2:
            yield key, inside - 120 - longer


def tails(words: Sequence[str], wanted: str) -> set[str]:
    """What stands at the beginning of each word, as long as the query."""
    return {"".join(words[i:])[: len(wanted)] for i in range(1, len(words))}


def same_sound(known: Iterable[Key], query: str) -> Iterator[tuple[Key, int]]:
    """Wrong characters of the right sound, and pinyin among characters: 学习律, 过ni合."""
    parts = spoken(query)
    sound = "".join(sound for sound, _ in parts)
    for key in known if len(parts) > 1 else ():
        if key.text == sound:
            yield key, HOMOPHONE - 20 * max(0, key.kind - Kind.PINYIN)


def misspelt(known: Iterable[Key], wanted: str) -> Iterator[tuple[Key, int]]:
    """Keys, and words in them, with a few wrong letters."""
    chinese = CHINESE.search(wanted)
    # Longer Chinese text is a question, not a misspelt name.
    if len(wanted) < (3 if chinese else 4) or (chinese and len(wanted) > 12):
        return
    most = 2 if not chinese and len(wanted) > 7 else 1
    for key in known:
        if key.kind >= Kind.INITIALS:
            continue
        latin = key.kind < Kind.PINYIN and not CHINESE.search(key.text)
        parts = [word for word in key.words if len(word) > 2] if latin else []
        for spelling in dict.fromkeys((key.text, *parts)):
            errors = distance(wanted, spelling, most)
            if errors <= most:
                part = 60 if spelling != key.text else 0
                yield key, SLIP - PER_ERROR * errors - part - 2 * key.kind


def named(known: Iterable[Key], query: str) -> dict[str, int]:
    """For each entry how many letters of the query name it.

    A name that stands inside a longer one does not count: not 权重 in 权重衰减.
    """
    owners: dict[str, list[str]] = {}
    for key in known:
        if key.kind < Kind.PINYIN:
            owners.setdefault(key.text, []).append(key.slug)
    parts = pieces(query)
    found = [
        (start, end, text)
        for start in range(len(parts))
        for end in range(start + 1, min(len(parts), start + 16) + 1)
        if len(text := "".join(parts[start:end])) > 1 and text in owners
    ]
    lengths: dict[str, int] = {}
    for start, end, text in found:
        if any(a <= start and end <= b and b - a > end - start for a, b, _ in found):
            continue
        for slug in owners[text]:
            lengths[slug] = max(len(text), lengths.get(slug, 0))
    return lengths
