import pytest

from glossary.terminal.text import distance, grams, squash, topic


def test_case_width_spaces_and_punctuation_do_not_count() -> None:
    assert squash("Ｋ 折 Cross-Validation！") == "k折crossvalidation"


def test_texts_are_compared_by_pairs_of_characters_and_words() -> None:
    assert grams("过拟合 and L2") == {"过拟", "拟合", "and", "l2"}


def test_words_of_any_question_are_left_out_of_its_topic() -> None:
    assert grams(topic("为什么需要激活函数？")) == {"需要", "要激", "激活", "活函", "函数"}


@pytest.mark.parametrize(
    ("one", "other", "errors"),
    [("adam", "adam", 0), ("adam", "adma", 1), ("adam", "ada", 1), ("adam", "sgd", 3)],
)
def test_distance_counts_changes_and_swaps_up_to_the_most(
    one: str, other: str, errors: int
) -> None:
    assert distance(one, other, 2) == errors
