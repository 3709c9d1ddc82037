"""Markdown without its marks, as text."""

import re

LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
EMPHASIS = re.compile(r"\*\*(.+?)\*\*")
FORMULA_MARK = re.compile(r"\\[()\[\]]")
JOINED = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=\S)")


def plain_text(markdown: str) -> str:
    """Links and emphasis keep their words, a paragraph's sentences join; formulas stay TeX."""
    text = EMPHASIS.sub(r"\1", LINK.sub(r"\1", markdown)).replace("`", "")
    return JOINED.sub("", text).strip()


def plain_line(markdown: str) -> str:
    """A single line, such as a question: plain text whose formulas lose their delimiters."""
    return " ".join(FORMULA_MARK.sub("", plain_text(markdown)).split())
