"""How does a figure follow the light or dark cards of Anki?

Inside an ``img``, ``prefers-color-scheme`` is the system's choice and not that of Anki, which marks
dark cards by a class. So a figure is there twice, and the card's style shows one of the two.
"""

import posixpath
import re
from xml.etree.ElementTree import Element

DARK_RULE = re.compile(r"@media\(prefers-color-scheme:dark\)\{(:root\{[^}]*\})\}")


def figure(image: Element, path: str, content: bytes) -> tuple[list[Element], dict[str, bytes]]:
    """The images that stand for one image of a page, and the files that they show by name."""
    name = media_name(path)
    light, dark = palettes(content)
    if light == dark:
        return [picture(image, name, "picture", image.tail)], {name: content}
    stem, ending = posixpath.splitext(name)
    name_dark = f"{stem}_dark{ending}"
    images = [
        picture(image, name, "figure light", None),
        picture(image, name_dark, "figure dark", image.tail),
    ]
    return images, {name: light, name_dark: dark}


def picture(image: Element, name: str, classes: str, tail: str | None) -> Element:
    """An image of the package; `tail` is the text after it."""
    copy = Element("img", {"src": name, "alt": image.get("alt", ""), "class": classes})
    copy.tail = tail
    return copy


def media_name(path: str) -> str:
    """``glossary_softmax_curve.svg`` for ``snippets/softmax/curve.svg``; slugs hold no ``_``."""
    return "_".join(["glossary", *path.split("/")[1:]])


def palettes(content: bytes) -> tuple[bytes, bytes]:
    """The light and the dark copy of a figure; the same twice where it has but one palette."""
    if not content.lstrip().startswith(b"<"):
        return content, content
    svg = content.decode("utf-8")
    return DARK_RULE.sub("", svg).encode(), DARK_RULE.sub(r"\1", svg).encode()
