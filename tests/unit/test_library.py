from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from glossary.entry import Category, Level
from glossary.library import load
from tests.unit.sample import GAMMA, library, page, sample


def test_entries_know_what_is_built_on_them() -> None:
    assert library(sample()).built_on_by == {"alpha": ("gamma",), "beta": ("gamma",), "gamma": ()}


def test_the_learning_path_names_constituents_before_what_they_make_up() -> None:
    pages = sample()
    pages["docs/terms/delta.md"] = page(
        "delta", "丁概念", "丁别名", "L2", "{gamma: 主体, beta: 补充}"
    )
    assert library(pages).learning_path("delta") == ("alpha", "beta", "gamma")


def test_a_cycle_does_not_make_the_learning_path_endless() -> None:
    pages = sample()
    pages["docs/terms/alpha.md"] = page("alpha", "甲", "甲别名", builds_on="{gamma: 一个圈}")
    assert library(pages).learning_path("gamma") == ("alpha", "beta")


@given(st.lists(st.sets(st.integers(0, 8), max_size=4), min_size=1, max_size=9))
def test_the_learning_path_is_a_topological_order_of_all_ancestors(edges: list[set[int]]) -> None:
    pages = {}
    for number, below in enumerate(edges):
        slugs = ", ".join(f"n{k}: 理由" for k in sorted(below) if k < number)
        pages[f"docs/terms/n{number}.md"] = page(
            f"n{number}", f"题{number}", f"别{number}", builds_on=f"{{{slugs}}}"
        )
    made = library(pages)
    for slug in made.entries:
        path = made.learning_path(slug)
        seen: set[str] = set()
        for name in path:
            assert set(made.constituents(name)) <= seen
            seen.add(name)
        reachable: set[str] = set()
        waiting = list(made.constituents(slug))
        while waiting:
            name = waiting.pop()
            if name not in reachable:
                reachable.add(name)
                waiting += made.constituents(name)
        assert len(path) == len(seen)
        assert seen == reachable


def test_levels_and_categories_list_their_entries() -> None:
    made = library(sample())
    assert [entry.slug for entry in made.of_level(Level.L0)] == ["alpha", "beta"]
    assert [entry.slug for entry in made.of_category(Category.TRAINING)] == [
        "alpha",
        "beta",
        "gamma",
    ]
    assert made.of_category(Category.MATH) == ()


def test_an_entry_with_wrong_front_matter_is_rejected_but_known() -> None:
    pages = sample()
    pages[GAMMA] = pages[GAMMA].replace("level: L1", "level: L7")
    made = library(pages)
    assert list(made.entries) == ["alpha", "beta"]
    assert made.slugs == {"alpha", "beta", "gamma"}


def test_names_are_all_that_lead_to_an_entry() -> None:
    text = page("mlp", "多层感知机", "多层感知器", title_en="Multilayer Perceptron (MLP)")
    entry = library({"docs/terms/mlp.md": text}).entries["mlp"]
    assert entry.names == ("多层感知机", "Multilayer Perceptron", "MLP", "多层感知器")


def test_loading_reads_pages_and_the_names_of_snippets(tmp_path: Path) -> None:
    for path, text in (sample() | {"docs/index.md": "# 首页\n"}).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    for name in ("alpha/a.py", "alpha/__pycache__/a.pyc", ".cache/x"):
        (tmp_path / "snippets" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "snippets" / name).touch()
    made = load(tmp_path)
    assert list(made.pages) == [
        "docs/index.md",
        "docs/terms/alpha.md",
        "docs/terms/beta.md",
        "docs/terms/gamma.md",
    ]
    assert made.snippets == {"alpha/a.py"}
