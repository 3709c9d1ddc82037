"""What pytest says of labs that fail, or do something else than their notebooks show."""

from pathlib import Path

import pytest

import glossary.labs.execute  # noqa: F401  torch cannot be imported anew in each inner run
from glossary.labs.update import update
from tests.unit.lab_sample import LAB, PATH, spoiled

pytest_plugins = ["pytester"]
OPTIONS = "-p glossary.snippets.pytest_plugin -p glossary.labs.pytest_plugin -p no:cacheprovider"


@pytest.fixture
def root(pytester: pytest.Pytester) -> Path:
    """A project with one lab and the notebook that it makes."""
    pytester.makeini(f"[pytest]\naddopts = {OPTIONS}\ntestpaths = docs\nlab_limit = 5\n")
    lab = pytester.path / PATH
    lab.parent.mkdir(parents=True)
    lab.write_text(LAB, encoding="utf-8")
    update(pytester.path, (), lambda line: None)
    return pytester.path


def message(pytester: pytest.Pytester) -> str:
    """What is said of the only failed test."""
    result = pytester.runpytest("-q", "--tb=short")
    result.assert_outcomes(failed=1)
    lines = result.outlines
    start = next(i for i, line in enumerate(lines) if line.startswith("____"))
    end = next(i for i, line in enumerate(lines) if "short test summary" in line)
    return "\n".join(lines[start + 1 : end])


def test_a_lab_that_does_what_it_shows_passes(pytester: pytest.Pytester, root: Path) -> None:
    pytester.runpytest("-q").assert_outcomes(passed=1)


def test_an_error_names_lab_cell_and_line(pytester: pytest.Pytester, root: Path) -> None:
    (root / PATH).write_text(spoiled('print("nine")', "print(x / 0)"), encoding="utf-8")
    assert message(pytester) == (
        "docs/labs/first.py:38: cell 3: ZeroDivisionError: division by zero\n"
        "  docs/labs/first.py:38: print(x / 0)\n"
        "  fix: mend it; the lab runs alone with: python docs/labs/first.py"
    )


def test_a_lab_named_on_the_command_line_is_not_imported_as_well(
    pytester: pytest.Pytester, root: Path
) -> None:
    (root / PATH).write_text(spoiled('print("nine")', "print(x / 0)"), encoding="utf-8")
    pytester.runpytest("-q", PATH).assert_outcomes(failed=1)


def test_another_output_is_shown_as_a_diff(pytester: pytest.Pytester, root: Path) -> None:
    (root / PATH).write_text(spoiled('print("nine")', 'print("ten")'), encoding="utf-8")
    assert message(pytester) == (
        "docs/labs/first.py:38: the notebook shows another output than cell 3 prints\n"
        "    --- shown\n    +++ printed\n    @@ -1 +1 @@\n    -nine\n    +ten\n"
        "  fix: make update"
    )


def test_another_figure_is_told(pytester: pytest.Pytester, root: Path) -> None:
    (root / PATH).write_text(spoiled("[0, x]", "[x, 0]"), encoding="utf-8")
    assert message(pytester) == (
        "docs/labs/first.py:23: the notebook does not show the figure that cell 2 draws\n"
        "  fix: make update"
    )


def test_a_missing_notebook_is_told(pytester: pytest.Pytester, root: Path) -> None:
    (root / "docs/labs/first.ipynb").unlink()
    assert message(pytester) == (
        "docs/labs/first.py:1: its notebook has other cells\n  fix: make update"
    )
