"""Packages of the interview questions for Anki: one of each level, and one of all.

A newer package updates the cards of an older one in place. This hangs on the constants below and
on the note's guid, made of the entry's slug and the question's id alone: never change them, nor the
fields' names and number.
"""

import io
import itertools
import json
import sqlite3
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import Any

import genanki

from glossary.entry import Category, Level
from glossary.export.anki_cards import EXPORTER, FIELDS, CardData, cards, newest
from glossary.history import last_changed
from glossary.library import Library

DECK = "深度学习词汇表"
FILE_NAME = "deep-learning-glossary"
NAMESPACE = "deep-learning-glossary"
DESCRIPTION = "深度学习面试题，内容采用 CC BY 4.0 许可。"
LOOKS = "glossary/templates/"
ZIP_TIME = (1980, 1, 1, 0, 0, 0)


class TimedNote(genanki.Note):  # type: ignore[misc]
    """A note with its own time: Anki updates a note only by a newer one.

    What the reader has marked or edited since the question last changed is thus left alone.
    """

    changed = 0

    def write_to_db(
        self, cursor: sqlite3.Cursor, timestamp: float, deck_id: int, id_gen: Iterator[int]
    ) -> None:
        """Called by genanki."""
        super().write_to_db(cursor, self.changed, deck_id, id_gen)


class TimedModel(genanki.Model):  # type: ignore[misc]
    """A note type with its own time, for the same reason."""

    changed = 0

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
        """Called by genanki."""
        described: dict[str, Any] = super().to_json(self.changed, deck_id)
        return described


def packages(library: Library, root: Path, site_url: str | None = None) -> dict[str, bytes]:
    """File name -> package; a level without questions has none. The same input, the same bytes."""
    times = last_changed(root, "docs/terms", "snippets", EXPORTER, LOOKS)
    model = note_type(newest(times, f"{LOOKS}anki-"))
    site_url = f"{site_url.rstrip('/')}/" if site_url else None
    every = cards(library, root, site_url, times)
    chosen = {"": every}
    for level in Level:
        chosen[f"-{level.lower()}"] = [one for one in every if one.level == level]
    return {
        f"{FILE_NAME}{ending}.apkg": package(model, some) for ending, some in chosen.items() if some
    }


def package(model: genanki.Model, chosen: Sequence[CardData]) -> bytes:
    """The bytes of an ``.apkg`` file of some cards."""
    decks: dict[str, genanki.Deck] = {"": deck()}
    for position, one in enumerate(chosen, 1):
        name = str(one.category)
        if name not in decks:
            decks[name] = deck(one.category)
        note = TimedNote(model, list(one.fields), tags=list(one.tags), due=position)
        note.guid, note.changed = guid(one.key), one.changed
        decks[name].add_note(note)
    time = max(one.changed for one in chosen)
    content = genanki.Package(list(decks.values()))
    with closing(sqlite3.connect(":memory:")) as database:
        content.write_to_db(database.cursor(), time, itertools.count(time * 1000))
        database.commit()
        collection = database.serialize()
    media = {name: data for one in chosen for name, data in one.media.items()}
    return zipped(collection, dict(sorted(media.items())))


def note_type(changed: int) -> genanki.Model:
    """How the cards look, and since when, in seconds."""
    model = TimedModel(
        stable_id("model", "question"),
        DECK,
        fields=[{"name": name} for name in FIELDS],
        templates=[
            {"name": "面试题", "qfmt": template("front.html"), "afmt": template("back.html")}
        ],
        css=template("card.css"),
    )
    model.changed = changed
    return model


def deck(category: Category | None = None) -> genanki.Deck:
    """The deck of a category, or the one that holds them all."""
    if category is None:
        return genanki.Deck(stable_id("deck", ""), DECK, DESCRIPTION)
    return genanki.Deck(stable_id("deck", category.slug), f"{DECK}::{category}")


def stable_id(kind: str, name: str) -> int:
    """The same number for the same name for ever."""
    digest = sha256(f"{NAMESPACE}/{kind}/{name}".encode()).digest()
    return (1 << 30) + int.from_bytes(digest) % (1 << 30)  # as genanki recommends


def guid(key: str) -> str:
    """What Anki knows a question by, in whatever deck and with whatever words."""
    return sha256(f"{NAMESPACE}/note/{key}".encode()).hexdigest()[:20]


def template(name: str) -> str:
    """A text of the note type."""
    folder = resources.files("glossary") / "templates"
    return (folder / f"anki-{name}").read_text(encoding="utf-8")


def zipped(collection: bytes, media: Mapping[str, bytes]) -> bytes:
    """Anki's container: the collection, the media by number, and the list of their names."""
    names = {str(number): name for number, name in enumerate(media)}
    files = {"collection.anki2": collection, "media": json.dumps(names).encode()}
    files |= {number: media[name] for number, name in names.items()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for path, content in files.items():
            info = zipfile.ZipInfo(path, ZIP_TIME)
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
