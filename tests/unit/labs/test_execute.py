from pathlib import Path

import pytest

from glossary.labs.compare import differences
from glossary.labs.execute import CellFailed, run
from glossary.labs.update import renewed
from glossary.notebook import Output, read_notebook, write_notebook
from tests.unit.lab_sample import lab, spoiled


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Output, ...]:
    """What the sample's cells print and draw."""
    return run(tmp_path_factory.mktemp("lab"), lab()).outputs


def test_cells_share_their_names_and_each_has_its_own_output(outputs: tuple[Output, ...]) -> None:
    assert [output.printed for output in outputs] == ["9\n", "", "nine\n"]
    assert [output.figure is not None for output in outputs] == [False, True, False]


def test_an_error_names_lab_cell_and_line(tmp_path: Path) -> None:
    broken = lab(
        spoiled("x = 3\n", "def f(n):\n    return 1 / n\n\n\nx = 3\n").replace(
            'print("nine")', "print(f(0))"
        )
    )
    with pytest.raises(CellFailed) as caught:
        run(tmp_path, broken)
    assert str(caught.value) == (
        "docs/labs/first.py:42: cell 3: ZeroDivisionError: division by zero\n"
        "  docs/labs/first.py:42: print(f(0))\n"
        "  docs/labs/first.py:20: return 1 / n\n"
        "  fix: mend it; the lab runs alone with: python docs/labs/first.py"
    )


def test_two_figures_in_a_cell_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CellFailed, match="cell 2 draws 2 figures, and a cell can show one"):
        run(tmp_path, lab(spoiled("plt.show()\n", "plt.show()\nplt.figure()\n")))


def test_a_lab_that_does_not_end_is_ended(tmp_path: Path) -> None:
    with pytest.raises(CellFailed, match=r"cell 1: still running after 0\.2 seconds"):
        run(tmp_path, lab(spoiled("x = 3\n", "while True:\n    pass\n")), limit=0.2)


def test_the_same_outputs_are_no_difference(outputs: tuple[Output, ...]) -> None:
    assert list(differences(lab(), outputs, outputs)) == []


def test_another_text_is_shown_as_a_diff(outputs: tuple[Output, ...]) -> None:
    shown = [Output("8\n"), *outputs[1:]]
    assert [str(problem) for problem in differences(lab(), shown, outputs)] == [
        "docs/labs/first.py:19: the notebook shows another output than cell 1 prints\n"
        "    --- shown\n    +++ printed\n    @@ -1 +1 @@\n    -8\n    +9\n"
        "  fix: make update"
    ]


@pytest.mark.parametrize("figure", [None, "<svg/>"])
def test_another_figure_is_told(outputs: tuple[Output, ...], figure: str | None) -> None:
    shown = [outputs[0], Output("", figure), outputs[2]]
    assert [str(problem) for problem in differences(lab(), shown, outputs)] == [
        "docs/labs/first.py:23: the notebook does not show the figure that cell 2 draws\n"
        "  fix: make update"
    ]


def test_a_run_that_shows_the_same_leaves_the_notebook_as_it_was(tmp_path: Path) -> None:
    first = run(tmp_path, lab())
    written = renewed(lab(), None, first)
    kept = read_notebook(written)
    assert kept is not None
    assert kept.seconds == 1
    slower = write_notebook(lab(), kept.outputs, 2)
    assert renewed(lab(), slower, run(tmp_path, lab())) == slower
