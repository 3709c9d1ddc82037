import pytest
from hypothesis import given
from hypothesis import strategies as some
from rich.cells import cell_len
from rich.text import Text

from glossary.terminal.wrap import columns, wrapped

CHARACTERS = "过拟合，。“”（）的 abc-1$\\_ "


def lines(text: str, width: int) -> list[str]:
    return [line.plain for line in wrapped(Text(text), width)]


def test_chinese_breaks_between_any_two_characters() -> None:
    assert lines("过拟合是什么", 6) == ["过拟合", "是什么"]


def test_a_comma_does_not_begin_a_line() -> None:
    assert lines("过拟合，是什么", 6) == ["过拟", "合，是", "什么"]


def test_an_opening_bracket_does_not_end_a_line() -> None:
    assert lines("过拟（合）", 6) == ["过拟", "（合）"]


def test_a_word_is_not_cut_while_it_fits_on_a_line() -> None:
    assert lines("指 overfitting 现象", 12) == ["指", "overfitting", "现象"]


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert lines("abcdefgh", 3) == ["abc", "def", "gh"]


def test_later_lines_are_set_in() -> None:
    found = [line.plain for line in wrapped(Text("过拟合"), 5, indent="  ", first="- ")]
    assert found == ["- 过", "  拟", "  合"]


def test_styles_survive_the_break() -> None:
    first, second = wrapped(Text.assemble("过", ("拟合", "bold")), 4)
    assert [first.markup, second.markup] == ["过[bold]拟[/bold]", "[bold]合[/bold]"]


@given(some.text(CHARACTERS, max_size=60), some.integers(4, 20))
def test_no_line_is_too_wide_and_nothing_but_spaces_is_lost(text: str, width: int) -> None:
    found = lines(text, width)
    assert max(map(cell_len, found)) <= width
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


TABLE = [[Text("任务"), Text("损失")], [Text("回归"), Text("MSE")]]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (40, ["任务  损失", "----  ----", "回归  MSE"]),
        (9, ["- 任务：", "  回归", "  损失：", "  MSE"]),
    ],
)
def test_a_table_too_wide_becomes_records(width: int, expected: list[str]) -> None:
    assert [line.plain for line in columns(TABLE, width)] == expected
