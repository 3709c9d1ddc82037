"""What the entries have to offer as a whole."""

from pathlib import Path

import pytest

from glossary.library import Library, load


@pytest.fixture(scope="module")
def project() -> Library:
    """The entries of the glossary."""
    return load(Path(__file__).resolve().parents[2])


def test_at_least_one_entry_in_four_shows_a_figure(project: Library) -> None:
    drawn = {
        slug
        for slug, entry in project.entries.items()
        if any(link.image for link in entry.document.links)
    }
    assert len(drawn) >= len(project.entries) / 4


def test_there_are_nearly_three_questions_for_each_entry(project: Library) -> None:
    asked = sum(len(entry.document.questions) for entry in project.entries.values())
    assert asked >= 2.75 * len(project.entries)


def test_what_several_entries_mean_by_a_name_is_told_apart(project: Library) -> None:
    owners = {
        name: {slug for slug, entry in project.entries.items() if name in entry.meta.ambiguous}
        for name in ("步长", "偏差", "归一化", "精度", "池化", "权重惩罚", "前馈网络")
    }
    assert {name for name, slugs in owners.items() if len(slugs) < 2} == set()
