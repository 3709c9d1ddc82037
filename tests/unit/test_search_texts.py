from collections import Counter

import pytest

from glossary import search_texts
from glossary.search_texts import distinctive, grams, number, packed, passages, texts
from tests.unit.sample import ALPHA, library, sample, spoiled


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("过拟合", ["过拟", "拟合"]),
        ("损失的梯度", ["损失", "梯度"]),
        ("调大 lr", ["调大", "lr"]),
        ("ＲＥＬＵ 和 layers", ["relu", "layer"]),
        ("loss", ["loss"]),
        ("x 是 0.001 与 1000", ["1000"]),
        ("nn.Linear(784, 10)", ["nn", "linear", "784", "10", "nn.linear"]),
        ("CrossEntropyLoss", ["cross", "entropy", "loss"]),
        ("opt.zero_grad()", ["opt", "zero", "grad", "zero_grad", "opt.zero_grad"]),
        ("__init__", ["init"]),
    ],
)
def test_texts_are_cut_into_pairs_words_and_identifiers(text: str, cut: list[str]) -> None:
    assert list(grams(text)) == cut


def test_passages_are_definition_sections_misconceptions_code_and_questions() -> None:
    entry = library(sample()).entries["alpha"]
    cut = [" ".join(text.split()) for text in passages(entry, {"alpha/example.py": "x.y = 1"})]
    assert cut[:6] == [
        "甲概念的一句话定义，写得足够长，能够独立读懂。 甲概念是什么，用一句话说清楚。",
        "直觉 可以把甲概念想成一个比方。",
        "代码",
        "常见误解",
        "**“甲概念总是对的。”** 不一定，甲概念也有不成立的时候。",
        "x.y = 1",
    ]
    assert [text.split("？")[0] for text in cut[6:]] == ["甲概念是什么", "甲概念有什么用"]


def test_formulas_fences_and_targets_of_links_are_left_out() -> None:
    written = "看[乙概念](beta.md)。\n\n\\[\nabc\n\\]\n\n设 \\(uvw\\)。\n\n```python\nhidden\n```\n"
    pages = spoiled(ALPHA, "甲概念是什么，用一句话说清楚。\n", written)
    cut = passages(library(pages).entries["alpha"], {})
    assert set(grams(cut[0])) & {"乙概", "beta", "md", "abc", "uvw", "hidden"} == {"乙概"}


def test_each_gram_tells_where_it_stands_and_how_often() -> None:
    data = texts(library(sample()), {"beta/example.py": "loss.backward()"})
    places = dict(zip(data["grams"].split("\n"), data["places"].split("\n"), strict=True))
    assert [(slug, len(lengths)) for slug, lengths in data["entries"]] == [
        ("alpha", 8),
        ("beta", 8),
        ("gamma", 9),
    ]
    found = [places[gram] for gram in ("loss.backward", "比方", "重要")]
    assert found == [number(8 + 5), "177", "677"]


@pytest.mark.parametrize(
    ("places", "written"),
    [
        ([], ""),
        ([(0, 1), (1, 1)], "00"),
        ([(3, 2), (35, 1)], "3'v"),
        ([(32, 3), (33, 9)], "B0(0)"),
        ([(1056, 1)], "BB0"),
    ],
)
def test_places_are_written_as_steps(places: list[tuple[int, int]], written: str) -> None:
    assert packed(places) == written


def test_of_too_many_grams_the_most_telling_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_texts, "MOST_POSTINGS", 4)
    cut = {"a": [Counter(x=3, y=1, z=1)], "b": [Counter(x=3, v=2, w=2)]}
    assert distinctive(cut) == {"a": {"x", "y"}, "b": {"v", "w"}}
