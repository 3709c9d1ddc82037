"""The packages for Anki of the entries as they are."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Collection

from glossary.export.anki import packages
from glossary.library import load
from tests.unit.export.collection import add, counts

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = load(ROOT)
QUESTIONS = {
    f"{slug}#{question.id}"
    for slug, entry in LIBRARY.entries.items()
    for question in entry.document.questions
}
TEX = re.compile(r"\\\(.*?\\\)|\\\[.*?\\\]", re.S)


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    folder = tmp_path_factory.mktemp("anki")
    opened = Collection(str(folder / "collection.anki2"))
    files = packages(LIBRARY, ROOT, "https://example.org/")
    add(opened, files["deep-learning-glossary.apkg"], folder)
    yield opened
    opened.close()


def test_every_question_is_one_card(collection: Collection) -> None:
    notes = [collection.get_note(number) for number in collection.find_notes("")]
    assert {note["编号"] for note in notes} == QUESTIONS
    assert counts(collection) == {"notes": len(QUESTIONS), "cards": len(QUESTIONS), "revlog": 0}


def test_every_category_with_entries_is_a_deck(collection: Collection) -> None:
    used = {f"深度学习词汇表::{entry.meta.category}" for entry in LIBRARY.entries.values()}
    names = {one.name for one in collection.decks.all_names_and_ids()}
    assert names == {"Default", "深度学习词汇表", *used}


def test_every_picture_of_a_card_is_in_the_package(collection: Collection) -> None:
    report = collection.media.check()
    assert (list(report.missing), list(report.unused)) == ([], [])


@pytest.mark.parametrize("slug", sorted(LIBRARY.entries))
def test_no_markdown_is_left_on_a_card(collection: Collection, slug: str) -> None:
    for number in collection.find_cards(f"tag:词条::{slug}"):
        shown = TEX.sub("", collection.get_card(number).answer())
        text = re.sub(r"<(pre|code|style)\b.*?</\1>|<[^>]+>", "", shown, flags=re.S)
        assert re.findall(r"\*\*|`|\]\(|///|8<|\\[(\[]|\{\{|wzxhzdk|[\x02\x03]", text) == []
