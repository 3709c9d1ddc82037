"""Two successive packages in a real Anki collection."""

import io
import json
import os
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Collection

from glossary.entry import Category
from glossary.export.anki import deck, guid, note_type, packages
from glossary.library import load
from tests.unit.export.collection import (
    add,
    answer,
    card_of,
    counts,
    deck_of,
    fields,
    schedule,
    tags,
)
from tests.unit.sample import ALPHA, BETA, GAMMA, sample

SITE = "https://example.org/glossary/"
MKDOCS = """\
markdown_extensions:
  - attr_list
  - pymdownx.blocks.details
  - pymdownx.highlight
  - pymdownx.superfences
  - pymdownx.snippets:
      base_path: [snippets]
  - glossary.markdown_extension
"""
FIGURE = (
    "<svg><style>:root{--fg:#333}"
    "@media(prefers-color-scheme:dark){:root{--fg:#ddd}}</style>%s</svg>"
)
SHOWN = "甲概念是什么，用一句话说清楚。"
FIRST, SECOND = 1_700_000_000, 1_700_086_400
NEW_QUESTION = """
/// details | {title}怎么用？
    type: question
    attrs: {{id: q-how}}

先看数据，再看模型。
///
"""


def project(root: Path, pages: dict[str, str], time: int, figure: str = "<path/>") -> Path:
    """Write the files that changed, as changed at `time`."""
    texts = {"mkdocs.yml": MKDOCS, **pages, "snippets/alpha/curve.svg": FIGURE % figure}
    texts[ALPHA] = pages[ALPHA].replace(
        SHOWN, f"{SHOWN}\n\n![一条曲线](../../snippets/alpha/curve.svg)", 1
    )
    for name, text in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, encoding="utf-8")
            os.utime(path, (time, time))
    return root


def made(root: Path, site_url: str | None = SITE) -> dict[str, bytes]:
    """The packages of a project."""
    return packages(load(root), root, site_url)


def first(root: Path) -> bytes:
    """The package of everything, of the sample as it is."""
    return made(project(root, sample(), FIRST))["deep-learning-glossary.apkg"]


def second(root: Path) -> bytes:
    """The next one: alpha answers otherwise, beta moved, gamma lost two questions and got one."""
    pages = sample()
    pages[ALPHA] = pages[ALPHA].replace("先说甲概念的定义", "改过的回答：甲概念的定义")
    pages[BETA] = pages[BETA].replace("category: 模型训练", "category: 数学基础")
    kept, _, removed = pages[GAMMA].partition("/// details | 丙概念有什么用？")
    assert removed
    pages[GAMMA] = kept + NEW_QUESTION.format(title="丙概念")
    return made(project(root, pages, SECOND))["deep-learning-glossary.apkg"]


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def test_each_question_becomes_one_card_in_the_deck_of_its_category(
    collection: Collection, tmp_path: Path
) -> None:
    log = add(collection, first(tmp_path / "project"), tmp_path).log
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (7, 0, 0)
    assert counts(collection) == {"notes": 7, "cards": 7, "revlog": 0}
    assert sorted(one.name for one in collection.decks.all_names_and_ids()) == [
        "Default",
        "深度学习词汇表",
        "深度学习词汇表::模型训练",
    ]
    assert {deck_of(collection, f"{slug}#q-what") for slug in ("alpha", "beta", "gamma")} == {
        "深度学习词汇表::模型训练"
    }


def test_a_card_is_tagged_with_level_category_and_entry(
    collection: Collection, tmp_path: Path
) -> None:
    add(collection, first(tmp_path / "project"), tmp_path)
    assert tags(collection, "gamma#q-use") == ["类别::模型训练", "级别::L1", "词条::gamma"]


def test_new_cards_come_simple_entries_first_in_the_order_of_the_page(
    collection: Collection, tmp_path: Path
) -> None:
    add(collection, first(tmp_path / "project"), tmp_path)
    keys = ("alpha#q-what", "alpha#q-use", "beta#q-what", "beta#q-use", "gamma#q-what")
    due = [card_of(collection, key).due for key in keys]
    assert due == sorted(set(due))


def test_a_newer_package_keeps_what_was_reviewed_and_adds_only_what_is_new(
    collection: Collection, tmp_path: Path
) -> None:
    root = tmp_path / "project"
    add(collection, first(root), tmp_path)
    reviewed = ("alpha#q-what", "beta#q-what", "gamma#q-use")
    for key in reviewed:
        answer(collection, key)
    ids = {key: card_of(collection, key).id for key in reviewed}
    schedules = {key: schedule(collection, key) for key in reviewed}

    log = add(collection, second(root), tmp_path).log

    assert (len(log.new), len(log.updated), len(log.duplicate)) == (1, 5, 0)
    assert counts(collection) == {"notes": 8, "cards": 8, "revlog": 3}
    assert {key: card_of(collection, key).id for key in reviewed} == ids
    assert {key: schedule(collection, key) for key in reviewed} == schedules
    assert all(reps == 1 for _, _, reps, _ in schedules.values())
    assert fields(collection, "gamma#q-how")["问题"] == "丙概念怎么用？"


def test_a_newer_package_brings_the_new_words_of_an_answer(
    collection: Collection, tmp_path: Path
) -> None:
    root = tmp_path / "project"
    add(collection, first(root), tmp_path)
    add(collection, second(root), tmp_path)
    assert fields(collection, "alpha#q-what")["答案"].startswith("<p>改过的回答：甲概念的定义")


def test_a_question_that_vanished_stays_with_its_history(
    collection: Collection, tmp_path: Path
) -> None:
    root = tmp_path / "project"
    add(collection, first(root), tmp_path)
    answer(collection, "gamma#q-use")
    add(collection, second(root), tmp_path)
    assert schedule(collection, "gamma#q-use")[2] == 1


def test_a_card_whose_entry_moved_keeps_its_deck_and_gets_the_new_tag(
    collection: Collection, tmp_path: Path
) -> None:
    root = tmp_path / "project"
    add(collection, first(root), tmp_path)
    add(collection, second(root), tmp_path)
    assert deck_of(collection, "beta#q-what") == "深度学习词汇表::模型训练"
    assert tags(collection, "beta#q-what") == ["类别::数学基础", "级别::L0", "词条::beta"]
    assert fields(collection, "beta#q-what")["类别"] == "数学基础"


def test_an_older_package_changes_nothing(collection: Collection, tmp_path: Path) -> None:
    old, new = first(tmp_path / "project"), second(tmp_path / "project")
    add(collection, new, tmp_path)
    before = fields(collection, "alpha#q-what")
    log = add(collection, old, tmp_path).log
    assert (len(log.new), len(log.updated)) == (2, 0)
    assert fields(collection, "alpha#q-what") == before


def test_an_entry_that_did_not_change_leaves_the_reader_s_own_edit_alone(
    collection: Collection, tmp_path: Path
) -> None:
    root = tmp_path / "project"
    add(collection, first(root), tmp_path)
    note = card_of(collection, "alpha#q-what").note()
    note.tags.append("marked")
    collection.update_note(note)
    pages = sample()
    pages[BETA] = pages[BETA].replace("先说乙概念的定义", "改过的回答：乙概念的定义")
    package = made(project(root, pages, SECOND))["deep-learning-glossary.apkg"]
    log = add(collection, package, tmp_path).log
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 2, 5)
    assert "marked" in tags(collection, "alpha#q-what")


def test_the_package_of_a_level_shares_notes_and_decks_with_that_of_all(
    collection: Collection, tmp_path: Path
) -> None:
    files = made(project(tmp_path / "project", sample(), FIRST))
    assert list(files) == [
        "deep-learning-glossary.apkg",
        "deep-learning-glossary-l0.apkg",
        "deep-learning-glossary-l1.apkg",
    ]
    add(collection, files["deep-learning-glossary-l1.apkg"], tmp_path)
    assert counts(collection)["notes"] == 3
    add(collection, files["deep-learning-glossary-l0.apkg"], tmp_path)
    assert counts(collection)["notes"] == 7
    log = add(collection, files["deep-learning-glossary.apkg"], tmp_path).log
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 0, 7)


def test_figures_arrive_as_media_in_a_light_and_a_dark_copy(
    collection: Collection, tmp_path: Path
) -> None:
    add(collection, first(tmp_path / "project"), tmp_path)
    folder = Path(collection.media.dir())
    assert {path.name: path.read_text() for path in folder.iterdir()} == {
        "glossary_alpha_curve.svg": "<svg><style>:root{--fg:#333}</style><path/></svg>",
        "glossary_alpha_curve_dark.svg": (
            "<svg><style>:root{--fg:#333}:root{--fg:#ddd}</style><path/></svg>"
        ),
    }
    assert collection.media.check().missing == []


def test_a_figure_drawn_anew_reaches_the_cards(collection: Collection, tmp_path: Path) -> None:
    root = tmp_path / "project"
    add(collection, first(root), tmp_path)
    package = made(project(root, sample(), SECOND, "<circle/>"))["deep-learning-glossary.apkg"]
    log = add(collection, package, tmp_path).log
    assert (len(log.updated), len(log.duplicate)) == (2, 5)
    shown = re.findall(r'src="(.*?)"', fields(collection, "alpha#q-what")["要点"])
    texts = [(Path(collection.media.dir()) / name).read_text() for name in shown]
    assert ["<circle/>" in text for text in texts] == [True, True]


def test_the_same_entries_make_the_same_bytes(tmp_path: Path) -> None:
    root = project(tmp_path, sample(), FIRST)
    assert made(root) == made(root)


def test_a_package_holds_a_collection_and_the_names_of_its_media(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(first(tmp_path))) as archive:
        assert archive.namelist() == ["collection.anki2", "media", "0", "1"]
        assert json.loads(archive.read("media")) == {
            "0": "glossary_alpha_curve.svg",
            "1": "glossary_alpha_curve_dark.svg",
        }


def test_a_card_links_to_the_question_on_the_site(collection: Collection, tmp_path: Path) -> None:
    add(collection, first(tmp_path / "project"), tmp_path)
    shown = card_of(collection, "alpha#q-use").answer()
    assert '<a href="https://example.org/glossary/terms/alpha/#q-use">' in shown


def test_the_site_s_address_may_lack_its_last_slash(tmp_path: Path) -> None:
    root = project(tmp_path, sample(), FIRST)
    assert made(root, SITE.rstrip("/")) == made(root, SITE)


def test_without_an_address_of_the_site_a_card_has_no_link(
    collection: Collection, tmp_path: Path
) -> None:
    files = made(project(tmp_path / "project", sample(), FIRST), None)
    add(collection, files["deep-learning-glossary.apkg"], tmp_path)
    assert "href" not in card_of(collection, "alpha#q-use").answer()


def test_the_front_does_not_give_the_answer_away(collection: Collection, tmp_path: Path) -> None:
    add(collection, first(tmp_path / "project"), tmp_path)
    front = card_of(collection, "gamma#q-what").question()
    for part in ("丙概念是什么？", "Gamma", "L1 基础概念", "模型训练"):
        assert part in front
    assert "先说丙概念的定义" not in front


def test_what_packages_are_matched_by_never_changes() -> None:
    assert guid("weight-decay#q-why-it-helps") == "36a6d0c045c512498444"
    assert (note_type(0).model_id, deck().deck_id) == (1782675575, 1780069275)
    assert {category.slug: deck(category).deck_id for category in Category} == {
        "math": 2104860759,
        "data": 2014215588,
        "models": 1113617383,
        "training": 1773752483,
        "optimization": 1633579823,
        "pytorch": 1710203203,
        "vision": 1603135343,
        "sequences": 1453219209,
        "llm": 1166233360,
        "generative": 1396234985,
        "rl": 1974767863,
        "systems": 2113221591,
    }
    assert [field["name"] for field in note_type(0).fields] == [
        *("问题", "答案", "词条", "英文名", "级别", "类别", "要点", "网址", "编号")
    ]
