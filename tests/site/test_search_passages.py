"""What texts say: the dialog cuts them as the build does, and ranks entries by their passages."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from glossary import search_texts
from glossary.library import Library, load
from glossary.search_index import details, names
from tests.unit.sample import library, sample

ROOT = Path(__file__).resolve().parents[2]
CUT = """async ([base, texts]) => {
  const {grams} = await import(base + "assets/javascripts/search/passages.js")
  return texts.map(text => grams(text))
}"""
FIND = """async ([base, names, details, texts, queries]) => {
  const {index, learn, read, search} = await import(base + "assets/javascripts/search/matcher.js")
  const known = index(JSON.parse(names))
  for (const _ of learn(known, JSON.parse(details)));
  read(known, JSON.parse(texts))
  return queries.map(query => search(known, query).hits.map(
    ({entry, question}) => [entry.slug, question && question[0]]))
}"""


@pytest.fixture
def small() -> Library:
    """Three entries, each with something that only its text says."""
    pages = sample()
    changes = {
        "alpha": ("可以把甲概念想成一个比方", "邻居家的房价摆在一张散点图里"),
        "beta": ("先说乙概念的定义", "显卡装不下，先说乙概念的定义"),
    }
    for slug, change in changes.items():
        path = f"docs/terms/{slug}.md"
        pages[path] = pages[path].replace(*change)
    return library(pages)


def answers(page: Page, site_url: str, known: Library, *queries: str) -> list[list[Any]]:
    """For each query the entries and questions that the matcher finds."""
    code = {"gamma/example.py": "loss.backward()\noptimizer.zero_grad()\n"}
    data = [names(known), details(known), search_texts.texts(known, code)]
    page.goto(site_url)
    found: list[list[Any]] = page.evaluate(FIND, [site_url, *map(json.dumps, data), queries])
    return found


def test_the_dialog_cuts_texts_as_the_build_does(page: Page, site_url: str) -> None:
    known = load(ROOT)
    texts = [entry.document.body for entry in known.entries.values()]
    texts.append("ＲＥＬＵ６ MaxPool2d x_1 __init__ a.b.c 3.14 0.5 ßtraße β_1 Adam.step 权重w的")
    page.goto(site_url)
    cut = page.evaluate(CUT, [site_url, texts])
    assert [set(found) for found in cut] == [set(search_texts.grams(text)) for text in texts]


def test_words_of_the_text_find_their_entry(page: Page, site_url: str, small: Library) -> None:
    found = answers(page, site_url, small, "房价", "zero_grad 干嘛的", "为啥要loss.backward()")
    assert [hits[0] for hits in found] == [["alpha", None], ["gamma", None], ["gamma", None]]


def test_what_an_answer_says_leads_to_its_question(
    page: Page, site_url: str, small: Library
) -> None:
    (found,) = answers(page, site_url, small, "显卡装不下咋办")
    assert found[0] == ["beta", "q-what"]


def test_a_name_comes_before_what_texts_say(page: Page, site_url: str, small: Library) -> None:
    found = answers(page, site_url, small, "丙概念", "gamma", "丙别名")
    assert [hits[0][0] for hits in found] == ["gamma"] * 3
