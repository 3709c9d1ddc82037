import json

import nbformat

from glossary.notebook import (
    Kept,
    Output,
    read_notebook,
    up_to_date,
    with_addresses,
    write_notebook,
)
from tests.unit.lab_sample import OUTPUTS, lab, spoiled


def test_a_notebook_is_valid() -> None:
    nbformat.validate(nbformat.reads(write_notebook(lab(), OUTPUTS, 3), as_version=4))


def test_the_first_cell_has_title_and_description() -> None:
    first = json.loads(write_notebook(lab()))["cells"][0]
    assert "".join(first["source"]) == (
        "# 实验 1：第一个实验\n\n做完能看到两个概念怎样一起起作用，不多也不少。"
    )


def test_answers_are_folded_away() -> None:
    cells = json.loads(write_notebook(lab(), OUTPUTS))["cells"]
    assert "".join(cells[5]["source"]) == (
        "<details><summary>答案</summary>\n\n是九。\n\n</details>"
    )
    assert cells[6]["metadata"] == {
        "jupyter": {"outputs_hidden": True, "source_hidden": True},
        "tags": ["answer"],
    }


def test_outputs_are_read_as_they_were_written() -> None:
    code = tuple(cell.text for cell in lab().code)
    assert read_notebook(write_notebook(lab(), OUTPUTS, 3)) == Kept(OUTPUTS, 3, code)


def test_what_is_no_notebook_of_ours_is_told() -> None:
    assert [read_notebook(text) for text in ("", "[]", "{}", '{"cells": [1]}')] == [None] * 4


def test_a_notebook_is_out_of_date_when_text_or_code_has_changed() -> None:
    written = write_notebook(lab(), OUTPUTS, 3)
    assert up_to_date(lab(), written)
    assert not up_to_date(lab(spoiled("# 是九。", "# 是 9。")), written)
    assert not up_to_date(lab(spoiled("x = 3\n", "x = 4\n")), written)
    assert not up_to_date(lab(spoiled('print("nine")', "# %%\nprint(9)")), written)


def test_downloads_link_to_the_site() -> None:
    text = "[甲](../terms/alpha.md#code) [二](second.ipynb#data) [外](https://example.org/a.ipynb)"
    assert with_addresses(text, "https://example.org/g/") == (
        "[甲](https://example.org/g/terms/alpha/#code) "
        "[二](https://example.org/g/labs/second/#data) [外](https://example.org/a.ipynb)"
    )


def test_an_output_may_be_missing() -> None:
    kept = read_notebook(write_notebook(lab()))
    assert kept is not None
    assert (kept.outputs, kept.seconds) == ((Output(), Output(), Output()), None)
