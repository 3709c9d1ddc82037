"""The entries as they are."""

from pathlib import Path

import pytest

from glossary.checks import check
from glossary.checks.levels import FIXED
from glossary.entry import Level
from glossary.library import load

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = load(ROOT)


def test_no_check_finds_a_problem() -> None:
    assert [str(problem) for problem in check(LIBRARY)] == []


def test_the_thirteen_fixed_levels_are_as_given() -> None:
    assert len(FIXED) == 13
    assert {slug: LIBRARY.entries[slug].meta.level for slug in FIXED} == FIXED


def test_the_published_questions_are_listed() -> None:
    assert len(LIBRARY.published) == sum(
        len(entry.document.questions) for entry in LIBRARY.entries.values()
    )


@pytest.mark.parametrize("slug", sorted(LIBRARY.entries))
def test_an_entry_above_l0_asks_at_least_three_questions(slug: str) -> None:
    entry = LIBRARY.entries[slug]
    assert len(entry.document.questions) >= (2 if entry.meta.level == Level.L0 else 3)


@pytest.mark.parametrize("slug", sorted(LIBRARY.entries))
def test_an_entry_shows_an_output_or_a_figure_of_its_snippets(slug: str) -> None:
    shown = [include.target for include in LIBRARY.entries[slug].document.includes]
    images = [link.target for link in LIBRARY.entries[slug].document.links if link.image]
    assert any(name.endswith(".out") for name in shown) or images
