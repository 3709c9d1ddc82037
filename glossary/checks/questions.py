"""Has each entry interview questions, each with an id and a full answer?"""

import re
from collections.abc import Iterator

from glossary.entry import Entry, Level
from glossary.library import Library
from glossary.problem import Problem

ID = re.compile(r"q-[a-z0-9]+(-[a-z0-9]+)*")
SHORTEST_ANSWER = 60
FEWEST_OF_AN_ATOM, FEWEST = 2, 3


def check(library: Library) -> Iterator[Problem]:
    """Too few questions, questions without words, id or answer."""
    for entry in library.entries.values():
        yield from enough(entry)
        yield from well_formed(entry)


def enough(entry: Entry) -> Iterator[Problem]:
    """At least two questions of an atomic concept, three of one that has parts to ask about."""
    count = len(entry.document.questions)
    fewest = FEWEST_OF_AN_ATOM if entry.meta.level is Level.L0 else FEWEST
    if count < fewest:
        headings = entry.document.headings
        lines = [heading.line for heading in headings if heading.anchor == "interview"]
        yield Problem(
            entry.document.path,
            lines[0] if lines else 1,
            f"the {entry.meta.level} entry asks {count} interview questions, fewer than {fewest}",
            "add under 面试问题: a block '/// details | question' with 'type: question'",
        )


def well_formed(entry: Entry) -> Iterator[Problem]:
    """Every question has words, an id and an answer."""
    for question in entry.document.questions:
        where = entry.document.path, question.line
        if not question.text:
            yield Problem(*where, "a question without words", "write: /// details | the question?")
        if question.id is None:
            yield Problem(
                *where,
                f"the question {question.text!r} has no id",
                "add below it: '    attrs: {id: q-why-it-helps}', and never change it later",
            )
        elif not ID.fullmatch(question.id):
            yield Problem(
                *where,
                f"the question id {question.id!r} is not of the form q-why-it-helps",
                "start it with q- and write lower-case words joined by hyphens",
            )
        length = len("".join(question.answer.split()))
        if length < SHORTEST_ANSWER:
            answer = f"an answer of {length} characters" if length else "no answer"
            yield Problem(
                *where,
                f"the question {question.text!r} has {answer}",
                "answer as a strong candidate would: the claim, the reason, a number or a case, "
                "the limits",
            )
