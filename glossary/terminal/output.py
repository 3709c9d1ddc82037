"""How do lines get to the reader? In colour and page by page at a terminal, plain in a pipe."""

import io
import json
import os
import shutil
import sys
from collections.abc import Iterable
from typing import Any

import click
from rich.console import Console
from rich.text import Text

WIDEST = 100  # longer lines are hard to read
NARROWEST = 20


def styled() -> bool:
    """Whether colours are wanted: https://no-color.org."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def width() -> int:
    """How wide text may be; 80 in a pipe, unless ``COLUMNS`` says otherwise."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))


def rendered(lines: Iterable[Text], *, colour: bool) -> str:
    """Lines as a string, with the terminal's codes for colours or without."""
    written = io.StringIO()
    console = Console(file=written, force_terminal=colour, color_system="auto" if colour else None)
    for line in lines:
        console.print(line, soft_wrap=True, highlight=False)
    return written.getvalue()


def show(lines: Iterable[Text]) -> None:
    """Write lines, through the pager when they are more than the screen holds."""
    colour = styled()
    text = rendered(lines, colour=colour)
    if sys.stdout.isatty() and text.count("\n") >= shutil.get_terminal_size().lines:
        click.echo_via_pager(text)  # click finds out whether the pager knows colours
    else:
        say(text)


def say(text: str) -> None:
    """Write a rendered text as it is."""
    click.echo(text, nl=False, color=styled())


def show_json(data: Any) -> None:
    """Write data for scripts."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=1))


def tolerate_encodings() -> None:
    """Let a terminal that lacks a character show ``?`` in its place, rather than fail."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
