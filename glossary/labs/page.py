"""How does a lab look on the site? Text by the site's Markdown, cells by mkdocs-jupyter.

mkdocs-jupyter gives headings empty ids, leaves formulas and links as they are and brings 590 KB of
styles a page. So of its page only the cells of code are taken, with their outputs, and dressed as
the code of entries is; the text between them is the site's own Markdown.
"""

import html
import re
from collections.abc import Sequence

from bs4 import BeautifulSoup, Tag

from glossary.lab import Cell, Lab, for_site

PLACE = '<div data-cell="{}"></div>'
STYLES = re.compile(r"<(style|script)\b.*?</\1>", re.S)
TOLD = re.compile(r'<span class="c1"># 图：[^<]*</span>\n')  # the figure's text alternative
ANSWER = "/// details | 答案\n    type: answer\n"


def markdown(lab: Lab) -> str:
    """The lab's text in the site's Markdown, with a place for each cell of code."""
    parts: list[str] = []
    number = 0
    within = False
    for cell in lab.cells:
        if cell.answer and not within:
            parts.append(ANSWER)
        elif within and not cell.answer:
            parts.append("///")
        within = cell.answer
        if cell.kind == "markdown":
            parts.append("\n".join(for_site(cell.text.split("\n"))))
        else:
            number += 1
            parts.append(PLACE.format(number))
    if within:
        parts.append("///")
    return "\n\n".join(parts) + "\n"


def code_cells(rendered: str, lab: Lab) -> list[str]:
    """The HTML of each code cell, from the page that mkdocs-jupyter has made of the notebook."""
    soup = BeautifulSoup(STYLES.sub("", rendered), "html.parser")
    found = soup.select("div.jp-CodeCell[id]")
    return [
        dressed(cell, written, number)
        for number, (cell, written) in enumerate(zip(found, lab.code, strict=True), 1)
    ]


def dressed(rendered: Tag, cell: Cell, number: int) -> str:
    """One cell: its code, what it prints, what it draws.

    The comment that tells the figure in words is read with the figure and left out of the code.
    """
    (code,) = rendered.select(".highlight-ipynb pre")
    parts = [block("python", TOLD.sub("", inner(code)))]
    for output in rendered.select(".jp-OutputArea-output"):
        if output.find("img"):
            parts.append(
                f'<p><img class="figure" alt="{html.escape(cell.drawn or "")}" loading="lazy" '
                f'src="{figure_name(number)}"></p>'
            )
        else:
            (text,) = output.select("pre")
            parts.append(block("text", inner(text), "输出"))
    return "".join(parts)


def block(language: str, code: str, title: str = "") -> str:
    """A block of code as the site's Markdown writes it."""
    name = f'<span class="filename">{title}</span>' if title else ""
    opening = f'<div class="language-{language} highlight">{name}<pre><span></span><code>'
    return f"{opening}{code}</code></pre></div>"


def inner(element: Tag) -> str:
    """The HTML inside an element."""
    return element.decode_contents(formatter="minimal").removeprefix("<span></span>")


def with_cells(content: str, cells: Sequence[str]) -> str:
    """A page's HTML with the cells in their places."""
    for number, cell in enumerate(cells, 1):
        content = content.replace(PLACE.format(number), cell, 1)
    return content


def figure_name(number: int) -> str:
    """The file of the figure that the code cell of this number draws."""
    return f"figure-{number}.svg"
