"""Each snippet runs alone, as a reader runs it, and prints what its page shows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from glossary.snippets.alone import Alone, Run, fork_server, in_fresh_process
from glossary.snippets.blocks import output_of, snippet_files, text_of

ROOT = Path(__file__).resolve().parents[2]
SNIPPETS = snippet_files(ROOT)
SPREAD = SNIPPETS[:: max(len(SNIPPETS) // 2, 1)]
LIMIT = 60.0  # seconds, on a machine that does other things at the same time


@pytest.fixture(scope="module")
def run() -> Iterator[Run]:
    with fork_server() as server:
        yield server


def shown(snippet: str) -> str:
    path = ROOT / output_of(snippet)
    return path.read_text(encoding="utf-8") if path.exists() else ""


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_snippet_alone_prints_what_its_page_shows(run: Run, snippet: str) -> None:
    alone = run(ROOT / snippet, LIMIT)

    assert Alone(alone.exit_code, text_of(alone.printed), alone.errors) == Alone(0, shown(snippet))


@pytest.mark.parametrize("snippet", SPREAD)
def test_a_fresh_interpreter_prints_what_a_fork_prints(run: Run, snippet: str) -> None:
    assert in_fresh_process(ROOT / snippet, LIMIT) == run(ROOT / snippet, LIMIT)
