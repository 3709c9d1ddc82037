"""A page's text taken apart: front matter, headings, questions, links, code and formulas."""

import re
from collections.abc import Iterator

import yaml

from glossary.document import (
    Document,
    Fence,
    Formula,
    FrontMatter,
    Heading,
    Keys,
    Link,
    Question,
    includes,
)

FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S | re.M)
FENCE = re.compile(r"( *)(`{3,}|~{3,})\s*([^`]*)$")
HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*$")
ATTRIBUTES = re.compile(r"\s*\{:?\s*([^{}]*)\}$")
BLOCK = re.compile(r"/{3,}\s*(\w[\w-]*)?(?:\s*\|\s*(.*))?$")
BLOCK_ID = re.compile(r"\bid:\s*['\"]?([\w-]+)")
CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
INLINE_FORMULA = re.compile(r"\\\((.+?)\\\)")
LINK = re.compile(r"""(!?)\[([^\]]*)\]\(\s*<?([^)\s>]*)>?(?:\s+["'][^)]*["'])?\s*\)""")


def parse(path: str, text: str) -> Document:
    """Take a page apart; never fails, mistakes are left for the checks."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    match = FRONT_MATTER.match(text)
    front = parse_front_matter(match[1]) if match else FrontMatter(None, {})
    body = text[match.end() :] if match else text
    first = text[: len(text) - len(body)].count("\n") + 1
    lines = body.split("\n")
    fences, outside = split_fences(lines, first)
    formulas, prose = split_formulas(outside)
    return Document(
        path=path,
        text=text,
        front=front,
        body=body,
        headings=tuple(find_headings(outside)),
        questions=tuple(find_questions(lines, first, outside)),
        links=tuple(find_links(prose)),
        formulas=tuple(formulas),
        fences=tuple(fences),
        includes=tuple(includes(lines, first)),
        prose=tuple(prose),
    )


def parse_front_matter(source: str) -> FrontMatter:
    """Read the YAML between the ``---`` lines; its first line is line 2 of the page."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(source)
    lines: dict[Keys, int] = {}
    duplicates: list[tuple[int, str]] = []

    def walk(node: yaml.Node, keys: Keys) -> None:
        if isinstance(node, yaml.MappingNode):
            seen = set()
            for key, value in node.value:
                where = (*keys, str(key.value))
                if where in seen:
                    duplicates.append((key.start_mark.line + 2, str(key.value)))
                seen.add(where)
                lines[where] = key.start_mark.line + 2
                walk(value, where)
        elif isinstance(node, yaml.SequenceNode):
            for index, value in enumerate(node.value):
                lines[(*keys, index)] = value.start_mark.line + 2
                walk(value, (*keys, index))

    try:
        node = loader.get_single_node()
        if node is None:
            return FrontMatter({}, {})
        walk(node, ())
        data = loader.construct_document(node)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error)
        return FrontMatter(None, {}, error=((mark.line + 2) if mark else 1, what))
    except (ValueError, TypeError) as error:  # impossible dates, unhashable keys
        return FrontMatter(None, {}, error=(1, str(error)))
    finally:
        loader.dispose()
    if not isinstance(data, dict):
        return FrontMatter(None, {}, error=(2, "the front matter is not a list of fields"))
    return FrontMatter(data, lines, duplicates=tuple(duplicates))


def split_fences(lines: list[str], first: int) -> tuple[list[Fence], list[tuple[int, str]]]:
    """The fenced blocks, and the numbered lines outside of them."""
    fences: list[Fence] = []
    outside: list[tuple[int, str]] = []
    numbered = iter(enumerate(lines, first))
    for number, line in numbered:
        match = FENCE.match(line)
        if not match:
            outside.append((number, line))
            continue
        indent, fence, info = match.groups()
        closing = re.compile(rf" *{fence[0]}{{{len(fence)},}}\s*$")
        inside = []
        for _, code in numbered:
            if closing.match(code):
                break
            inside.append(code.removeprefix(indent))
        fences.append(Fence(number, info.strip(), tuple(inside)))
    return fences, outside


def split_formulas(
    outside: list[tuple[int, str]],
) -> tuple[list[Formula], list[tuple[int, str]]]:
    """The formulas, and the lines with formulas and code spans blanked out."""
    formulas: list[Formula] = []
    prose: list[tuple[int, str]] = []
    numbered = iter(outside)
    for number, line in numbered:
        if line.strip().startswith("\\["):
            tex = [line.strip().removeprefix("\\[")]
            while "\\]" not in tex[-1]:
                following = next(numbered, None)
                if following is None:
                    break
                tex.append(following[1])
            joined = "\n".join(tex).strip().removesuffix("\\]").strip()
            formulas.append(Formula(number, joined, display=True))
            continue
        masked = CODE_SPAN.sub(blank, line) if "`" in line else line
        if "\\(" in masked:
            found = INLINE_FORMULA.finditer(masked)
            formulas += [Formula(number, match[1], display=False) for match in found]
            masked = INLINE_FORMULA.sub(blank, masked)
        prose.append((number, masked))
    return formulas, prose


def blank(match: re.Match[str]) -> str:
    """As many spaces as were matched, so that columns stay."""
    return " " * len(match[0])


def find_headings(outside: list[tuple[int, str]]) -> Iterator[Heading]:
    """Headings of the form ``## text { #anchor }``."""
    for number, line in outside:
        match = HEADING.match(line)
        if match:
            attributes = ATTRIBUTES.search(match[2])
            anchor = re.search(r"#([\w-]+)", attributes[1]) if attributes else None
            text = ATTRIBUTES.sub("", match[2])
            yield Heading(number, len(match[1]), text, anchor[1] if anchor else None)


def find_questions(
    lines: list[str], first: int, outside: list[tuple[int, str]]
) -> Iterator[Question]:
    """``/// details`` blocks whose options say ``type: question``."""
    opened: list[tuple[int, str, str]] = []
    for number, line in outside:
        match = BLOCK.match(line)
        if not match:
            continue
        if match[1]:
            opened.append((number, match[1], match[2] or ""))
        elif opened:
            start, kind, text = opened.pop()
            inside = lines[start - first + 1 : number - first]
            options = []
            while inside and inside[0].startswith("    "):
                options.append(inside.pop(0))
            if kind == "details" and any("type: question" in option for option in options):
                found = BLOCK_ID.search("\n".join(options))
                answer = "\n".join(inside).strip("\n")
                yield Question(start, text.strip(), found[1] if found else None, answer)


def find_links(prose: list[tuple[int, str]]) -> Iterator[Link]:
    """Inline links and images; what stands in code or formulas is not a link."""
    for number, line in prose:
        for match in LINK.finditer(line) if "](" in line else ():
            yield Link(number, match[2], match[3], image=bool(match[1]))
