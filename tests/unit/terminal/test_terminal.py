"""The commands at a terminal, where there are colours, a pager and Ctrl-C."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

MAIN = """\
from glossary.terminal.commands import COMMANDS
from glossary.terminal.quiet import QuietGroup
QuietGroup("glossary", commands={command.name: command for command in COMMANDS})()
"""
# A terminal becomes that of a process when this asks for it; only then Ctrl-C reaches it.
OWN_TERMINAL = "import fcntl, termios\nfcntl.ioctl(0, termios.TIOCSCTTY, 0)\n"
PROMPT = "结束）：".encode()
CTRL_C = b"\x03"

# Exit code, and all that appears on the terminal.
AtTerminal = Callable[..., tuple[int, str]]


@pytest.fixture
def at_terminal(project: Path, monkeypatch: pytest.MonkeyPatch) -> AtTerminal:
    """Runs a command on a terminal of its own; types `key` when `when` has appeared."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("PYTHONUTF8", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)

    def run(*arguments: str, when: bytes = b"\0", key: bytes = b"") -> tuple[int, str]:
        command = [sys.executable, "-c", OWN_TERMINAL + MAIN, *arguments, "--root", str(project)]
        terminal, inside = pty.openpty()
        with subprocess.Popen(
            command, stdin=inside, stdout=inside, stderr=inside, start_new_session=True
        ) as child:
            os.close(inside)
            shown = b""
            with suppress(OSError):  # Linux reports the end of the other side as an error
                while piece := os.read(terminal, 65536):
                    shown += piece
                    if when in shown:
                        os.write(terminal, key)
                        when = b"\0"
        os.close(terminal)
        return child.returncode, shown.decode()

    return run


def test_a_terminal_gets_colours(at_terminal: AtTerminal) -> None:
    code, shown = at_terminal("search", "甲概念")
    assert (code, shown.split("\r\n")[0]) == (
        0,
        "\x1b[1;32m甲概念\x1b[0m  Alpha  \x1b[36mL0 · 模型训练\x1b[0m  \x1b[2malpha\x1b[0m",
    )


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_without_colours_gets_plain_text(
    at_terminal: AtTerminal, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert "\x1b" not in at_terminal("search", "甲概念")[1]


@pytest.mark.parametrize(("lines", "paged"), [("10", True), ("500", False)])
def test_what_is_longer_than_the_screen_goes_through_the_pager(
    at_terminal: AtTerminal,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    lines: str,
    paged: bool,
) -> None:
    seen = tmp_path / "seen"
    pager = tmp_path / "pager"
    pager.write_text(f"#!/bin/sh\ncat > '{seen}'\n", encoding="utf-8")
    pager.chmod(0o755)
    monkeypatch.setenv("PAGER", str(pager))
    monkeypatch.setenv("LINES", lines)
    code, _ = at_terminal("show", "alpha")
    assert (code, seen.exists()) == (0, paged)


def test_ctrl_c_ends_a_quiz_without_a_word(at_terminal: AtTerminal) -> None:
    code, shown = at_terminal("quiz", when=PROMPT, key=CTRL_C)
    assert (code, shown.split("结束）：")[-1]) == (130, "^C")


def test_ctrl_c_ends_a_running_snippet_without_a_word(
    at_terminal: AtTerminal, project: Path
) -> None:
    endless = 'print("begun", flush=True)\nwhile True:\n    pass\n'
    (project / "snippets/alpha/example.py").write_text(endless, encoding="utf-8")
    code, shown = at_terminal("run", "alpha", when=b"begun\r\n", key=CTRL_C)
    assert (code, shown.split("begun\r\n")[-1]) == (130, "^C")


def test_a_reader_that_leaves_early_hears_nothing(project: Path) -> None:
    command = [sys.executable, "-c", MAIN, "show", "alpha", "--root", str(project)]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_characters_that_a_terminal_lacks_become_question_marks(project: Path) -> None:
    command = [sys.executable, "-c", MAIN, "search", "Alpha", "--root", str(project)]
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    done = subprocess.run(command, env=environment, capture_output=True, encoding="latin-1")
    first = done.stdout.split("\n")[0]
    assert (done.returncode, first) == (0, "???  Alpha  L0 · ????  alpha")
