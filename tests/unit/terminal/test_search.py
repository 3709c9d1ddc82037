"""The search at the terminal: on the entries of the project, it is held to what the site is."""

import csv
from pathlib import Path

import pytest

from glossary.entry import Category, Level
from glossary.library import Library, load
from glossary.terminal.search import Index, called, index, search
from tests.unit.sample import library, page, sample

ROOT = Path(__file__).resolve().parents[3]
QUERIES = ROOT / "tests" / "site" / "search-queries.tsv"
LONG = ("question", "mixed")


@pytest.fixture(scope="module")
def project() -> Library:
    return load(ROOT)


@pytest.fixture(scope="module")
def known(project: Library) -> Index:
    return index(project)


def wrong(library: Library, known: Index, *, questions: bool, first: int) -> list[str]:
    """The labelled queries whose entry is not among the first results, of all that were asked."""
    with QUERIES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    missed = []
    for row in rows:
        right = set(row["expected"].split(",")) & library.slugs
        if right and (row["class"] in LONG) == questions:
            found = {hit.entry.slug for hit in search(known, row["query"])[:first]}
            missed += [] if right & found else [row["query"]]
    return missed


def test_names_parts_of_names_and_slips_find_their_entry_first(
    project: Library, known: Index
) -> None:
    assert wrong(project, known, questions=False, first=1) == []


def test_nine_of_ten_questions_find_their_entry_among_the_first_three(
    project: Library, known: Index
) -> None:
    assert len(wrong(project, known, questions=True, first=3)) <= 6


def test_every_name_means_its_entry(project: Library, known: Index) -> None:
    meant = {
        (slug, name): [entry.slug for entry in called(known, name)]
        for slug, entry in project.entries.items()
        for name in (slug, *entry.names)
        if name not in entry.meta.ambiguous
    }
    assert {key: slugs for key, slugs in meant.items() if slugs != [key[0]]} == {}


@pytest.fixture(scope="module")
def small() -> Index:
    """Entries whose names lie close together."""
    pages = sample()
    names = {
        "weight": ("权重", "权值", "Weight"),
        "weight-decay": ("权重衰减", "权值衰减", "Weight Decay"),
        "mlp": ("多层感知机", "前馈网络", "Multilayer Perceptron (MLP)"),
        "policy": ("策略", "方针", "Policy"),
        "learning-rate": ("学习率", "步长", "Learning Rate"),
        "stride": ("步幅", "步长", "Stride"),
        "l2": ("L2 正则化", "二范数正则", "L2 Regularization"),
    }
    pages |= {
        f"docs/terms/{slug}.md": page(slug, title, alias, title_en=english)
        for slug, (title, alias, english) in names.items()
    }
    return index(library(pages))


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ("权重", "weight"),
        ("ＷＥＩＧＨＴ", "weight"),
        ("weight-decay", "weight-decay"),
        ("感知机", "mlp"),
        ("perceptron", "mlp"),
        ("mlp", "mlp"),
        ("xuexilv", "learning-rate"),
        ("xue xi lü", "learning-rate"),
        ("xxl", "learning-rate"),
        ("celve", "policy"),
        ("celue", "policy"),
        ("l2zzh", "l2"),
        ("正则化 l2", "l2"),
        ("学习律", "learning-rate"),
        ("学xi率", "learning-rate"),
        ("lerning rate", "learning-rate"),
        ("regulariztion", "l2"),
        ("权重衰减有什么用", "weight-decay"),
    ],
)
def test_names_sounds_and_slips_find_their_entry(small: Index, query: str, slug: str) -> None:
    assert search(small, query)[0].entry.slug == slug


@pytest.mark.parametrize("query", ["???", "<>", "zzzzzz", "毫不相干"])
def test_nothing_is_found_for_what_is_nowhere(small: Index, query: str) -> None:
    assert search(small, query) == []


def test_a_question_brings_the_nearest_question(small: Index) -> None:
    (hit, *_) = search(small, "学习率有什么用处")
    assert (hit.entry.slug, hit.question and hit.question.id) == ("learning-rate", "q-use")


def test_without_a_query_all_entries_come_by_level(small: Index) -> None:
    assert [hit.entry.meta.level for hit in search(small, "")] == [Level.L0] * 9 + [Level.L1]


def test_levels_and_categories_narrow_the_result(small: Index) -> None:
    found = [
        hit.entry.slug for hit in search(small, "", levels=[Level.L1], categories=list(Category))
    ]
    none = search(small, "", categories=[Category.MATH])
    assert (found, none) == (["gamma"], [])


def test_a_name_that_two_entries_share_means_both(small: Index) -> None:
    assert [entry.slug for entry in called(small, "步长")] == ["learning-rate", "stride"]
