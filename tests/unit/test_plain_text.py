from glossary.plain_text import plain_line, plain_text


def test_plain_text_keeps_the_words_of_links_and_joins_sentences() -> None:
    markdown = "见[甲](a.md#b)的**要点**：`x`。\n第二句 \\(a_1\\)。\n\n新的一段。\n"
    assert plain_text(markdown) == "见甲的要点：x。第二句 \\(a_1\\)。\n\n新的一段。"


def test_markup_in_a_question_is_taken_out() -> None:
    marked = r"为什么 **不** 用 `nn.Linear` 算 \(x\)，而用[乙](beta.md)？"
    assert plain_line(marked) == "为什么 不 用 nn.Linear 算 x，而用乙？"
