"""What does a snippet print and draw when it runs in isolation?"""

import contextlib
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

from glossary.snippets import figures
from glossary.snippets.blocks import Block, text_of
from glossary.snippets.isolate import STANDARD_ERROR, compile_as_main, isolated

LIMIT = 20.0  # seconds; a snippet should need two, on a slow machine under load a few more

Execute = Callable[[CodeType], object]


@dataclass(frozen=True)
class Produced:
    """What a snippet wrote to standard output, and its figures as SVG texts."""

    printed: str
    figures: tuple[str, ...]


def in_this_process(program: CodeType) -> None:
    """Execute a compiled snippet; its standard output is kept from the terminal."""
    with contextlib.redirect_stdout(io.StringIO()):
        exec(program, {})


def produce(
    root: Path,
    block: Block,
    execute: Execute = in_this_process,
    *,
    limit: float = LIMIT,
    stuck: int = STANDARD_ERROR,
) -> Produced:
    """Run a block in isolation; whatever it raises passes through, ``SystemExit`` too."""
    file = str(root / block.source)
    try:
        with isolated(file, limit, stuck) as main:
            execute(compile_as_main(block.code, file, block.offset))
            return Produced(text_of(main.printed), figures.collect())
    finally:
        figures.close()
