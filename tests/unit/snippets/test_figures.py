import re

import matplotlib.pyplot as plt
import pytest

from glossary.snippets.figures import same
from glossary.snippets.svg import (
    CYCLE,
    DARK,
    LIGHT,
    TEXT_CONTRAST,
    contrast_of,
    readable,
    round_numbers,
)
from tests.unit.snippets.test_isolate import run

PLOT = "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\n"


def draw(*lines: str) -> str:
    """The only figure of a snippet."""
    (figure,) = run(PLOT + "\n".join(lines) + "\n").figures
    return figure


def test_a_figure_is_drawn_with_and_without_show() -> None:
    assert draw("ax.plot([1, 2])") == draw("ax.plot([1, 2])", "plt.show()")


def test_a_figure_is_the_same_each_time() -> None:
    code = ("ax.scatter([1, 2], [2, 1], label='a')", "ax.legend()")

    assert draw(*code) == draw(*code)


def test_text_stays_text() -> None:
    assert ">loss</text>" in draw("ax.set_xlabel('loss')")


def test_black_and_white_follow_the_page_and_the_background_is_transparent() -> None:
    svg = draw("ax.plot([1, 2], label='a')", "ax.legend()")

    assert re.findall("#000000|fill:#ffffff", svg) == []
    assert svg.count("var(--bg)") == 1  # the frame of the legend
    assert "prefers-color-scheme:dark" in svg


def test_a_root_sign_needs_no_special_font() -> None:
    svg = draw(r"ax.set_title(r'$\sqrt{B}$', fontsize=10)")

    assert re.search('font-size:1[0-9.]+px">√<', svg)
    assert "STIX" not in svg


def test_white_text_on_a_colour_stays_white() -> None:
    svg = draw("ax.text(0, 0, 'on blue', color='w', bbox={'facecolor': 'C0'})")

    assert re.search(r'fill:#ffffff"[^>]*>on blue<', svg)


def test_a_chosen_background_is_kept() -> None:
    assert "fill:#ffeecc" in draw("ax.set_facecolor('#ffeecc')")


@pytest.mark.parametrize("background", [LIGHT, DARK])
@pytest.mark.parametrize("colour", CYCLE)
def test_the_default_colours_are_readable(colour: str, background: str) -> None:
    assert contrast_of(readable(colour, background, TEXT_CONTRAST), background) >= TEXT_CONTRAST


def test_numbers_are_short() -> None:
    assert round_numbers("M 1.04 -0.01 L 2.96 1e-06", 1) == "M 1 0 L 3 0"


def test_a_coordinate_may_differ_by_half_a_point() -> None:
    assert same('<svg><path d="M1 2L3 4"/></svg>', '<svg><path d="M1.5 2L3 3.5"/></svg>')


@pytest.mark.parametrize(
    "other",
    [
        '<svg><path d="M1.6 2L3 4"/><text>0.2</text></svg>',
        '<svg><path d="M1 2C3 4"/><text>0.2</text></svg>',
        '<svg><path d="M1 2L3 4L5 6"/><text>0.2</text></svg>',
        '<svg><path d="M1 2L3 4"/><text>0.3</text></svg>',
        '<svg><path d="M1 2L3 4"/></svg>',
        "not a figure",
    ],
)
def test_anything_else_is_another_figure(other: str) -> None:
    assert not same('<svg><path d="M1 2L3 4"/><text>0.2</text></svg>', other)


def image(value: float) -> str:
    return draw(f"ax.imshow([[0, 0.5], [{value}, 1]])")


def test_pixels_may_differ_a_little() -> None:
    assert same(image(0.25), image(0.252))
    assert not same(image(0.25), image(0.4))


def boundary(moved: int) -> str:
    """A figure with a picture of 400 pixels, some of which are on the other side."""
    code = "import numpy as np\na = np.zeros((20, 20))\n"
    return draw(f"{code}a.flat[:{moved}] = 1\nax.imshow(a, vmin=0, vmax=1)")


def test_few_pixels_may_be_others() -> None:
    assert same(boundary(0), boundary(2))
    assert not same(boundary(0), boundary(20))


def test_each_figure_of_a_snippet_is_kept_in_order() -> None:
    code = PLOT + "ax.set_title('one')\nplt.figure()\nplt.title('two')\n"

    figures = run(code).figures

    assert [re.findall(">(one|two)<", figure) for figure in figures] == [["one"], ["two"]]
    assert plt.get_fignums() == []


def test_a_character_without_a_glyph_is_an_error() -> None:
    with pytest.raises(UserWarning, match="missing from font"):
        draw("ax.set_title('损失')")
