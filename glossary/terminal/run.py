"""What do an entry's snippets print when each runs as ``python file.py`` would run it?"""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from glossary.entry import Entry
from glossary.export.data import SnippetData, snippet_data
from glossary.library import Library


@dataclass(frozen=True)
class Ran:
    """How a snippet ended; `printed` is None when its output went to the terminal at once."""

    exit_code: int
    printed: str | None
    errors: str


def snippets(library: Library, entry: Entry) -> tuple[SnippetData, ...]:
    """The scripts of an entry that are there, in the order of its page, each once."""
    shown = {snippet.path: snippet for snippet in snippet_data(library, entry)}
    there = {f"snippets/{name}" for name in library.snippets}
    return tuple(snippet for path, snippet in shown.items() if path in there)


def run(file: Path, *, capture: bool) -> Ran:
    """Run a script with this Python; its errors are kept, its output only when asked for."""
    sys.stdout.flush()
    done = subprocess.run(
        [sys.executable, str(file)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if capture else None,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        env=environment(windows=has_display() and not capture),
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def environment(*, windows: bool) -> dict[str, str]:
    """What a script inherits: text is UTF-8, and without a display no window is tried."""
    settings = {"PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    return {**os.environ, **settings, **({} if windows else {"MPLBACKEND": "agg"})}


def has_display() -> bool:
    """Whether a window could open."""
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(named) or sys.platform in ("darwin", "win32")


def data(snippet: SnippetData, ran: Ran) -> dict[str, Any]:
    """How a snippet ended, for scripts."""
    return {
        "path": snippet.path,
        "exit_code": ran.exit_code,
        "printed": ran.printed,
        "errors": ran.errors,
        "figures": snippet.figures,
    }


def missing_modules(files: Sequence[Path]) -> list[str]:
    """The modules that scripts import and this Python lacks."""
    names = dict.fromkeys(name for file in files for name in imports(file))
    return [name for name in names if find_spec(name) is None]


def imports(file: Path) -> Iterator[str]:
    """The packages that a script imports; none when Python cannot even read it."""
    try:
        tree = ast.parse(file.read_bytes())
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]
