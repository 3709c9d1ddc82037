"""How is a snippet that fails, or does something else than its page shows, reported?"""

import difflib
import traceback
from collections.abc import Iterator
from pathlib import Path

from glossary.problem import Problem
from glossary.snippets.blocks import OUTPUT_TITLE, Block, figure_of, output_of
from glossary.snippets.execute import Produced
from glossary.snippets.figures import same_file
from glossary.snippets.isolate import StillRunning

UPDATE = "make update"
MOST_FRAMES = 6  # a recursion without end has a thousand


def raised(root: Path, block: Block, error: BaseException) -> Problem:
    """The exception that ended a snippet, with the snippet's lines on the way to it."""
    what = [summary(error)]
    what += [f"  {place}: {text}" for place, text in frames(root, block, error)]
    fix = f"mend it; it runs alone with: python {block.file}" if block.file else "mend the code"
    return Problem(block.page, block.line, "\n".join(what), fix)


def summary(error: BaseException) -> str:
    """The exception's type and message; further lines of the message are indented."""
    if isinstance(error, StillRunning):
        return str(error)
    if isinstance(error, SyntaxError):
        return f"{type(error).__name__}: {error.msg}"
    lines = "".join(traceback.format_exception_only(error)).rstrip().split("\n")
    return "\n    ".join(lines)


def frames(root: Path, block: Block, error: BaseException) -> list[tuple[object, str]]:
    """The snippet's own lines in a traceback, outermost first."""
    file = str(root / block.source)
    lines = [
        number
        for frame, number in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename == file
    ]
    if isinstance(error, SyntaxError) and error.filename == file and error.lineno:
        lines.append(error.lineno)
    places = [place for place in map(block.place, lines) if place]
    if len(places) <= MOST_FRAMES:
        return list(places)
    half = MOST_FRAMES // 2
    return [*places[:half], *places[-half:]]


def differences(root: Path, block: Block, produced: Produced) -> Iterator[Problem]:
    """Where the page shows something else than the snippet prints and draws."""
    yield from output_differences(block, produced.printed)
    yield from figure_differences(root, block, produced.figures)


def output_differences(block: Block, printed: str) -> Iterator[Problem]:
    """The output below the code is what the code prints."""
    if block.output is None:
        if printed:
            first = printed.split("\n", 1)[0]
            include = f'--8<-- "{output_of(block.name)}"' if block.file else "the printed lines"
            yield Problem(
                block.page,
                block.line,
                f"{block.what} prints {first!r}, but the page shows no output",
                f'write right below the code a fence ```text title="{OUTPUT_TITLE}" '
                f"with {include}, then run: {UPDATE}",
            )
        return
    if block.output == printed:
        return
    stored = block.output_file or block.page
    diff = difflib.unified_diff(
        block.output.splitlines(), printed.splitlines(), "shown", "printed", lineterm="", n=1
    )
    what = [f"the page shows another output than {block.what} prints", *diff]
    written = stored == (block.file and output_of(block.file))
    yield Problem(
        block.page,
        block.output_line or block.line,
        "\n    ".join(what),
        UPDATE if written and printed else by_hand(block, stored, printed),
    )


def by_hand(block: Block, stored: str, printed: str) -> str:
    """What to do where the command that rewrites outputs does not reach."""
    if not printed:
        return (
            f"remove the fence from the page, and {stored}"
            if block.file
            else ("remove the fence from the page")
        )
    if block.file:
        return f'show --8<-- "{output_of(block.name)}" there, then run: {UPDATE}'
    return "correct the fence below the code"


def figure_differences(root: Path, block: Block, drawn: tuple[str, ...]) -> Iterator[Problem]:
    """The images below the code are the figures that the code draws."""
    if drawn and block.file is None:
        yield Problem(
            block.page,
            block.line,
            "the code draws a figure, but only a snippet in a file can show one",
            "move the code to snippets/<slug>/<what>.py and embed it",
        )
        return
    if block.file is None:
        return
    names = [figure_of(block.file, number) for number in range(1, len(drawn) + 1)]
    for name, figure in zip(names, drawn, strict=True):
        if name not in block.figures:
            yield Problem(
                block.page,
                block.line,
                f"{block.file} draws {name}, but the page does not show it below the code",
                f"write below the code ![what it shows]({relative(block.page, name)}), "
                f"then run: {UPDATE}",
            )
        elif not same_file(root / name, figure, block.code):
            exists = (root / name).exists()
            what = (
                f"{name} is not the figure that {block.file} draws"
                if exists
                else f"{block.file} draws {name}, but there is no such file yet"
            )
            yield Problem(block.page, block.line, what, UPDATE)
    stem = block.file.removesuffix(".py")
    for name in block.figures:
        if name.startswith((f"{stem}.", f"{stem}-")) and name not in names:
            yield Problem(
                block.page,
                block.line,
                f"the page shows {name}, but {block.file} does not draw it",
                f"remove the image from the page, and {name}",
            )


def relative(page: str, target: str) -> str:
    """A path as a page writes it."""
    return "../" * page.count("/") + target
