from glossary.entry import Level
from glossary.graph.layout import arrange, sugiyama
from tests.unit.sample import library, page, sample


def test_higher_levels_stand_above_lower_ones() -> None:
    found = arrange(library(sample()))
    assert found.places["gamma"][1] < found.places["alpha"][1]
    assert found.bands[Level.L3] == (0, 1)
    assert found.bands[Level.L0][1] == found.rows


def test_no_two_boxes_share_a_place() -> None:
    pages = {f"docs/terms/c{n}.md": page(f"c{n}", f"概念{n}", f"别名{n}") for n in range(50)}
    found = arrange(library(pages))
    assert len(set(found.places.values())) == 50
    assert all(0 <= column <= found.columns for column, _ in found.places.values())


def test_crossings_are_avoided() -> None:
    pages = {}
    for n in range(6):  # the user of each concept would stand in the opposite place by its name
        pages[f"docs/terms/a{n}.md"] = page(f"a{n}", f"甲{n}", f"甲别{n}")
        edges = f"\n  a{n}: 它的组成部分"
        pages[f"docs/terms/u{9 - n}.md"] = page(f"u{9 - n}", f"乙{n}", f"乙别{n}", "L1", edges)
    order = sugiyama(library(pages))
    below = [slug[1] for slug in order if slug[0] == "a"]
    above = [str(9 - int(slug[1])) for slug in order if slug[0] == "u"]
    assert below == above


def test_an_empty_glossary_has_an_empty_map() -> None:
    assert arrange(library({})).places == {}
