"""How does matplotlib's SVG become a small file that follows a light or dark page?"""

import colorsys
import re
from xml.etree import ElementTree

SVG = "http://www.w3.org/2000/svg"
HREF = "{http://www.w3.org/1999/xlink}href"
LIGHT, DARK = "#ffffff", "#1e2129"
CYCLE = (  # matplotlib's default colours C0 to C9
    "#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd",
    "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf",
)  # fmt: skip
LINE_CONTRAST, TEXT_CONTRAST = 3.0, 4.5  # WCAG 2 for graphics and for text
ROOT_SIGN = 1.9
FONT = "'DejaVu Sans',Verdana,sans-serif"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
GEOMETRY = frozenset({"d", "x", "y", "width", "height", "points", "transform"})
FACTORS = re.compile(r"(?:scale|matrix)\([^)]*\)")

ElementTree.register_namespace("", SVG)
ElementTree.register_namespace("xlink", HREF[1:].split("}")[0])


def restyle(text: str) -> str:
    """The same picture with colours as variables, short numbers and only the ids that are used."""
    root = ElementTree.fromstring(text)
    for parent in list(root.iter()):
        for child in list(parent):
            if local(child) in {"metadata", "style"}:
                parent.remove(child)
    used: set[str] = set()
    for element in root.iter():
        element.attrib.update(rounded(element))
        if not element.get("transform", "kept"):
            del element.attrib["transform"]
        if "style" in element.attrib:
            element.set("style", style_of(element, used))
        layout(element)
    shorten_ids(root)
    style = ElementTree.Element(f"{{{SVG}}}style")
    style.text = stylesheet(used)
    style.tail = "\n"
    root.insert(0, style)
    return ElementTree.tostring(root, encoding="unicode").rstrip("\n") + "\n"


def local(element: ElementTree.Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def layout(element: ElementTree.Element) -> None:
    """One element a line; the text of labels stays as it is."""
    name = local(element)
    if name != "tspan":
        element.tail = "\n"
    if name not in {"text", "tspan"}:
        element.text = "\n" if len(element) else None
    elif name == "text" and len(element):
        element.text = None
    if name == "tspan" and element.tail is not None and not element.tail.strip():
        element.tail = None


def rounded(element: ElementTree.Element) -> dict[str, str]:
    """The attributes that hold coordinates, with one decimal."""
    short = {}
    for name in GEOMETRY & element.attrib.keys():
        value = element.attrib[name]
        if name == "transform":
            value = re.sub(r"rotate\(-?0 [^)]*\)", "", value).strip()
            factors = FACTORS.findall(value)
            parts = FACTORS.split(value)
            value = parts[0] and round_numbers(parts[0], 1)
            for factor, part in zip(factors, parts[1:], strict=True):
                value += round_numbers(factor, 4) + round_numbers(part, 1)
        else:
            value = round_numbers(value, 1)
        if name == "d":
            value = re.sub(r"\s*([A-Za-z])\s*", r"\1", " ".join(value.split()))
        short[name] = value
    return short


def round_numbers(text: str, digits: int) -> str:
    """Each number in a text with at most so many decimals."""

    def short(match: re.Match[str]) -> str:
        number = f"{float(match[0]):.{digits}f}"
        number = number.rstrip("0").rstrip(".") if "." in number else number
        return "0" if number == "-0" else number

    return NUMBER.sub(short, text)


def style_of(element: ElementTree.Element, used: set[str]) -> str:
    """The style with variables for black, white and the colour cycle."""
    pairs = [item.split(":", 1) for item in element.attrib["style"].split(";") if item.strip()]
    style = {key.strip(): value.strip() for key, value in pairs}
    is_text = local(element) in {"text", "tspan"}
    for key in {"fill", "stroke"} & style.keys():
        style[key] = colour(style[key], is_text, used)
    if "font-family" in style:
        families = style.pop("font-family")
        if element.text == "√" and "STIXSize" in families:
            # A font of matplotlib's own in which this sign is twice as tall as in all others.
            size = ROOT_SIGN * float(style["font-size"].removesuffix("px"))
            style["font-size"] = f"{size:.1f}px"
        elif not families.startswith("'DejaVu Sans'"):
            style["font-family"] = f"{families},{FONT}"
    return ";".join(f"{key}:{value}" for key, value in style.items())


def colour(value: str, is_text: bool, used: set[str]) -> str:
    """A variable where the colour must follow the page; `used` collects those to be defined.

    White text stays white, since it was chosen to stand on a colour.
    """
    if value == "#000000":
        return "var(--fg)"
    if value == "#ffffff":
        return value if is_text else "var(--bg)"
    if value in CYCLE:
        name = f"--c{CYCLE.index(value)}" + ("t" if is_text else "")
        used.add(name)
        return f"var({name})"
    return value


def stylesheet(used: set[str]) -> str:
    """The variables, for light and dark pages."""

    def variables(foreground: str, background: str) -> str:
        values = {"--fg": foreground, "--bg": background}
        for name in sorted(used):
            contrast = TEXT_CONTRAST if name.endswith("t") else LINE_CONTRAST
            values[name] = readable(CYCLE[int(name[3])], background, contrast)
        return "".join(f"{key}:{value};" for key, value in values.items()).rstrip(";")

    return (
        "*{stroke-linejoin:round;stroke-linecap:butt}"
        f":root{{{variables('#333333', LIGHT)};fill:var(--fg);font-family:{FONT}}}"
        f"@media(prefers-color-scheme:dark){{:root{{{variables('#dddddd', DARK)}}}}}"
    )


def readable(value: str, background: str, contrast: float) -> str:
    """The colour, made darker or lighter until it stands out from the background."""
    step = -0.01 if luminance(background) > 0.5 else 0.01
    hue, lightness, saturation = colorsys.rgb_to_hls(*channels(value))
    while contrast_of(value, background) < contrast:
        lightness += step
        red, green, blue = colorsys.hls_to_rgb(hue, lightness, saturation)
        value = "#" + "".join(f"{round(255 * part):02x}" for part in (red, green, blue))
    return value


def channels(value: str) -> tuple[float, float, float]:
    """Red, green and blue of ``#rrggbb``, from 0 to 1."""
    red, green, blue = (int(value[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def luminance(value: str) -> float:
    """The relative luminance of WCAG 2."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(value)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast_of(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def shorten_ids(root: ElementTree.Element) -> None:
    """Number the ids that something refers to, and drop the others."""
    new: dict[str, str] = {}
    pattern = re.compile(r"url\(#([^)]+)\)")

    def short(name: str) -> str:
        return new.setdefault(name, f"i{len(new) + 1}")

    for element in root.iter():
        for key, value in element.attrib.items():
            if key == HREF and value.startswith("#"):
                element.set(key, "#" + short(value[1:]))
            elif key == HREF:
                element.set(key, "".join(value.split()))
            else:
                element.set(key, pattern.sub(lambda match: f"url(#{short(match[1])})", value))
    for element in root.iter():
        name = element.attrib.pop("id", None)
        if name in new:
            element.set("id", new[name])
