from glossary.graph.data import graph_data, minutes, written
from tests.unit.sample import library, sample


def test_nodes_and_edges_carry_what_is_shown() -> None:
    data = graph_data(library(sample()))
    assert [node[:5] for node in data["nodes"]] == [
        ["alpha", "甲概念", "Alpha", 0, 3],
        ["beta", "乙概念", "Beta", 0, 3],
        ["gamma", "丙概念", "Gamma", 1, 3],
    ]
    assert data["nodes"][0][8] == "甲概念的一句话定义，写得足够长，能够独立读懂。"
    assert data["edges"] == [[2, 0, "它的前一半"], [2, 1, "它的后一半"]]
    assert [level[0] for level in data["levels"]] == ["L0", "L1", "L2", "L3"]


def test_the_same_entries_give_the_same_bytes() -> None:
    turned = dict(reversed(sample().items()))
    assert written(library(sample())) == written(library(turned))


def test_code_takes_no_time_to_read() -> None:
    entry = library(sample()).entries["alpha"]
    assert minutes(entry) == 1
    longer = sample()
    longer["docs/terms/alpha.md"] += "```python\n" + "x = 1\n" * 1000 + "```\n" + "字" * 1400
    assert minutes(library(longer).entries["alpha"]) == 5
