from xml.etree import ElementTree

import pytest

from glossary.graph.neighbourhood import MOST, fitted, pictures
from tests.unit.sample import library, page, sample, spoiled

TEXT = "{http://www.w3.org/2000/svg}text"


def labels(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter(TEXT)]


def test_constituents_stand_left_and_users_right() -> None:
    found = pictures(library(sample()))
    assert labels(found["gamma"]) == ["甲概念", "乙概念", "丙概念"]
    assert labels(found["alpha"]) == ["丙概念", "甲概念"]


def test_an_entry_without_either_has_its_related_ones_on_dashed_lines() -> None:
    first = page("a", "甲", "甲别").replace("related: []", "related: [b]")
    pages = {"docs/terms/a.md": first, "docs/terms/b.md": page("b", "乙", "乙别")}
    found = pictures(library(pages))
    assert labels(found["a"]) == ["乙", "甲"]
    assert "stroke-dasharray" in found["a"]
    assert labels(found["b"]) == ["乙"]
    assert "stroke-dasharray" not in pictures(library(sample()))["gamma"]


def test_many_neighbours_are_counted() -> None:
    pages = {"docs/terms/a.md": page("a", "甲", "甲别")}
    for n in range(MOST + 3):
        pages[f"docs/terms/u{n}.md"] = page(f"u{n}", f"乙{n}", f"乙别{n}", "L1", "\n  a: 组成部分")
    shown = labels(pictures(library(pages))["a"])
    assert len(shown) == MOST + 1
    assert shown[-2] == "另外 4 个"


def test_titles_are_text_and_palettes_are_both_there() -> None:
    svg = pictures(library(spoiled("docs/terms/alpha.md", "title: 甲概念", 'title: "<b>&"')))[
        "gamma"
    ]
    assert "<b>&" in labels(svg)
    assert "prefers-color-scheme:dark" in svg


@pytest.mark.parametrize(
    ("title", "shown"), [("过拟合", "过拟合"), ("一二三四五六七八九", "一二三四五六七八…")]
)
def test_long_titles_are_cut(title: str, shown: str) -> None:
    assert fitted(title) == shown
