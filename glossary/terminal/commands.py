"""The commands search, show, path, run and quiz as the reader types them."""

import sys
from pathlib import Path
from typing import Any

import click
from rich.text import Text

from glossary.checks.suggest import did_you_mean
from glossary.entry import Category, Level
from glossary.terminal import output, path, quiz, results, run, show
from glossary.terminal.markdown import Target, expanded, prose
from glossary.terminal.meant import meant, read, stop
from glossary.terminal.root import content_option
from glossary.terminal.search import index, search
from glossary.terminal.wrap import wrapped


class CategoryName(click.ParamType[Category]):
    """A category by its Chinese name or by its part of a URL."""

    name = "category"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Category:
        """The category, or a message with all of them."""
        known = {name: one for one in Category for name in (one.value.lower(), one.slug)}
        if str(value).lower() in known:
            return known[str(value).lower()]
        every = "use one of " + ", ".join(known)
        self.fail(
            f"unknown category {value!r}: {did_you_mean(str(value), known, every)}", param, ctx
        )


level_option = click.option(
    "--level",
    "levels",
    type=click.Choice([str(level) for level in Level], case_sensitive=False),
    multiple=True,
    metavar="[L0|L1|L2|L3]",
    help="Only this level; may be given several times.",
)
category_option = click.option(
    "--category",
    "categories",
    type=CategoryName(),
    multiple=True,
    help="Only this category, such as 模型训练 or training; may be given several times.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Write JSON for scripts.")


@click.command("search")
@click.argument("query", nargs=-1)
@level_option
@category_option
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True, metavar="N")
@json_option
@content_option
def search_command(
    root: Path,
    query: tuple[str, ...],
    levels: tuple[str, ...],
    categories: tuple[Category, ...],
    limit: int,
    as_json: bool,
) -> None:
    """Find entries by name or by question.

    QUERY is a name, a part of one, an abbreviation, pinyin, initials or a question; without it
    all entries are listed by level.
    """
    known = index(read(root))
    words = " ".join(query)
    hits = search(known, words, [Level(level) for level in levels], categories)
    if as_json:
        output.show_json([results.data(hit) for hit in hits[:limit]])
    else:
        width = output.width()
        lines = [line for hit in hits[:limit] for line in results.lines(hit, width)]
        if len(hits) > limit:
            lines += [Text(), Text(f"共 {len(hits)} 个，只列出前 {limit} 个（--limit）", "dim")]
        output.show(lines)
    if not hits:
        click.echo(f"nothing found for {words!r}" if words else "nothing found", err=True)
        sys.exit(1)


@click.command("show")
@click.argument("name", nargs=-1, required=True)
@click.option("--part", type=click.Choice(show.PARTS), default="all", show_default=True)
@json_option
@content_option
def show_command(root: Path, name: tuple[str, ...], part: str, as_json: bool) -> None:
    """Show an entry with its code and questions.

    NAME is its slug, such as overfitting, or another name of it, such as 过拟合, MLP or guonihe.
    """
    library = read(root)
    entry = meant(library, " ".join(name))
    if as_json:
        output.show_json(show.data(library, entry, root, part))
    else:
        output.show(show.page(library, entry, root, part, output.width()))


@click.command("run")
@click.argument("name", nargs=-1, required=True)
@json_option
@content_option
def run_command(root: Path, name: tuple[str, ...], as_json: bool) -> None:
    """Run the snippets of an entry.

    NAME is its slug, such as overfitting, or another name of it, such as 过拟合. They run one after
    the other, with this Python.
    """
    library = read(root)
    entry = meant(library, " ".join(name))
    found = run.snippets(library, entry)
    if not found:
        stop(f"{entry.slug} has no snippets")
    if missing := run.missing_modules([root / snippet.path for snippet in found]):
        stop(
            f"the snippets of {entry.slug} need {' and '.join(missing)}, "
            f"not installed for {sys.executable}\n"
            f"  fix: {sys.executable} -m pip install {' '.join(missing)}",
            exit_code=2,
        )
    ended = []
    for snippet in found:
        if not as_json:
            output.show([Text(f"▶ {root / snippet.path}", "bold cyan")])
        ran = run.run(root / snippet.path, capture=as_json)
        ended.append((snippet, ran))
        if not as_json:
            click.echo(ran.errors, err=True, nl=False)
            output.show([*figure_lines(root, snippet.figures), Text()])
    if as_json:
        output.show_json([run.data(snippet, ran) for snippet, ran in ended])
    if failed := [snippet.path for snippet, ran in ended if ran.exit_code]:
        stop(f"failed: {', '.join(failed)}")


def figure_lines(root: Path, figures: list[str]) -> list[Text]:
    """Where the figures of a snippet can be seen."""
    if not figures:
        return []
    where = "在窗口里显示，画好的也在" if run.has_display() else "没有显示器，不弹出窗口，画好的在"
    heads = wrapped(Text(f"图：{where}"), output.width())
    return [*heads, *(Text(f"    {root / figure}", "dim") for figure in figures)]


@click.command("quiz")
@level_option
@category_option
@click.option("--count", type=click.IntRange(min=1), default=5, show_default=True, metavar="N")
@click.option("--seed", type=int, metavar="N", help="The same seed asks the same questions.")
@json_option
@content_option
def quiz_command(
    root: Path,
    levels: tuple[str, ...],
    categories: tuple[Category, ...],
    count: int,
    seed: int | None,
    as_json: bool,
) -> None:
    """Be asked interview questions.

    Think, press Enter, compare with the answer and grade yourself; what was weak is listed at the
    end. Nothing is stored.
    """
    found = quiz.cards(read(root), [Level(level) for level in levels], categories)
    asked = quiz.chosen(found, count, seed)
    if as_json:
        output.show_json([quiz.data(card) for card in asked])
        return
    if not asked:
        stop("there is no question of this level and category")
    width = output.width()

    def write(lines: list[Text]) -> None:
        output.say(output.rendered(lines, colour=output.styled()))

    def show_answer(number: int) -> None:
        document = expanded(root, asked[number].entry.document)
        answer = next(q.answer for q in document.questions if q.id == asked[number].question.id)
        write([Text(), *prose(answer, Target(width, (root / document.path).parent)), Text()])

    grades = quiz.ask(
        asked,
        read_line,
        lambda number: write([*quiz.question_lines(asked[number], number + 1, len(asked), width)]),
        show_answer,
        lambda text: write([Text(text)]),
    )
    write([*quiz.summary(asked, grades, width)])


def read_line(prompt: str) -> str | None:
    """A line of standard input; None at its end."""
    click.echo(prompt, nl=False)
    line = sys.stdin.readline()
    if not line.endswith("\n") or not sys.stdin.isatty():
        click.echo()  # the reader's own Enter did not end the prompt's line
    return line or None


@click.command("path")
@click.argument("name", nargs=-1, required=True)
@click.option("--known", default="", metavar="A,B", help="What you know already: names, commas.")
@json_option
@content_option
def path_command(root: Path, name: tuple[str, ...], known: str, as_json: bool) -> None:
    """List what to learn before an entry, constituents first.

    NAME is its slug, such as transformer-block, or another name of it. What you know drops out, and
    with it what nothing else needs.
    """
    library = read(root)
    entry = meant(library, " ".join(name))
    owned = {meant(library, part.strip()).slug for part in known.split(",") if part.strip()}
    steps = path.steps(library, entry, owned)
    if as_json:
        output.show_json([path.data(step) for step in steps])
    else:
        output.show(path.lines(entry, steps, output.width()))


COMMANDS = (search_command, show_command, path_command, run_command, quiz_command)
