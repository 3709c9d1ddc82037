"""What does ``glossary show`` tell of an entry? Its page, or a part of it, as lines or as data."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.text import Text

from glossary.document import Document, Question
from glossary.entry import Entry
from glossary.export.data import entry_data
from glossary.library import Library
from glossary.terminal.markdown import Target, block_of_code, expanded, figure, inline, prose
from glossary.terminal.wrap import wrapped

PARTS = ("definition", "code", "questions", "all")
INTERVIEW = "interview"
SHARED = ("slug", "title", "title_en", "level", "category")


@dataclass(frozen=True)
class Section:
    """A part of the page under a heading; the definition has none of its own."""

    id: str
    title: str
    markdown: str


def sections(document: Document) -> list[Section]:
    """The definition, and what stands below each heading of the second level."""
    lines = document.text.split("\n")
    heads = [heading for heading in document.headings if heading.level == 2]
    starts = [len(lines) - document.body.count("\n") - 1, *(head.line for head in heads)]
    ends = [*(head.line - 1 for head in heads), len(lines)]
    names = [("definition", "定义"), *((head.anchor or "", head.text) for head in heads)]
    return [
        Section(anchor, title, "\n".join(lines[start:end]).strip("\n"))
        for (anchor, title), start, end in zip(names, starts, ends, strict=True)
    ]


def page(library: Library, entry: Entry, root: Path, part: str, width: int) -> list[Text]:
    """An entry, or a part of it, as lines."""
    document = expanded(root, entry.document)
    target = Target(width, (root / document.path).parent)
    lines = [*head(entry, width)]
    if part == "code":
        lines += [line for block in code(document, target) for line in (Text(), *block)]
    for section in sections(document) if part != "code" else ():
        if part == "all" or (part, section.id) in (
            ("definition", "definition"),
            ("questions", INTERVIEW),
        ):
            lines += [Text(), *title(section.title, width)]
            asked = section.id == INTERVIEW
            lines += questions(document, target) if asked else prose(section.markdown, target)
    if part == "all":
        lines += around(library, entry, width)
    return lines


def head(entry: Entry, width: int) -> Iterator[Text]:
    """The names, the level and the category."""
    meta = entry.meta
    yield from wrapped(Text.assemble((meta.title, "bold green"), "  ", meta.title_en), width)
    yield Text(f"{meta.level} {meta.level.name_zh} · {meta.category}", "cyan")
    if meta.aliases:
        yield from wrapped(Text("又名：" + "、".join(meta.aliases)), width)


def title(text: str, width: int) -> list[Text]:
    """The heading of a section."""
    return wrapped(Text(f"【{text}】", "bold magenta"), width)


def questions(document: Document, target: Target) -> Iterator[Text]:
    """The interview questions with their answers."""
    for number, asked in enumerate(document.questions, 1):
        yield from [Text()] if number > 1 else []
        yield from question(asked, f"{number}. ", target.width)
        yield Text()
        yield from prose(asked.answer, target)


def question(asked: Question, mark: str, width: int) -> list[Text]:
    """A question after its mark."""
    text = inline(asked.text)
    text.stylize("bold")
    return wrapped(text, width, indent=" " * len(mark), first=mark)


def code(document: Document, target: Target) -> Iterator[list[Text]]:
    """Every block of code of the page, with its output and its figures."""
    blocks = [(fence.line, list(block_of_code(fence))) for fence in document.fences]
    images = (link for link in document.links if link.image)
    blocks += [(image.line, figure(image.text, image.target, target)) for image in images]
    for _, lines in sorted(blocks, key=lambda block: block[0]):
        yield lines


def around(library: Library, entry: Entry, width: int) -> Iterator[Text]:
    """Constituents, learning path, what builds on the entry, related entries and sources."""
    entries, meta = library.entries, entry.meta
    reasons = [
        f"{called(entries[slug])}：{meta.builds_on[slug]}"
        for slug in library.constituents(entry.slug)
    ]
    yield from listed("由什么组成", reasons, width)
    path = [called(entries[slug]) for slug in library.learning_path(entry.slug)]
    yield from listed("学习路径", [" → ".join([*path, called(entry)])] if path else [], width)
    users = [called(entries[slug]) for slug in library.built_on_by[entry.slug]]
    yield from listed("用它组成的词条", ["、".join(users)] if users else [], width)
    related = [called(entries[slug]) for slug in meta.related if slug in entries]
    yield from listed("相关词条", ["、".join(related)] if related else [], width)
    sources = [f"{source.title}  {source.url}" for source in meta.sources]
    yield from listed("来源", sources, width)


def listed(name: str, rows: Iterable[str], width: int) -> Iterator[Text]:
    """A section whose rows stand one below the other; nothing when there are none."""
    lines = [line for row in rows for line in wrapped(Text(row), width, indent="  ", first="")]
    if lines:
        yield Text()
        yield from title(name, width)
        yield from lines


def called(entry: Entry) -> str:
    """An entry's Chinese name, and the word to type for it."""
    return f"{entry.meta.title} {entry.slug}"


def data(library: Library, entry: Entry, root: Path, part: str) -> dict[str, Any]:
    """The same for scripts: what ``glossary.json`` holds, with the text and the code."""
    told: dict[str, Any] = entry_data(library, entry).model_dump(mode="json")
    written = sections(expanded(root, entry.document))
    for snippet in told["snippets"]:
        snippet["code"] = text_of(root, snippet["path"])
        snippet["printed"] = text_of(root, snippet["output"])
    told["sections"] = [
        {"id": section.id, "title": section.title, "markdown": section.markdown}
        for section in written
        if section.id != INTERVIEW
    ]
    wanted = {
        "definition": ("description", "description_en", "sections"),
        "code": ("snippets",),
        "questions": ("questions",),
        "all": tuple(told),
    }[part]
    chosen = {key: value for key, value in told.items() if key in (*SHARED, *wanted)}
    if part == "definition":
        chosen["sections"] = chosen["sections"][:1]
    return chosen


def text_of(root: Path, path: str | None) -> str:
    """What a file holds; nothing when it is not there."""
    if path is None or not (root / path).is_file():
        return ""
    return (root / path).read_text(encoding="utf-8", errors="replace")
