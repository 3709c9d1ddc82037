"""Each check of labs: the smallest failing case, with its whole message."""

import pytest

from glossary.notebook import write_notebook
from tests.unit.lab_sample import LAB, OUTPUTS, problems, spoiled
from tests.unit.lab_sample import lab as made

CASES = {
    "no header": (
        LAB.split("# ---\n", 2)[2],
        "docs/labs/first.py:1: the lab has no header\n"
        "  fix: start the file with a line '# ---', the fields as comments, "
        "and another line '# ---'",
    ),
    "a field is missing": (
        spoiled("# number: 1\n", ""),
        "docs/labs/first.py:1: field 'number' is missing\n  fix: add it, for example: number: 1",
    ),
    "an unknown field": (
        spoiled("# number: 1\n", "# number: 1\n# tilte: x\n"),
        "docs/labs/first.py:3: unknown field 'tilte'\n  fix: did you mean 'title'?",
    ),
    "a marker that is none": (
        spoiled('# %% [markdown] tags=["answer"]\n# 是九。', "# %% [md]\n# 是九。"),
        "docs/labs/first.py:34: '# %% [md]' does not begin a cell\n"
        '  fix: write "# %%" or "# %% [markdown]", with tags=["answer"] or ["varies"]',
    ),
    "text that is no comment": (
        spoiled("# 是九。", "是九。"),
        "docs/labs/first.py:35: '是九。' stands in no cell\n"
        '  fix: begin text with "# ", and put code below a line "# %%"',
    ),
    "a heading of level 1": (
        spoiled('# ## 造数据 <a id="data"></a>', "# # 造数据"),
        "docs/labs/first.py:16: the heading '造数据' is of level 1, which the title has\n"
        "  fix: write ## instead of #",
    ),
    "a heading without anchor": (
        spoiled('# ## 造数据 <a id="data"></a>', "# ## 造数据"),
        "docs/labs/first.py:16: the heading '造数据' has no anchor\n"
        '  fix: write: ## 造数据 <a id="short-english-name"></a>',
    ),
    "an anchor twice": (
        spoiled('<a id="two">', '<a id="one">'),
        "docs/labs/first.py:41: the anchor 'one' stands twice\n"
        "  fix: give one of them another name",
    ),
    "no exercises": (
        spoiled('<a id="exercises">', '<a id="tasks">'),
        "docs/labs/first.py:1: the lab has no exercises\n"
        '  fix: end it with "# ## 练习 <a id="exercises"></a>" and three exercises',
    ),
    "two exercises": (
        LAB[: LAB.index("# %% [markdown]\n# ### 三")],
        "docs/labs/first.py:30: the lab has 2 exercises\n  fix: write at least 3",
    ),
    "an exercise without answer": (
        spoiled('# %% [markdown] tags=["answer"]\n# 还是九。', "# %% [markdown]\n# 还是九。"),
        "docs/labs/first.py:47: the exercise '三' has no answer\n"
        '  fix: write it below in a cell that begins with: # %% [markdown] tags=["answer"]',
    ),
    "code that is no Python": (
        spoiled("x = 3\n", "x = 3\n%matplotlib inline\n"),
        "docs/labs/first.py:20: the cell is not Python: invalid syntax\n"
        "  fix: correct the code; a lab has no IPython commands",
    ),
    "a module that readers lack": (
        spoiled("x = 3\n", "from glossary import lab\nx = 3\n"),
        "docs/labs/first.py:19: the lab imports glossary, which a reader may not have\n"
        "  fix: use Python's own modules and torch, numpy, matplotlib, sklearn",
    ),
    "a figure not told in words": (
        spoiled("# 图：一条上升的直线\n", ""),
        "docs/labs/first.py:23: the cell draws a figure and does not say what it shows\n"
        "  fix: write a line: # 图：what a reader sees in it",
    ),
    "few terms": (
        spoiled("[丙](../terms/gamma.md)", "丙"),
        "docs/labs/first.py:1: the lab links 2 entries\n"
        "  fix: link each term at its first mention: [批量](../terms/batch.md)",
    ),
}


def test_the_sample_has_no_problem() -> None:
    assert problems() == []


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_told_with_its_line_and_remedy(name: str) -> None:
    text, message = CASES[name]
    assert problems(text) == [message]


def test_a_missing_notebook_is_told() -> None:
    assert problems(notebook="") == [
        "docs/labs/first.py:1: docs/labs/first.ipynb does not show the lab as it is now\n"
        "  fix: run: glossary update first"
    ]


def test_an_older_notebook_is_told() -> None:
    older = write_notebook(made(spoiled("# 是九。", "# 是 9。")), OUTPUTS, 3)
    assert problems(notebook=older) == [
        "docs/labs/first.py:1: docs/labs/first.ipynb does not show the lab as it is now\n"
        "  fix: run: glossary update first"
    ]
