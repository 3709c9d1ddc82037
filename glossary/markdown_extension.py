r"""What our pages add to Markdown: ``\(…\)`` and ``\[…\]`` as MathML, figures of snippets."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from glossary.formula import to_mathml

JOINED = r"(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef”’])\n"


class InlineFormula(InlineProcessor):
    r"""``\(tex\)`` inside a paragraph."""

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        mathml = to_mathml(m[1].strip(), display=False)
        return self.md.htmlStash.store(mathml), m.start(0), m.end(0)


class JoinedLine(InlineProcessor):
    """A line break after Chinese: one sentence stands on one line, no space belongs between."""

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        return "", m.start(0), m.end(0)


class DisplayFormula(BlockProcessor):
    r"""A block from ``\[`` to ``\]``, which may hold empty lines."""

    def test(self, parent: Element, block: str) -> bool:
        return block.lstrip().startswith("\\[")

    def run(self, parent: Element, blocks: list[str]) -> None:
        tex, after = blocks.pop(0).lstrip().removeprefix("\\["), ""
        while "\\]" not in tex and blocks:
            tex += "\n" + blocks.pop(0)
        tex, _, after = tex.partition("\\]")
        formula = Element("div", {"class": "formula", "tabindex": "0"})
        formula.text = self.parser.md.htmlStash.store(to_mathml(tex.strip(), display=True))
        parent.append(formula)
        if after.strip():
            blocks.insert(0, after.lstrip())


class Figures(Treeprocessor):
    """A figure's path in the repository becomes its path on the site.

    Pages name ``../../snippets/…``, which editors and code hosts can show; the site publishes
    ``snippets/`` beside ``terms/``, one folder nearer.
    """

    def run(self, root: Element) -> None:
        for image in root.iter("img"):
            source = image.get("src", "")
            if source.startswith("../../snippets/"):
                image.set("src", source.removeprefix("../"))
                image.set("class", "figure")
                image.set("loading", "lazy")


class GlossaryExtension(Extension):
    r"""Registers the above; code spans come first, so that ``\\(`` in code stays code."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.inlinePatterns.register(InlineFormula(r"\\\((.+?)\\\)", md), "formula", 185)
        md.inlinePatterns.register(JoinedLine(JOINED, md), "joined-line", 5)
        md.parser.blockprocessors.register(DisplayFormula(md.parser), "formula", 95)
        md.treeprocessors.register(Figures(md), "figures", 5)


def makeExtension(**options: Any) -> GlossaryExtension:
    """Called by Markdown."""
    return GlossaryExtension(**options)
