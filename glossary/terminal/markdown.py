"""How does an entry's Markdown read at the terminal? As wrapped lines with styles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pymdownx.snippets import SnippetExtension, SnippetPreprocessor
from rich.syntax import Syntax
from rich.text import Text

from glossary.document import Document, Fence
from glossary.parse import ATTRIBUTES, BLOCK, HEADING, LINK, parse, split_fences
from glossary.terminal.wrap import columns, wrapped

STYLES = {"formula": "cyan", "code": "yellow", "bold": "bold", "link": "underline", "escaped": ""}
INLINE = re.compile(
    r"\\\((?P<formula>.+?)\\\)|(?P<mark>`+)(?P<code>.+?)(?P=mark)|\*\*(?P<bold>(?:`[^`]*`|\\\(.+?\\\)|.)+?)\*\*"
    r"|!?\[(?P<link>[^\]]*)\]\([^)]*\)|\\(?P<escaped>[^\w\s])",
    re.S,
)
JOINED = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef”’…—])\n(?=\S)")
ITEM = re.compile(r"(\s*)([-*+]|\d+[.)])\s+(.*)")
ROW = re.compile(r"\s*\|(.*)\|\s*$")
RULE = re.compile(r"[\s|:-]+$")
CELL = re.compile(r"(?<!\\)\|")
OPTIONS = re.compile(r"^(/{3,} *\w.*\n)(?: {4}.*\n)+", re.M)


@dataclass(frozen=True)
class Target:
    """What lines are made for: how wide they are, and where a page's files lie."""

    width: int
    folder: Path


def expanded(root: Path, document: Document) -> Document:
    """The page with the files that it includes put in, as the site puts them in.

    A file that is not there leaves nothing; `glossary check` names it.
    """
    options = SnippetExtension().getConfigs()
    options |= {"base_path": [str(root / "snippets")], "check_paths": False}
    preprocessor = SnippetPreprocessor(options, Tabs())
    return parse(document.path, "\n".join(preprocessor.run(document.text.split("\n"))))


class Tabs:
    """What the preprocessor asks a Markdown instance for."""

    tab_length = 4


def inline(markdown: str) -> Text:
    """A paragraph's text with styles instead of marks; formulas as TeX between dollar signs."""
    source = " ".join(JOINED.sub("", markdown.strip()).split())
    text, at = Text(), 0
    for match in INLINE.finditer(source):
        text.append(source[at : match.start()])
        kind = str(match.lastgroup)
        style, inside = STYLES[kind], match[kind]
        if kind in ("bold", "link"):
            part = inline(inside)
            part.stylize(style)
            text.append_text(part)
        else:
            text.append(f"${inside.strip()}$" if kind == "formula" else inside, style)
        at = match.end()
    return text.append(source[at:])


def code(lines: Sequence[str], language: str) -> Iterator[Text]:
    """Code in colours that the terminal chooses; its lines are never wrapped or cut."""
    source = "\n".join(lines).rstrip()
    if language != "python":
        yield from map(Text, source.split("\n"))
        return
    syntax = Syntax(source, language, theme="ansi_dark", background_color="default")
    highlighted = syntax.highlight(source)
    highlighted.rstrip()  # the line break that every file of code ends in
    yield from highlighted.split("\n", allow_blank=True)


def block_of_code(fence: Fence) -> Iterator[Text]:
    """A fenced block under its title, set in."""
    if fence.title:
        yield Text(fence.title, "dim")
    for line in code(fence.lines, fence.language):
        yield Text("    ") + line if line.plain.strip() else Text()


def prose(markdown: str, target: Target) -> Iterator[Text]:
    """Paragraphs, headings, lists, tables, code, formulas and figures, an empty line between."""
    lines = OPTIONS.sub(r"\1", markdown.strip("\n")).split("\n")
    fences = {fence.line: fence for fence in split_fences(lines, 1)[0]}
    number, first = 1, True
    while number <= len(lines):
        end = end_of(lines, number, fences)
        block = lines[number - 1 : end]
        shown = list(block_of_code(fences[number])) if number in fences else plain(block, target)
        if shown:
            yield from [] if first else [Text()]
            yield from shown
            first = False
        number = end + 1


def end_of(lines: Sequence[str], number: int, fences: dict[int, Fence]) -> int:
    """The last line of the block that begins at a line; lines count from 1."""
    if number in fences:
        return min(number + len(fences[number].lines) + 1, len(lines))
    if HEADING.match(lines[number - 1]) or BLOCK.match(lines[number - 1]):
        return number
    if lines[number - 1].strip().startswith("\\["):
        ends = (at for at in range(number, len(lines) + 1) if "\\]" in lines[at - 1])
        return next(ends, len(lines))
    at = number
    while at < len(lines) and lines[at - 1].strip() and not starts_block(lines[at]):
        if at + 1 in fences:
            break
        at += 1
    return at


def starts_block(line: str) -> bool:
    """Whether a line cannot belong to the paragraph above it."""
    return bool(HEADING.match(line) or BLOCK.match(line) or line.strip().startswith("\\["))


def plain(block: Sequence[str], target: Target) -> list[Text]:
    """One block other than code."""
    head = block[0].strip()
    if not head:
        return []
    if head.startswith("\\["):
        tex = "\n".join(block).strip().removeprefix("\\[").removesuffix("\\]").strip("\n")
        return [Text(f"    {line.strip()}", STYLES["formula"]) for line in tex.split("\n")]
    if match := HEADING.match(block[0]):
        return wrapped(heading(match[2]), target.width)
    if match := BLOCK.match(block[0]):
        title = (match[2] or "").strip()
        return wrapped(heading(title), target.width) if title else []
    if all(ROW.match(line) for line in block):
        return list(columns(table(block), target.width))
    if ITEM.match(block[0]):
        return [line for item in items(block) for line in wrapped_item(item, target.width)]
    image = LINK.fullmatch(head) if len(block) == 1 else None
    if image and image[1]:
        return figure(image[2], image[3], target)
    return wrapped(inline("\n".join(block)), target.width)


def heading(text: str) -> Text:
    """A heading inside a section."""
    found = inline(ATTRIBUTES.sub("", text))
    found.stylize("bold")
    return found


def table(block: Sequence[str]) -> list[list[Text]]:
    """The rows of a table, all of the same length."""
    rows = [cells(line) for line in block if not RULE.match(line)]
    longest = max(map(len, rows), default=0)
    return [row + [Text()] * (longest - len(row)) for row in rows]


def cells(line: str) -> list[Text]:
    """The cells of a table's row."""
    inside = ROW.match(line)
    return [inline(cell) for cell in CELL.split(inside[1] if inside else line)]


def items(block: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The mark, set in as it is written, and the text of each item of a list."""
    mark, text = "", ""
    for line in block:
        match = ITEM.match(line)
        if match:
            if mark:
                yield mark, text
            mark, text = f"{match[1]}{match[2]} ", match[3]
        else:
            text += "\n" + line.strip()
    yield mark, text


def wrapped_item(item: tuple[str, str], width: int) -> list[Text]:
    """An item with its mark hanging."""
    mark, text = item
    return wrapped(inline(text), width, indent=" " * len(mark), first=mark)


def figure(caption: str, target: str, where: Target) -> list[Text]:
    """What a figure shows, and the file to open."""
    path = (where.folder / target).resolve()
    return [*wrapped(inline(f"图：{caption}"), where.width), Text(f"    {path}", "dim")]
