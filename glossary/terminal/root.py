"""Where are the entries? In the folder that is named, around the current one, or in the package."""

from pathlib import Path

import click

import glossary

PACKAGE = Path(glossary.__file__).parent
PACKAGED = PACKAGE / "content"  # made when the package is built, see setup.py


def content_root(given: Path | None, current: Path) -> Path | None:
    """The folder that holds ``docs/terms/`` and ``snippets/``; None if there is none."""
    if given is not None:
        return given.resolve() if holds_entries(given) else None
    around = (current, *current.parents, PACKAGED, PACKAGE.parent)
    return next((folder for folder in around if holds_entries(folder)), None)


def holds_entries(folder: Path) -> bool:
    """Whether a folder is a glossary, or the content of an installed one."""
    return (folder / "docs" / "terms").is_dir() and (folder / "snippets").is_dir()


def find_content(_: click.Context, __: click.Parameter, value: Path | None) -> Path:
    """The callback of the option ``--root``."""
    found = content_root(value, Path.cwd())
    if found is None:
        raise click.BadParameter(
            f"{value or Path.cwd()} holds no entries: name a folder with docs/terms/ and snippets/"
        )
    return found


content_option = click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    callback=find_content,
    help="A folder with entries; by default the project around the current folder, "
    "else the entries inside the package.",
)
