"""Which entry does a name on the command line mean? Else: which ones may it mean?"""

import sys
from pathlib import Path
from typing import NoReturn

import click

from glossary.checks.names import normalized
from glossary.entry import Entry
from glossary.library import Library, load
from glossary.terminal.output import tolerate_encodings
from glossary.terminal.search import called, index, search


def read(root: Path) -> Library:
    """The entries; says which ones have mistakes."""
    tolerate_encodings()
    library = load(root)
    if library.rejected:
        names = ", ".join(sorted(library.rejected))
        click.echo(f"left out, run 'glossary check' to see why: {names}", err=True)
    return library


def meant(library: Library, name: str) -> Entry:
    """The entry that a name means; ends the command with those it may mean."""
    known = index(library)
    found = called(known, name)
    if len(found) == 1:
        return found[0]
    if found:
        stop(f"{name!r} is several entries: {', '.join(told(entry, name) for entry in found)}")
    near = [f"{hit.entry.slug} ({hit.entry.meta.title})" for hit in search(known, name)[:3]]
    stop(f"no entry is called {name!r}" + (f"; did you mean {' or '.join(near)}?" if near else ""))


def told(entry: Entry, name: str) -> str:
    """The entry's slug, and what the name means there."""
    clues = {normalized(shared): clue for shared, clue in entry.meta.ambiguous.items()}
    clue = clues.get(normalized(name))
    return f"{entry.slug} ({clue})" if clue else entry.slug


def stop(message: str, exit_code: int = 1) -> NoReturn:
    """End the command with a message."""
    click.echo(message, err=True)
    sys.exit(exit_code)
