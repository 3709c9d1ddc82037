from pathlib import Path

import pytest

from glossary.labs.update import update
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
