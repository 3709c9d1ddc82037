"""Has each entry its sections, in order, with written anchors?"""

from collections.abc import Iterator

from glossary.entry import Entry
from glossary.library import Library
from glossary.problem import Problem

SECTIONS = {
    "intuition": "直觉",
    "formula": "公式",
    "code": "代码",
    "pitfalls": "常见误解",
    "interview": "面试问题",
}
OPTIONAL = {"formula"}


def check(library: Library) -> Iterator[Problem]:
    """Missing, misordered and empty sections; headings without anchors; anchors used twice."""
    for entry in library.entries.values():
        yield from present(entry)
        yield from anchored(entry)
        yield from filled(entry)


def present(entry: Entry) -> Iterator[Problem]:
    """Every section is there, in order, under its own anchor."""
    path, headings = entry.document.path, entry.document.headings
    lines = {heading.anchor: heading.line for heading in headings if heading.level == 2}
    end = entry.document.text.rstrip("\n").count("\n") + 1
    for anchor, title in SECTIONS.items():
        if anchor not in lines and anchor not in OPTIONAL:
            yield Problem(
                path, end, f"section {title!r} is missing", f"add: ## {title} {{ #{anchor} }}"
            )
    written = [anchor for anchor in lines if anchor in SECTIONS]
    expected = [anchor for anchor in SECTIONS if anchor in lines]
    for anchor, wanted in zip(written, expected, strict=True):
        if anchor != wanted:
            yield Problem(
                path,
                lines[anchor],
                f"section {SECTIONS[str(anchor)]!r} stands where {SECTIONS[wanted]!r} belongs",
                f"order the sections: {', '.join(SECTIONS[name] for name in expected)}",
            )
            break


def anchored(entry: Entry) -> Iterator[Problem]:
    """Every heading has a written anchor of its own, and the page's title is not repeated."""
    seen: dict[str, int] = {}
    for heading in entry.document.headings:
        where = entry.document.path, heading.line
        if heading.level == 1:
            yield Problem(
                *where,
                f"the heading {heading.text!r} repeats the page's title",
                "remove it: the title comes from the front matter",
            )
        elif heading.anchor is None:
            anchors = {title: anchor for anchor, title in SECTIONS.items()}
            anchor = anchors.get(heading.text, "a-short-english-name")
            yield Problem(
                *where,
                f"the heading {heading.text!r} has no anchor",
                f"write: {'#' * heading.level} {heading.text} {{ #{anchor} }}",
            )
    named = [(heading.anchor, heading.line) for heading in entry.document.headings]
    named += [(question.id, question.line) for question in entry.document.questions]
    for name, line in sorted(named, key=lambda pair: pair[1]):
        if name is not None and name in seen:
            yield Problem(
                entry.document.path,
                line,
                f"the anchor {name!r} is used in line {seen[name]} already",
                "give one of them another name",
            )
        if name is not None:
            seen.setdefault(name, line)


def filled(entry: Entry) -> Iterator[Problem]:
    """There is a definition before the first section, and something in each section."""
    document = entry.document
    last = document.text.rstrip("\n").count("\n") + 1
    lines = document.text.split("\n")
    sections = [heading for heading in document.headings if heading.level == 2]
    start = len(lines) - document.body.count("\n")
    first = sections[0].line if sections else last + 1
    if not any(line.strip() for line in lines[start - 1 : first - 1]):
        yield Problem(
            document.path,
            first if sections else last,
            "the entry has no definition before its first section",
            "say what the term is, in a paragraph or two, right after the front matter",
        )
    ends = [heading.line for heading in sections[1:]] + [last + 1]
    for heading, end in zip(sections, ends, strict=True):
        if not any(line.strip() for line in lines[heading.line : end - 1]):
            yield Problem(
                document.path,
                heading.line,
                f"section {heading.text!r} is empty",
                "write it, or remove the heading if the section is optional",
            )
