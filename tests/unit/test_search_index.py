import json

import pytest

from glossary.search_index import (
    details,
    exceptions,
    files,
    labs,
    names,
    syllables,
    usual_readings,
)
from glossary.search_texts import texts
from tests.unit.sample import ALPHA, library, sample, spoiled

CODE = {"alpha/example.py": "loss.backward()"}


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("过拟合", "guo ni he"),
        ("学习率", "xue xi lv"),
        ("微调", "wei tiao"),
        ("调参", "tiao can"),
        ("超参数调优", "chao can shu tiao you"),
        ("学习率调度", "xue xi lv diao du"),
        ("函数调用", "han shu diao yong"),
        ("重参数化", "chong can shu hua"),
        ("激活重计算", "ji huo chong ji suan"),
        ("权重衰减", "quan zhong shuai jian"),
        ("维度重排", "wei du chong pai"),
        ("长短期记忆", "chang duan qi ji yi"),
        ("步长", "bu chang"),
        ("长上下文", "chang shang xia wen"),
        ("行列式", "hang lie shi"),
        ("数据并行", "shu ju bing xing"),
        ("行向量", "hang xiang liang"),
        ("最大似然", "zui da si ran"),
        ("跳字模型", "tiao zi mo xing"),
        ("模型校准", "mo xing jiao zhun"),
        ("反向传播", "fan xiang chuan bo"),
        ("卷积", "juan ji"),
        ("方差", "fang cha"),
        ("空间", "kong jian"),
        ("L2 正则化", "zheng ze hua"),
        ("dropout", ""),
    ],
)
def test_names_are_read_as_people_say_them(name: str, read: str) -> None:
    assert " ".join(syllable for _, syllable in syllables(name)) == read


def test_the_usual_reading_is_the_most_frequent_and_others_are_exceptions() -> None:
    spelled = ["权重", "重要性", "重叠"]
    usual = usual_readings(spelled)
    assert usual["重"] == "zhong"
    assert exceptions(spelled, usual) == {"重叠": "chong die"}


def test_names_hold_levels_categories_readings_and_rows_by_level() -> None:
    pages = spoiled(ALPHA, "level: L0", "hidden_aliases: [暗名]\nlevel: L0")
    data = names(library(pages))
    assert data["levels"][0] == ["L0", "原子概念"]
    assert data["categories"][3] == "模型训练"
    assert data["readings"]["jia"] == "甲"
    assert data["exceptions"] == {}
    assert data["entries"] == [
        ["alpha", 0, 3, ["甲概念", "Alpha"], ["甲别名"], ["暗名"]],
        ["beta", 0, 3, ["乙概念", "Beta"], ["乙别名"], []],
        ["gamma", 1, 3, ["丙概念", "Gamma"], ["丙别名"], []],
    ]


def test_an_abbreviation_is_a_name_of_its_own() -> None:
    pages = spoiled(ALPHA, "title_en: Alpha", "title_en: Alpha (ALP)")
    assert names(library(pages))["entries"][0][3] == ["甲概念", "Alpha", "ALP"]


def test_details_hold_description_and_questions_with_their_ids() -> None:
    assert details(library(sample()))["alpha"] == [
        "甲概念的一句话定义，写得足够长，能够独立读懂。",
        [["q-what", "甲概念是什么？"], ["q-use", "甲概念有什么用？"]],
    ]


def test_the_order_of_the_pages_does_not_matter() -> None:
    pages = sample()
    turned = dict(reversed(pages.items()))
    assert files(library(pages), {}) == files(library(turned), {})


def test_files_are_json_by_name() -> None:
    known = library(sample())
    written = {name: json.loads(text) for name, text in files(known, CODE).items()}
    assert written == {
        "names.json": names(known),
        "details.json": details(known),
        "texts.json": texts(known, CODE),
        "labs.json": labs(known),
    }
