"""Is everything filled in that the template leaves open?"""

from collections.abc import Iterator

from glossary.library import Library
from glossary.problem import Problem


def check(library: Library) -> Iterator[Problem]:
    """Lines of entries that still say TODO."""
    for entry in library.entries.values():
        for number, line in enumerate(entry.document.text.split("\n"), 1):
            if "TODO" in line:
                yield Problem(
                    entry.document.path,
                    number,
                    "the template's TODO is still here",
                    "write what it asks for, or remove the line",
                )
