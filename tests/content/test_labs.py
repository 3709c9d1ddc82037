"""The labs as a whole, and one of them as a reader runs it; `docs/labs` itself runs each."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from glossary.lab import Lab
from glossary.library import load
from glossary.notebook import Kept, read_notebook, with_addresses
from glossary.snippets.alone import in_fresh_process

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = load(ROOT)
MOST_SECONDS = 240
LARGEST_NOTEBOOK = 500_000


def kept(lab: Lab) -> Kept:
    found = read_notebook(LIBRARY.notebooks[lab.slug])
    assert found is not None
    return found


@pytest.fixture
def quickest() -> Lab:
    """The lab that takes the least time."""
    return min(LIBRARY.labs.values(), key=lambda lab: kept(lab).seconds or MOST_SECONDS)


def test_there_are_ten_labs_numbered_without_a_gap() -> None:
    numbers = [lab.meta.number for lab in LIBRARY.labs.values()]
    assert len(numbers) >= 10
    assert numbers == list(range(1, len(numbers) + 1))


def test_all_labs_together_ran_in_under_four_minutes() -> None:
    assert sum(kept(lab).seconds or MOST_SECONDS for lab in LIBRARY.labs.values()) < MOST_SECONDS


def test_every_lab_draws_and_no_notebook_is_large() -> None:
    undrawn = [
        lab.slug for lab in LIBRARY.labs.values() if not any(o.figure for o in kept(lab).outputs)
    ]
    large = {
        slug: len(text)
        for slug, text in LIBRARY.notebooks.items()
        if len(text.encode()) > LARGEST_NOTEBOOK
    }
    assert (undrawn, large) == ([], {})


def test_a_downloaded_notebook_runs_alone_in_jupyter(quickest: Lab, tmp_path: Path) -> None:
    text = with_addresses(LIBRARY.notebooks[quickest.slug], "https://example.org/")
    notebook = nbformat.reads(text, as_version=4)
    client = NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(tmp_path)}})
    client.execute()
    printed = [
        "".join(o.text for o in cell.outputs if o.output_type == "stream" and o.name == "stdout")
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]
    assert printed == [output.printed for output in kept(quickest).outputs]


def test_a_downloaded_script_runs_alone(quickest: Lab, tmp_path: Path) -> None:
    script = tmp_path / f"{quickest.slug}.py"
    script.write_text(with_addresses(quickest.source.text, "https://example.org/"), "utf-8")
    done = in_fresh_process(script, 60)
    assert (done.exit_code, done.errors) == (0, "")
    assert done.printed == "".join(output.printed for output in kept(quickest).outputs)
