"""The matcher on a handful of names: it runs in the browser, without the dialog."""

import json
from typing import Any

from playwright.sync_api import Page

from glossary.search_index import by_syllable, exceptions, usual_readings

ENTRIES: list[list[Any]] = [
    ["weight", 0, 0, ["权重", "Weight"], ["权值"], []],
    ["mlp", 1, 0, ["多层感知机", "Multilayer Perceptron", "MLP"], ["前馈网络"], ["多层网络"]],
    ["weight-decay", 1, 1, ["权重衰减", "Weight Decay"], [], []],
    ["learning-rate", 0, 1, ["学习率", "Learning Rate"], ["步长", "LR"], []],
    ["policy", 0, 1, ["策略", "Policy"], [], []],
    ["l2", 1, 1, ["L2 正则化", "L2 Regularization"], [], []],
    ["overfitting", 0, 1, ["过拟合", "Overfitting"], ["过度拟合"], []],
]
DETAILS = {
    "weight": ["连接的强弱。", [["q-zero", "权重能不能全部初始化为零？"]]],
    "overfitting": ["训练误差低而测试误差高。", [["q-stop", "怎样防止过拟合？"]]],
}
FIND = """async ([base, data, details, queries]) => {
  const {index, learn, search} = await import(base + "assets/javascripts/search/matcher.js")
  const known = index(JSON.parse(data))
  for (const _ of learn(known, JSON.parse(details), 1));
  return queries.map(query => {
    const {hits, ...answer} = search(known, query)
    const found = hits.map(({entry, question}) => [entry.slug, question && question[0]])
    return {...answer, hits: found}
  })
}"""
FOUND = {
    "权重": "weight",
    "ＷＥＩＧＨＴ": "weight",
    "weight-decay": "weight-decay",
    "mlp": "mlp",
    "多层网络": "mlp",
    "感知机": "mlp",
    "perceptron": "mlp",
    "xuexilv": "learning-rate",
    "xue xi lü": "learning-rate",
    "xxl": "learning-rate",
    "celve": "policy",
    "celue": "policy",
    "l2zzh": "l2",
    "正则化 l2": "l2",
    "学习律": "learning-rate",
    "过nihe": "overfitting",
    "过似合": "overfitting",
    "overfittign": "overfitting",
    "regulariztion": "l2",
    "guonihw": "overfitting",
    "为什么测试误差高": "overfitting",
}
NOTHING = ("???", "<>", "毫不相干", "zzzzzz", "#")


def names_data() -> str:
    """What `names.json` would hold for the entries above."""
    spelled = [name for row in ENTRIES for names in row[3:] for name in names]
    usual = usual_readings(spelled)
    data = {
        "levels": [["L0", "原子概念"], ["L1", "基础概念"]],
        "categories": ["模型", "模型训练"],
        "readings": by_syllable(usual),
        "exceptions": exceptions(spelled, usual),
        "entries": ENTRIES,
    }
    return json.dumps(data)


def answers(page: Page, site_url: str, *queries: str) -> list[dict[str, Any]]:
    """What the matcher says to each query."""
    page.goto(site_url)
    arguments = [site_url, names_data(), json.dumps(DETAILS), queries]
    found: list[dict[str, Any]] = page.evaluate(FIND, arguments)
    return found


def test_names_sounds_and_slips_find_their_entry_first(page: Page, site_url: str) -> None:
    found = answers(page, site_url, *FOUND)
    first = {query: hits["hits"][:1] for query, hits in zip(FOUND, found, strict=True)}
    assert first == {query: [[slug, None]] for query, slug in FOUND.items()}


def test_nothing_is_found_for_what_is_nowhere(page: Page, site_url: str) -> None:
    assert [found["hits"] for found in answers(page, site_url, *NOTHING)] == [[]] * len(NOTHING)


def test_a_name_within_a_longer_name_is_not_what_is_asked_for(page: Page, site_url: str) -> None:
    (found,) = answers(page, site_url, "怎么设权重衰减的大小")
    assert [slug for slug, _ in found["hits"]] == ["weight-decay", "weight"]


def test_a_question_brings_the_nearest_question(page: Page, site_url: str) -> None:
    (found,) = answers(page, site_url, "为什么不能把权重全部初始化为零")
    assert found["hits"][0] == ["weight", "q-zero"]


def test_facets_are_taken_out_of_the_query_and_counted(page: Page, site_url: str) -> None:
    (found,) = answers(page, site_url, "权重 ＃l1 #模型训练 #L9")
    assert found == {
        "text": "权重 #L9",
        "active": {"level": ["L1"], "category": ["模型训练"]},
        "counts": {"level": [["L0", 0], ["L1", 1]], "category": [["模型", 0], ["模型训练", 1]]},
        "hits": [["weight-decay", None]],
    }
