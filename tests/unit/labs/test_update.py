from pathlib import Path

import pytest

from glossary.labs.update import update
from glossary.notebook import read_notebook
from tests.unit.lab_sample import LAB, PATH, spoiled

NOTEBOOK = "docs/labs/first.ipynb"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with one lab."""
    (tmp_path / PATH).parent.mkdir(parents=True)
    (tmp_path / PATH).write_text(LAB, encoding="utf-8")
    return tmp_path


def told(root: Path, *slugs: str) -> tuple[int, str]:
    """The exit code of an update and what it says."""
    lines: list[str] = []
    code = update(root, slugs, lines.append)
    return code, "\n".join(lines)


def test_a_notebook_is_written_once(root: Path) -> None:
    assert told(root) == (0, f"wrote {NOTEBOOK}\n1 lab run, 1 notebook changed")
    assert told(root, "first") == (0, "1 lab run, no notebooks changed")


def test_a_lab_that_fails_leaves_its_notebook_alone(root: Path) -> None:
    update(root, (), lambda line: None)
    before = (root / NOTEBOOK).read_text("utf-8")
    (root / PATH).write_text(spoiled("x = 3\n", "x = y\n"), encoding="utf-8")
    code, said = told(root)
    assert code == 1
    assert said.startswith("docs/labs/first.py:19: cell 1: NameError: name 'y' is not defined")
    assert (root / NOTEBOOK).read_text("utf-8") == before


def test_only_the_named_labs_are_run(root: Path) -> None:
    (root / "docs/labs/second.py").write_text(LAB.replace("x = 3\n", "x = y\n"), encoding="utf-8")
    assert told(root, "first")[0] == 0


def test_a_figure_that_varies_is_drawn_again_only_when_the_code_has_changed(root: Path) -> None:
    varying = spoiled("# %%\n# 图", '# %% tags=["varies"]\n# 图')
    noisy = varying.replace("[0, x]", "[0, x + random.random() / 9]")
    noisy = noisy.replace("x = 3\n", "import random\n\nx = 3\n")
    (root / PATH).write_text(noisy, encoding="utf-8")
    update(root, (), lambda line: None)
    assert told(root) == (0, "1 lab run, no notebooks changed")

    before = figure(root)
    (root / PATH).write_text(noisy.replace("/ 9", "/ 9 + 0.12"), encoding="utf-8")
    update(root, (), lambda line: None)
    assert figure(root) != before


def figure(root: Path) -> str | None:
    """The figure in the notebook."""
    kept = read_notebook((root / NOTEBOOK).read_text("utf-8"))
    assert kept is not None
    return kept.outputs[1].figure
