r"""How does Markdown of an entry become HTML for a card of Anki?

With the extensions that ``mkdocs.yml`` lists, so that a card looks like its page, save for three
things: formulas stay TeX between ``\(`` and ``\)``, which Anki typesets itself; pictures are media
of the package; links lead to the published site, or are plain words where none is known.
"""

import html
import posixpath
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from glossary.configuration import markdown_extensions
from glossary.export.card_figures import figure

PAGE_ONLY = {"toc"}  # headings of a card need neither anchors nor links to themselves
INLINE_FORMULA = r"\\\((.+?)\\\)"
ANKI_COMMAND = re.compile(r"\[(?=sound:|anki:|latex\]|\${1,2}\])")


@dataclass(frozen=True)
class CardHtml:
    """A field's HTML and the files that it shows, by their name in Anki's one folder of media."""

    html: str
    media: dict[str, bytes]


class TexInline(InlineProcessor):
    r"""``\(tex\)`` stays, escaped."""

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        """Called by Markdown, as the methods below are."""
        return self.md.htmlStash.store(rf"\({tex_html(m[1])}\)"), m.start(0), m.end(0)


class TexDisplay(BlockProcessor):
    r"""A block from ``\[`` to ``\]`` stays, escaped; it may hold empty lines."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether a block begins a formula."""
        return block.lstrip().startswith("\\[")

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Take the formula off the blocks."""
        tex = blocks.pop(0).lstrip().removeprefix("\\[")
        while "\\]" not in tex and blocks:
            tex += "\n" + blocks.pop(0)
        tex, _, after = tex.partition("\\]")
        formula = Element("div", {"class": "formula"})
        formula.text = self.parser.md.htmlStash.store(rf"\[{tex_html(tex)}\]")
        parent.append(formula)
        if after.strip():
            blocks.insert(0, after.lstrip())


class Addresses(Treeprocessor):
    """Pictures become media in a light and a dark copy, links lead to the site or nowhere."""

    def __init__(self, md: Markdown, root: Path, site_url: str | None) -> None:
        super().__init__(md)
        self.root, self.site_url = root, site_url
        self.path = ""
        self.media: dict[str, bytes] = {}

    def run(self, root: Element) -> None:
        """Change the finished tree."""
        for link in list(root.iter("a")):
            address = published(link.get("href", ""), self.path, self.site_url)
            link.attrib.clear()
            if address:
                link.set("href", address)
            else:
                link.tag = "span"
        for parent in list(root.iter()):
            for position, child in reversed(list(enumerate(parent))):
                if child.tag == "img" and not urlsplit(child.get("src", "")).scheme:
                    parent[position : position + 1] = self.pictures(child)

    def pictures(self, image: Element) -> list[Element]:
        """What stands for an image; its files join the media."""
        folder = posixpath.dirname(self.path)
        path = posixpath.normpath(posixpath.join(folder, image.get("src", "")))
        images, media = figure(image, path, (self.root / path).read_bytes())
        self.media |= media
        return images


class CardExtension(Extension):
    """Replaces what the site's own extension registers under the same names."""

    def __init__(self, root: Path, site_url: str | None) -> None:
        super().__init__()
        self.root, self.site_url = root, site_url

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the above."""
        md.inlinePatterns.register(TexInline(INLINE_FORMULA, md), "formula", 185)
        md.parser.blockprocessors.register(TexDisplay(md.parser), "formula", 95)
        md.treeprocessors.register(Addresses(md, self.root, self.site_url), "figures", 5)


class Renderer:
    """Markdown as the project at `root` configures it, made once for many cards."""

    def __init__(self, root: Path, site_url: str | None) -> None:
        extensions = site_extensions(root)
        self.markdown = Markdown(
            extensions=[*extensions, CardExtension(root, site_url)],
            extension_configs=extensions,
        )

    def render(self, text: str, path: str) -> CardHtml:
        """The HTML of Markdown that stands on the page `path`, such as docs/terms/softmax.md."""
        addresses = self.markdown.treeprocessors["figures"]
        assert isinstance(addresses, Addresses)
        addresses.path, addresses.media = path, {}
        rendered = self.markdown.reset().convert(text)
        return CardHtml(ANKI_COMMAND.sub("&#91;", rendered), addresses.media)

    def line(self, text: str, path: str) -> CardHtml:
        """One line of Markdown without the paragraph around it."""
        rendered = self.render(text, path)
        inner = rendered.html.removeprefix("<p>").removesuffix("</p>")
        return CardHtml(inner, rendered.media)


def site_extensions(root: Path) -> dict[str, dict[str, Any]]:
    """The site's Markdown extensions and their options; includes are found below `root`."""
    found = {
        name: options
        for name, options in markdown_extensions(root).items()
        if name not in PAGE_ONLY
    }
    includes = found.get("pymdownx.snippets")
    if includes is not None:
        folders = includes.get("base_path", ["."])
        folders = [folders] if isinstance(folders, str) else folders
        includes["base_path"] = [str(root / folder) for folder in folders]
    return found


def published(target: str, path: str, site_url: str | None) -> str | None:
    """Where a link on the page `path` leads on the site, or None when that is not known."""
    if urlsplit(target).scheme:
        return target
    if not site_url:
        return None
    page = "/" + path.removeprefix("docs/")
    where = re.sub(r"(?:(?<=/)index)?\.md(?=#|$)", "/", urljoin(page, target))
    return urljoin(site_url, re.sub("/{2,}", "/", where).lstrip("/"))


def tex_html(tex: str) -> str:
    """TeX inside HTML."""
    return html.escape(tex.strip(), quote=False)
