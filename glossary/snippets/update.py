"""How are the outputs and figures of snippets written again, and what has changed?"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from glossary.checks.suggest import did_you_mean
from glossary.document import includes
from glossary.problem import Problem
from glossary.snippets.blocks import Block, figure_of, output_of, snippet_files
from glossary.snippets.execute import LIMIT, Produced, produce
from glossary.snippets.expand import Place
from glossary.snippets.figures import same_file
from glossary.snippets.report import raised


@dataclass(frozen=True)
class Refreshed:
    """One snippet after its run: the files written, and what is wrong."""

    snippet: str
    written: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def update(
    root: Path, slugs: Sequence[str] = (), echo: Callable[[str], object] = click.echo
) -> int:
    """Refresh the snippets of some entries, or of all, telling each change; the exit code."""
    files = [f for f in snippet_files(root) if not slugs or f.split("/")[1] in slugs]
    known = {file.split("/")[1] for file in snippet_files(root)}
    problems = [unknown(slug, known) for slug in slugs if slug not in known]
    written: list[str] = []
    with click.progressbar(
        refresh(root, files), length=len(files), label="running snippets", hidden=len(files) < 2
    ) as results:
        for result in results:
            written += result.written
            problems += result.problems
    for path in written:
        echo(f"wrote {path}")
    for problem in problems:
        echo(str(problem))
    if not problems:
        count = f"{len(files)} snippet{'s' * (len(files) != 1)}"
        echo(f"{count} run, {len(written) or 'no'} file{'s' * (len(written) != 1)} changed")
    return 1 if problems else 0


def unknown(slug: str, known: set[str]) -> Problem:
    """A slug without snippets."""
    fix = did_you_mean(slug, known, f"write snippets/{slug}/<what>.py")
    return Problem(f"snippets/{slug}", 1, "there is no snippet", fix)


def refresh(root: Path, files: Sequence[str], *, limit: float = LIMIT) -> Iterator[Refreshed]:
    """Run the snippets one after another; one that fails does not keep the others from running."""
    shown = shown_at(root)
    for file in files:
        block = whole_file(root, file, shown.get(file))
        try:
            produced = produce(root, block, limit=limit)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            yield Refreshed(file, problems=(raised(root, block, error),))
            continue
        yield Refreshed(
            file,
            tuple(write(root, file, produced)),
            tuple(left_over(root, file, produced)),
        )


def whole_file(root: Path, file: str, shown: Place | None) -> Block:
    """A snippet as the block that a page shows, or would show."""
    code = (root / file).read_text(encoding="utf-8")
    places = tuple(Place(file, number) for number in range(1, code.count("\n") + 1))
    at = shown or Place(file, 1)
    return Block(page=at.path, line=at.line, code=code, places=places, file=file)


def shown_at(root: Path) -> dict[str, Place]:
    """The page and line that embed each snippet."""
    places: dict[str, Place] = {}
    for path in sorted((root / "docs").rglob("*.md")):
        page = path.relative_to(root).as_posix()
        lines = path.read_text(encoding="utf-8").split("\n")
        for include in includes(lines, 1):
            # The fence opens one line above, which is the line that the tests name.
            place = Place(page, max(include.line - 1, 1))
            places.setdefault(f"snippets/{include.target}", place)
    return places


def write(root: Path, file: str, produced: Produced) -> Iterator[str]:
    """Write what has changed, and nothing else."""
    code = (root / file).read_text(encoding="utf-8")
    output = root / output_of(file)
    if produced.printed and read(output) != produced.printed:
        output.write_text(produced.printed, encoding="utf-8")
        yield output_of(file)
    for number, figure in enumerate(produced.figures, 1):
        name = figure_of(file, number)
        if not same_file(root / name, figure, code):
            (root / name).write_text(figure, encoding="utf-8")
            yield name


def read(path: Path) -> str | None:
    """A file's text, or None where there is no file."""
    return path.read_text(encoding="utf-8") if path.exists() else None


def left_over(root: Path, file: str, produced: Produced) -> Iterator[Problem]:
    """Files that the snippet no longer makes.

    They are reported and not removed: a page may still show them, and a file that git does not
    hold could not be brought back.
    """
    if not produced.printed and (root / output_of(file)).exists():
        yield Problem(
            output_of(file),
            1,
            f"left over: {file} prints nothing",
            "remove it, and its fence from the page",
        )
    for number in range(len(produced.figures) + 1, 10):
        name = figure_of(file, number)
        if (root / name).exists():
            yield Problem(
                name,
                1,
                f"left over: {file} draws {len(produced.figures) or 'no'} "
                f"figure{'s' * (len(produced.figures) != 1)}",
                "remove it, and its image from the page",
            )
