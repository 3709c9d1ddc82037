from hypothesis import given
from hypothesis import strategies as st

from glossary.document import Fence, Formula, Heading, Include, Link, Question
from glossary.parse import parse

BODY = """\
A paragraph with [a link](other.md#code), `[no](link.md)` and \\(a < b\\).

## 直觉 { #intuition }

![a curve](../../snippets/x/y.svg) \\(x\\) `\\(code\\)`

\\[
\\sum_i
x_i
\\]

````python title="snippets/x/y.py"
--8<-- "x/y.py"
```
# [no](link.md)
````

/// details | 为什么？
    type: question
    attrs: {id: q-why}

因为。

```text
///
```
///

### 无锚
"""


def document(body: str = BODY):  # type: ignore[no-untyped-def]
    return parse("docs/terms/x.md", "---\ntitle: 题\nlist:\n  - a\n  - b\n---\n" + body)


def test_front_matter_knows_the_line_of_every_value() -> None:
    front = document().front
    assert front.data == {"title": "题", "list": ["a", "b"]}
    assert front.lines == {("title",): 2, ("list",): 3, ("list", 0): 4, ("list", 1): 5}


def test_a_key_that_is_not_there_has_the_line_of_what_is_around_it() -> None:
    assert document().front.line(("list", 7, "url")) == 3


def test_headings_have_their_written_anchors() -> None:
    assert document().headings == (
        Heading(9, 2, "直觉", "intuition"),
        Heading(35, 3, "无锚", None),
    )


def test_links_in_code_and_formulas_are_no_links() -> None:
    assert document().links == (
        Link(7, "a link", "other.md#code", image=False),
        Link(11, "a curve", "../../snippets/x/y.svg", image=True),
    )


def test_formulas_in_code_are_no_formulas() -> None:
    assert document().formulas == (
        Formula(7, "a < b", display=False),
        Formula(11, "x", display=False),
        Formula(13, "\\sum_i\nx_i", display=True),
    )


def test_a_fence_ends_at_one_of_its_own_length() -> None:
    python, text = document().fences
    assert python == Fence(
        18,
        'python title="snippets/x/y.py"',
        ('--8<-- "x/y.py"', "```", "# [no](link.md)"),
    )
    assert python.language == "python"
    assert python.title == "snippets/x/y.py"
    assert python.includes == (Include(19, "x/y.py"),)
    assert (text.line, text.language) == (30, "text")


def test_the_language_of_a_fence_is_known_in_every_way_of_writing_it() -> None:
    infos = ["python", "python3", '{.python title="x"}', "{ .py }", "python hl_lines='1'", ""]
    assert [Fence(1, info, ()).language for info in infos] == [
        "python",
        "python3",
        "python",
        "py",
        "python",
        "",
    ]


def test_a_question_has_its_words_id_and_answer() -> None:
    assert document().questions == (
        Question(24, "为什么？", "q-why", "因为。\n\n```text\n///\n```"),
    )


def test_anchors_are_those_of_headings_and_questions() -> None:
    assert document().anchors == {"intuition", "q-why"}


def test_a_block_that_is_no_question_is_left_alone() -> None:
    assert document("/// details | 更多\n    type: note\n\n文字\n///\n").questions == ()


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    text = "---\ntitle: 题\n---\n## 直觉 { #intuition }\n"
    assert parse("x.md", "\ufeff" + text.replace("\n", "\r\n")).headings == (
        Heading(4, 2, "直觉", "intuition"),
    )


def test_a_page_without_front_matter_is_all_body() -> None:
    assert parse("x.md", "# 题\n").front.data is None
    assert parse("x.md", "# 题\n").body == "# 题\n"


@given(st.text(alphabet="-` ~[]()\\{}#:/|>aé中\n\t'\"!*", max_size=200))
def test_no_text_makes_parsing_fail(text: str) -> None:
    found = parse("x.md", text)
    assert all(heading.line <= text.count("\n") + 1 for heading in found.headings)


@given(st.text(alphabet="-[]{}:,#&*!|>'\"%@ ab1\n", max_size=80))
def test_no_front_matter_makes_parsing_fail(source: str) -> None:
    front = parse("x.md", f"---\n{source}\n---\n").front
    assert front.data is None or isinstance(front.data, dict)
