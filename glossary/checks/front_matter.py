"""Is each entry's front matter readable, complete, in order, and of the right types?"""

from collections.abc import Iterator, Mapping, Sequence

from pydantic_core import ErrorDetails

from glossary.checks.suggest import did_you_mean
from glossary.document import Document
from glossary.entry import Category, Level, Metadata
from glossary.library import TERMS, Library
from glossary.problem import Problem

FIELDS = tuple(Metadata.model_fields)
EXAMPLES = {
    "title": "title: 过拟合",
    "title_en": "title_en: Overfitting",
    "aliases": "aliases: [过度拟合]",
    "ambiguous": "ambiguous: {步长: 优化时每一步走多远}",
    "level": "level: L0",
    "category": "category: 模型训练",
    "description": "description: 一句独立可读的中文定义。",
    "description_en": "description_en: One English sentence that stands alone.",
    "builds_on": "builds_on: {l2-norm: 惩罚的是它的平方}, or builds_on: {} for an L0 entry",
    "related": "related: [underfitting]",
    "sources": 'sources: [{title: "Author, Title, Place Year", url: "https://…"}]',
}
NO_FRONT_MATTER = (
    "the entry has no front matter",
    "start the file with a line '---', the fields, and another line '---'; "
    "'glossary new' writes them for you",
)
REQUIRED = tuple(name for name, field in Metadata.model_fields.items() if field.is_required())


def check(library: Library) -> Iterator[Problem]:
    """Problems of the front matter of each entry."""
    for path, page in library.pages.items():
        yield from encoded(page)
        if path.startswith(TERMS):
            yield from readable(page)
            if page.front.data is not None:
                yield from ordered(page)
    for slug, error in library.rejected.items():
        if error is not None:
            page = library.pages[f"{TERMS}{slug}.md"]
            for details in error.errors():
                yield explain(page, details)


def encoded(page: Document) -> Iterator[Problem]:
    """Bytes that are not UTF-8, which reading has replaced."""
    for number, line in enumerate(page.text.split("\n"), 1):
        if "\ufffd" in line:
            yield Problem(
                page.path, number, "the line is not valid UTF-8", "save the file as UTF-8"
            )


def readable(page: Document, missing: tuple[str, str] = NO_FRONT_MATTER) -> Iterator[Problem]:
    """No front matter, broken YAML, a field written twice; `missing` says what is not there."""
    front = page.front
    if front.error:
        line, what = front.error
        yield Problem(
            page.path,
            line,
            f"the front matter is not valid YAML: {what}",
            "put values that hold ': ' or start with a quote, '[' or '{' in double quotes, "
            "and indent with spaces",
        )
    elif front.data is None:
        yield Problem(page.path, 1, *missing)
    for line, name in front.duplicates:
        yield Problem(page.path, line, f"field {name!r} stands twice", "keep one of them")


def ordered(page: Document) -> Iterator[Problem]:
    """Fields in another order than the model's."""
    written = [name for name in page.front.data or {} if name in FIELDS]
    expected = [name for name in FIELDS if name in written]
    for name, wanted in zip(written, expected, strict=True):
        if name != wanted:
            yield Problem(
                page.path,
                page.front.line((name,)),
                f"field {name!r} stands where {wanted!r} belongs",
                f"order the fields: {', '.join(expected)}",
            )
            return


def explain(
    page: Document,
    details: ErrorDetails,
    fields: Sequence[str] = FIELDS,
    examples: Mapping[str, str] = EXAMPLES,
) -> Problem:
    """A validation error in words, of a model with these fields."""
    keys = tuple(key for key in details["loc"] if key != "[key]")
    line = page.front.line(keys)
    name = ".".join(str(key) for key in keys)
    value = details["input"]
    context = details.get("ctx", {})
    match details["type"]:
        case "missing":
            what = f"field {name!r} is missing"
            example = examples.get(str(keys[-1]), f"{keys[-1]}: …")
            fix = f"add it, for example: {example}"
        case "extra_forbidden":
            what = f"unknown field {name!r}"
            known = ("title", "url") if keys[0] == "sources" else fields
            fix = did_you_mean(str(keys[-1]), known, f"remove it; known are {', '.join(known)}")
        case "enum":
            kind = Level if keys[0] == "level" else Category
            what = f"unknown {name} {value!r}"
            known = tuple(str(member) for member in kind)
            fix = did_you_mean(str(value), known, f"use one of {', '.join(known)}")
        case "string_too_short" | "too_short" if not value:
            what = f"field {name!r} is empty"
            fix = f"fill it in, for example: {examples.get(str(keys[-1]), f'{keys[-1]}: …')}"
        case "string_too_short":
            what = f"{name!r} is too short: {len(value)} characters"
            fix = f"write at least {context['min_length']} characters"
        case "string_too_long":
            what = f"{name!r} is too long: {len(value)} characters"
            fix = f"write at most {context['max_length']} characters"
        case "string_pattern_mismatch":
            what = f"{value!r} in {keys[0]!r} is not a slug"
            fix = "write the name of the entry's file without .md, such as weight-decay"
        case "string_type":
            what = f"{name!r} should be text, but YAML reads {value!r} ({type(value).__name__})"
            fix = "put it in double quotes" if value is not None else "fill it in"
        case "tuple_type":
            what = f"{name!r} should be a list"
            fix = f"write it as {name}: [first, second], or {name}: [] for none"
        case "dict_type" | "model_type":
            what = f"{name!r} should be fields with values"
            example = examples.get(str(keys[0]), "")
            fix = f"write it as {example}"
        case _:
            what = f"{name!r}: {details['msg']}"
            fix = "correct the value"
    if details["type"].startswith("url"):
        what, fix = f"{value!r} is not a web address", "write it in full: https://…"
    return Problem(page.path, line, what, fix)
