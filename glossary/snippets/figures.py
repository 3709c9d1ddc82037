"""Which figures does a snippet draw, and are they those that the page shows?"""

import base64
import io
import re
from pathlib import Path
from xml.etree import ElementTree

import matplotlib

matplotlib.use("agg")

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from PIL import Image

from glossary.snippets.svg import GEOMETRY, HREF, NUMBER, restyle

matplotlib.use("agg")

COORDINATE_TOLERANCE = 0.5  # points: less than anyone sees, more than other CPUs make
PIXEL_TOLERANCE = 8  # of 255
VARIES = "# 图因处理器而异"  # a chaotic training blows rounding errors up
FEW_PIXELS = 0.01  # of all; a decision boundary may pass a pixel by on the other side


def collect() -> tuple[str, ...]:
    """The open figures as SVG texts, in the order in which they were made."""
    return tuple(to_svg(plt.figure(number)) for number in plt.get_fignums())


def close() -> None:
    """Forget all figures, and the backend that a snippet may have chosen."""
    plt.close("all")
    if matplotlib.get_backend().lower() != "agg":
        matplotlib.use("agg")


def to_svg(figure: Figure) -> str:
    """A figure without background whose text stays text; the same bytes each time."""
    for patch in (figure.patch, *(axes.patch for axes in figure.get_axes())):
        if to_hex(patch.get_facecolor()) == "#ffffff":
            patch.set_facecolor("none")
    out = io.StringIO()
    with matplotlib.rc_context({"svg.hashsalt": "glossary", "svg.fonttype": "none"}):
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    return restyle(out.getvalue())


def same(old: str, new: str) -> bool:
    """Equal but for coordinates and pixels that differ by less than one sees."""
    if old == new:
        return True
    try:
        trees = [ElementTree.fromstring(text) for text in (old, new)]
    except ElementTree.ParseError:
        return False
    before, after = (list(tree.iter()) for tree in trees)
    return len(before) == len(after) and all(map(alike, before, after))


def same_kind(old: str, new: str) -> bool:
    """The same marks and labels in the same order, wherever they lie."""

    def kinds(text: str) -> list[tuple[str, str | None]]:
        return [(element.tag, element.text) for element in ElementTree.fromstring(text).iter()]

    try:
        return kinds(old) == kinds(new)
    except ElementTree.ParseError:
        return False


def alike(old: ElementTree.Element, new: ElementTree.Element) -> bool:
    """Do two elements agree but for small differences?"""
    if (old.tag, old.text, old.tail, old.keys()) != (new.tag, new.text, new.tail, new.keys()):
        return False
    for key, value in old.items():
        other = new.attrib[key]
        if value == other:
            continue
        near = near_geometry if key in GEOMETRY else near_image if key == HREF else None
        if near is None or not near(value, other):
            return False
    return True


def near_geometry(old: str, new: str) -> bool:
    """Coordinates that differ by at most the tolerance."""
    if NUMBER.sub("0", old) != NUMBER.sub("0", new):
        return False
    pairs = zip(NUMBER.findall(old), NUMBER.findall(new), strict=True)
    return all(abs(float(a) - float(b)) <= COORDINATE_TOLERANCE + 1e-9 for a, b in pairs)


def near_image(old: str, new: str) -> bool:
    """Embedded pictures of the same size, nearly all of whose pixels are nearly the same."""
    if not (old.startswith("data:image/png") and new.startswith("data:image/png")):
        return False
    a, b = pixels(old), pixels(new)
    if a.shape != b.shape:
        return False
    differing = (np.abs(a - b) > PIXEL_TOLERANCE).any(axis=-1)
    return bool(differing.mean() <= FEW_PIXELS)


def pixels(address: str) -> np.ndarray:
    """The pixels of a ``data:image/png;base64,…`` address, shape (height, width, 4)."""
    data = base64.b64decode(re.sub(r"\s", "", address.split(",", 1)[1]))
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGBA")).astype(int)


def same_file(file: Path, new: str, code: str) -> bool:
    """Does a file hold the figure that this code draws? Code says when it varies (`VARIES`)."""
    alike = same_kind if VARIES in code else same
    return file.exists() and alike(file.read_text(encoding="utf-8"), new)
