"""Odd fences: each Python block is either run or reported."""

from pathlib import Path

import markdown
import pytest

from glossary.snippets.blocks import python_blocks
from glossary.snippets.shown import FIX, escaping, shown_blocks
from tests.unit.snippets.project import EXTENSIONS, write

RUN = {
    "plain": "```python\nprint(1)\n```\n",
    "tildes": "~~~python\nprint(1)\n~~~\n",
    "py": "```py\nprint(1)\n```\n",
    "python3": "```python3\nprint(1)\n```\n",
    "class": "```{.python title=x}\nprint(1)\n```\n",
    "class with spaces": '``` { .python title="x" }\nprint(1)\n```\n',
    "line numbers": '```python linenums="1"\nprint(1)\nprint(2)\n```\n',
    "marked lines": '```python hl_lines="1"\nprint(1)\n```\n',
    "details": "/// details | Why?\n```python\nprint(1)\n```\n///\n",
    "admonition": "!!! note\n\n    ```python\n    print(1)\n    ```\n",
    "list": "- a\n\n    ```python\n    if 1:\n        print(1)\n    ```\n",
    "longer fence": "`````python\nprint('''\n```python\n''')\n`````\n",
    "tabs": "```python\nif 1:\n\tprint(1)\n```\n",
    "empty lines": "```python\n\n\nprint(1)\n\n\n```\n",
}
NO_FENCE = (
    "a block of code without a fence that can be recognised\n"
    f"  fix: put it between fences on lines of their own; {FIX}"
)
REPORTED = {
    "quoted": ("> ```python\n> print(1)\n> ```\n", f"docs/a.md:2: {NO_FENCE}"),
    "indented": ("Text.\n\n    print(1)\n", f"docs/a.md:3: {NO_FENCE}"),
    "shebang": ("Text.\n\n    #!python\n    print(1)\n", f"docs/a.md:3: {NO_FENCE}"),
    "html": ("<pre><code>print(1)</code></pre>\n", f"docs/a.md:1: {NO_FENCE}"),
    "again, indented": (
        "```python\nprint(1)\n```\n\nText.\n\n    print(1)\n",
        f"docs/a.md:7: {NO_FENCE}",
    ),
    "no language": (
        "```\nprint(1)\n```\n",
        f"docs/a.md:1: this block has no language\n  fix: {FIX}",
    ),
    "console": (
        "```pycon\n>>> 1\n```\n",
        f"docs/a.md:1: the language 'pycon' of this block is unknown\n  fix: {FIX}",
    ),
    "capital": (
        "```Python\nprint(1)\n```\n",
        f"docs/a.md:1: the language 'Python' of this block is unknown\n  fix: {FIX}",
    ),
    "id first": (
        "``` {#a .python}\nprint(1)\n```\n",
        f"docs/a.md:1: the language '#a' of this block is unknown\n  fix: {FIX}",
    ),
}


def problems(root: Path, page: str) -> list[str]:
    write(root, {"docs/a.md": page})
    html = markdown.markdown(page, extensions=EXTENSIONS)
    return [str(problem) for problem in escaping(root, "docs/a.md", html)]


@pytest.mark.parametrize("fence", RUN)
def test_a_python_block_runs_whatever_its_fence_looks_like(tmp_path: Path, fence: str) -> None:
    assert problems(tmp_path, RUN[fence]) == []
    assert len(python_blocks(tmp_path, "docs/a.md")) == 1


@pytest.mark.parametrize("fence", REPORTED)
def test_what_does_not_run_and_may_be_python_is_reported(tmp_path: Path, fence: str) -> None:
    page, message = REPORTED[fence]

    assert problems(tmp_path, page) == [message]


def test_other_languages_are_only_shown(tmp_path: Path) -> None:
    assert problems(tmp_path, "```text\nprint\n```\n\n```sh\nmake\n```\n\nAnd `code`.\n") == []


def test_a_shown_block_that_differs_from_what_runs_is_reported(tmp_path: Path) -> None:
    write(tmp_path, {"docs/a.md": "```python\nprint(1)\n```\n"})
    html = '<div class="highlight"><pre><code>print(2)</code></pre></div>'

    reported = [str(problem) for problem in escaping(tmp_path, "docs/a.md", html)]

    assert reported == [f"docs/a.md:1: {NO_FENCE}"]


def test_line_numbers_are_no_code() -> None:
    html = (
        '<table class="highlighttable"><tr><td class="linenos"><pre>1</pre></td>'
        '<td class="code"><div class="language-python"><pre><code>x &lt; 1</code></pre></div></td>'
        "</tr></table>"
    )

    assert [(block.language, block.code) for block in shown_blocks(html)] == [("python", "x < 1")]
