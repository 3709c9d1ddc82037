"""All the checks that content has to pass, each in a module of its subject."""

from collections.abc import Callable, Iterator

from glossary.checks import (
    duplicated_prose,
    formulas,
    front_matter,
    graph,
    labs,
    levels,
    links,
    names,
    placeholders,
    question_ids,
    questions,
    sections,
    snippets,
)
from glossary.library import Library
from glossary.problem import Problem

CHECKS: tuple[Callable[[Library], Iterator[Problem]], ...] = (
    front_matter.check,
    names.check,
    placeholders.check,
    graph.check,
    levels.check,
    sections.check,
    questions.check,
    question_ids.check,
    links.check,
    formulas.check,
    snippets.check,
    duplicated_prose.check,
    labs.check,
)


def check(library: Library) -> list[Problem]:
    """Every problem in the library, by path and line."""
    return sorted({problem for find in CHECKS for problem in find(library)})
