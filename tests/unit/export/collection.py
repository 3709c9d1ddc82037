"""A real Anki collection, as a reader's program keeps it."""

from pathlib import Path

from anki.cards import Card
from anki.collection import Collection, ImportAnkiPackageRequest, ImportLogWithChanges
from anki.scheduler.v3 import CardAnswer, Scheduler


def add(collection: Collection, package: bytes, folder: Path) -> ImportLogWithChanges:
    """Import a package with the choices that Anki's dialog offers first."""
    path = folder / "new.apkg"
    path.write_bytes(package)
    options = collection._backend.get_import_anki_package_presets()
    request = ImportAnkiPackageRequest(package_path=str(path), options=options)
    return collection.import_anki_package(request)


def answer(collection: Collection, key: str) -> None:
    """Review the card of a question with "good"."""
    scheduler, card = collection.sched, card_of(collection, key)
    assert isinstance(scheduler, Scheduler)
    card.start_timer()
    states = collection._backend.get_scheduling_states(card.id)
    rated = scheduler.build_answer(card=card, states=states, rating=CardAnswer.GOOD)
    scheduler.answer_card(rated)


def card_of(collection: Collection, key: str) -> Card:
    """The card of a question such as ``alpha#q-what``."""
    (found,) = collection.find_cards(f'编号:"{key}"')
    return collection.get_card(found)


def fields(collection: Collection, key: str) -> dict[str, str]:
    """What the note of a question says, by field."""
    return dict(card_of(collection, key).note().items())


def deck_of(collection: Collection, key: str) -> str:
    """The deck in which the card of a question lies."""
    return collection.decks.name(card_of(collection, key).did)


def tags(collection: Collection, key: str) -> list[str]:
    """The tags of a question's note."""
    return sorted(card_of(collection, key).note().tags)


def counts(collection: Collection) -> dict[str, int]:
    """How many notes, cards and reviews there are."""
    assert collection.db is not None
    return {
        table: collection.db.scalar(f"select count() from {table}")
        for table in ("notes", "cards", "revlog")
    }


def schedule(collection: Collection, key: str) -> tuple[int, int, int, int]:
    """What a review leaves on a card: type, queue, repetitions, due."""
    card = card_of(collection, key)
    return int(card.type), int(card.queue), card.reps, card.due
