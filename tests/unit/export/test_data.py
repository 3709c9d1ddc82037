import json

import jsonschema
import pytest

from glossary.export.data import glossary_data, schemas
from tests.unit.sample import ALPHA, library, sample


def test_the_data_agree_with_their_schema() -> None:
    data = json.loads(glossary_data(library(sample()), "https://example.org/").model_dump_json())
    jsonschema.validate(data, schemas()["glossary.schema.json"])


def test_front_matter_agrees_with_the_schema_for_editors() -> None:
    for page in library(sample()).pages.values():
        jsonschema.validate(page.front.data, schemas()["entry.schema.json"])


def test_the_schema_for_editors_refuses_an_unknown_level() -> None:
    front = dict(library(sample()).pages[ALPHA].front.data or {}, level="L9")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(front, schemas()["entry.schema.json"])


def test_an_entry_is_exported_with_questions_snippets_and_relations() -> None:
    entry = glossary_data(library(sample())).entries[2]
    assert (entry.slug, entry.url, entry.level, entry.category) == (
        "gamma",
        "terms/gamma/",
        "L1",
        "模型训练",
    )
    assert entry.builds_on == {"alpha": "它的前一半", "beta": "它的后一半"}
    assert entry.learning_path == ["alpha", "beta"]
    assert [question.url for question in entry.questions] == [
        "terms/gamma/#q-what",
        "terms/gamma/#q-use",
        "terms/gamma/#q-when-not",
    ]
    assert entry.questions[0].question == "丙概念是什么？"
    assert entry.questions[0].answer.startswith("先说丙概念的定义，")
    assert entry.snippets[0].model_dump() == {
        "path": "snippets/gamma/example.py",
        "output": "snippets/gamma/example.out",
        "figures": [],
    }


def test_figures_of_a_snippet_are_exported_in_order() -> None:
    files = {"alpha/example.py", "alpha/example.svg", "alpha/example-2.svg", "alpha/other.svg"}
    snippet = glossary_data(library(sample(), files)).entries[0].snippets[0]
    assert snippet.figures == ["snippets/alpha/example.svg", "snippets/alpha/example-2.svg"]
    assert snippet.output is None
