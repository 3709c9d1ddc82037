"""The command ``glossary``: check, new, update, export, and those that read."""

import json
import re
import sys
from pathlib import Path

import click

from glossary.checks import check as find_problems
from glossary.checks.question_ids import listing
from glossary.entry import Category, Level
from glossary.export.data import glossary_data, schemas
from glossary.library import LABS, PUBLISHED, load
from glossary.new import existing, nearest, new_entry, write
from glossary.terminal.commands import COMMANDS
from glossary.terminal.quiet import QuietGroup
from glossary.terminal.root import content_option

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def project_root(_: click.Context, __: click.Parameter, value: Path | None) -> Path:
    """The folder given with --root, or the nearest one above with a ``mkdocs.yml``."""
    start = (value or Path.cwd()).resolve()
    for folder in (start, *(() if value else start.parents)):
        if (folder / "mkdocs.yml").is_file() and (folder / "docs").is_dir():
            return folder
    raise click.BadParameter(
        f"{start} is not a glossary: it has no mkdocs.yml and docs/; "
        "change to the project's folder or name it with --root"
    )


root_option = click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    callback=project_root,
    help="The project's folder; the one around the current folder by default.",
)


@click.group(cls=QuietGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="deep-learning-glossary")
def main() -> None:
    """Read a glossary of deep learning, and care for it.

    Exit codes: 0 all is well, 1 something in the content is wrong, 2 wrong use of the command.
    """


for reading in COMMANDS:
    main.add_command(reading)


@main.command()
@root_option
def check(root: Path) -> None:
    """Report every mistake in the content, with its place and its remedy."""
    library = load(root)
    problems = find_problems(library)
    for problem in problems:
        click.echo(problem)
    pages = {problem.path for problem in problems}
    if problems:
        click.echo(
            f"{counted(len(problems), 'problem')} in {counted(len(pages), 'file')}", err=True
        )
        sys.exit(1)
    click.echo(f"{counted(len(library.entries), 'entry', 'entries')}: no problem found")


@main.command()
@click.argument("slug")
@click.option("--level", type=click.Choice([str(level) for level in Level]), default="L0")
@click.option(
    "--category",
    type=click.Choice([str(category) for category in Category]),
    default=str(Category.TRAINING),
)
@root_option
def new(root: Path, slug: str, level: str, category: str) -> None:
    """Start the entry SLUG, such as gradient-clipping, from the templates; overwrites nothing."""
    if not SLUG.fullmatch(slug):
        wanted = "-".join(re.findall(r"[a-z0-9]+", slug.lower())) or "gradient-clipping"
        raise click.BadParameter(
            f"{slug!r} is not a slug: write the English name in lower case with hyphens, "
            f"such as {wanted}",
            param_hint="SLUG",
        )
    files = new_entry(slug, level=Level(level), category=Category(category))
    there = existing(root, files)
    if there:
        click.echo(f"{', '.join(there)}: already exists, nothing was written", err=True)
        sys.exit(1)
    near = nearest(slug, load(root).slugs)
    write(root, files)
    for path in files:
        click.echo(f"wrote {path}")
    if near:
        click.echo(f"note: there is an entry {near!r}; make sure that this is not the same term")
    click.echo("Fill in every TODO, then run: glossary update " + slug + " and glossary check")


@main.command()
@click.argument("slugs", nargs=-1)
@root_option
def update(root: Path, slugs: tuple[str, ...]) -> None:
    """Run the snippets of the entries SLUGS, and the labs SLUGS; write what they print and draw.

    All by default.
    """
    list_questions(root)
    try:
        from glossary.labs.update import update as run_labs
        from glossary.snippets.update import update as run
    except ModuleNotFoundError as error:
        click.echo(
            f"snippets need {error.name}, which is not installed: run 'make update'", err=True
        )
        sys.exit(2)
    labs = {path.stem for path in (root / LABS).glob("*.py")}
    entries = [slug for slug in slugs if slug not in labs]
    chosen = [slug for slug in slugs if slug in labs]
    failed = [run(root, entries)] if entries or not slugs else []
    failed += [run_labs(root, chosen)] if chosen or not slugs else []
    sys.exit(max(failed))


def list_questions(root: Path) -> None:
    """Add the ids of new questions to the list of published ones."""
    library = load(root)
    text, path = listing(library), root / PUBLISHED
    if library.published and path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
        click.echo(f"wrote {PUBLISHED}")


@main.group()
def export() -> None:
    """Write the entries as data for other tools."""


@export.command("json")
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file; else stdout."
)
@click.option("--site-url", help="Where the site is published.")
@content_option
def export_json(root: Path, output: Path | None, site_url: str | None) -> None:
    """Every entry with its questions, answers and snippets, as the site publishes it."""
    library = load(root)
    if library.rejected:
        click.echo("some entries have mistakes: run 'glossary check' first", err=True)
        sys.exit(1)
    emit(glossary_data(library, site_url).model_dump_json(indent=1) + "\n", output)


@export.command("anki")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("anki"),
    show_default=True,
    help="The folder to write to.",
)
@click.option("--site-url", help="Where the site is published; cards link to it.")
@content_option
def export_anki(root: Path, output: Path, site_url: str | None) -> None:
    """Packages of the interview questions for Anki: one of each level, and one of all."""
    from glossary.export.anki import packages

    library = load(root)
    if find_problems(library):
        click.echo("some entries have mistakes: run 'glossary check' first", err=True)
        sys.exit(1)
    output.mkdir(parents=True, exist_ok=True)
    for name, content in packages(library, root, site_url).items():
        (output / name).write_bytes(content)
        click.echo(f"wrote {output / name}")


@export.command("skos")
@click.option("--format", type=click.Choice(["turtle", "json-ld"]), default="turtle")
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file; else stdout."
)
@click.option("--site-url", help="Where the site is published; the concepts' addresses begin so.")
@content_option
def export_skos(root: Path, format: str, output: Path | None, site_url: str | None) -> None:
    """The entries as SKOS concepts, with what each requires."""
    from glossary.export.graph import serialized, skos

    emit(serialized(skos(load(root), site_url), format), output)


@export.command("graphml")
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file; else stdout."
)
@content_option
def export_graphml(root: Path, output: Path | None) -> None:
    """The graph of concepts for Gephi, yEd, NetworkX and others."""
    from glossary.export.graph import graphml

    emit(graphml(load(root)), output)


@export.command("schema")
@click.argument("name", type=click.Choice(list(schemas())))
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file; else stdout."
)
def export_schema(name: str, output: Path | None) -> None:
    """The JSON Schema of an entry's front matter, or of glossary.json."""
    emit(json.dumps(schemas()[name], ensure_ascii=False, indent=1) + "\n", output)


def emit(text: str, output: Path | None) -> None:
    """Write to a file, or to standard output."""
    if output is None:
        click.echo(text, nl=False)
    else:
        output.write_text(text, encoding="utf-8")
        click.echo(f"wrote {output}")


def counted(count: int, one: str, many: str | None = None) -> str:
    """``1 problem``, ``2 problems``."""
    return f"{count} {one if count == 1 else many or one + 's'}"
