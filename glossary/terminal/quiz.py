"""How does a quiz at the terminal go? Question, answer, grade; nothing is stored."""

import random
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rich.text import Text

from glossary.document import Question
from glossary.entry import Category, Entry, Level
from glossary.library import Library
from glossary.plain_text import plain_line, plain_text
from glossary.terminal.wrap import wrapped

GRADES = {1: "重来", 2: "吃力", 3: "记得", 4: "轻松"}
WEAK = (1, 2)
QUIT, UNDO = "q", "u"
ON_QUESTION = "想好了按回车看答案（u 撤销，q 结束）："
ON_ANSWER = "答得怎么样？1 重来  2 吃力  3 记得  4 轻松（u 撤销，q 结束）："
NOTHING_TO_UNDO = "还没有可以撤销的评分。"
UNKNOWN = "请输入 1、2、3、4、u 或 q。"


@dataclass(frozen=True)
class Card:
    """A question of an entry."""

    entry: Entry
    question: Question

    @property
    def id(self) -> str:
        """What names the question for good, such as ``overfitting#q-detect``."""
        return f"{self.entry.slug}#{self.question.id}"


def cards(
    library: Library, levels: Collection[Level] = (), categories: Collection[Category] = ()
) -> list[Card]:
    """The questions of some levels and categories; of all where none is given."""
    return [
        Card(entry, question)
        for level in Level
        for entry in library.of_level(level)
        if (not levels or level in levels) and (not categories or entry.meta.category in categories)
        for question in entry.document.questions
        if question.id
    ]


def chosen(found: Sequence[Card], count: int, seed: int | None) -> list[Card]:
    """Some of the cards at random; the same ones for the same seed."""
    return random.Random(seed).sample(found, min(count, len(found)))


# Shows a prompt and reads a line; None at the end of the input.
Read = Callable[[str], str | None]


def ask(
    asked: Sequence[Card],
    read: Read,
    show_question: Callable[[int], object],
    show_answer: Callable[[int], object],
    tell: Callable[[str], object],
) -> list[int]:
    """Ask one card after the other; the grades of those that were answered."""
    grades: list[int] = []
    while len(grades) < len(asked):
        number = len(grades)
        show_question(number)
        reply = command(read(ON_QUESTION))
        if reply not in (QUIT, UNDO):
            show_answer(number)
            reply = graded(read, tell)
        if reply == QUIT:
            break
        if reply != UNDO:
            grades.append(int(reply))
        elif grades:
            grades.pop()
        else:
            tell(NOTHING_TO_UNDO)
    return grades


def graded(read: Read, tell: Callable[[str], object]) -> str:
    """Read until there is a grade, ``u`` or ``q``."""
    while True:
        reply = command(read(ON_ANSWER))
        if reply in (QUIT, UNDO, *map(str, GRADES)):
            return reply
        tell(UNKNOWN)


def command(line: str | None) -> str:
    """What was typed, without the width and case that an input method gives it; the end quits."""
    return QUIT if line is None else unicodedata.normalize("NFKC", line).strip().lower()


def question_lines(card: Card, number: int, count: int, width: int) -> Iterator[Text]:
    """A card's place in the quiz, where it comes from, and its question."""
    meta = card.entry.meta
    where = f"第 {number} / {count} 题 · {meta.title} · {meta.level} · {meta.category}"
    yield Text()
    yield from wrapped(Text(where, "cyan"), width)
    yield from wrapped(Text(plain_line(card.question.text), "bold"), width)


def summary(asked: Sequence[Card], grades: Sequence[int], width: int) -> Iterator[Text]:
    """How it went, and what to read again."""
    counts = "，".join(f"{name} {grades.count(grade)}" for grade, name in GRADES.items())
    yield Text()
    if not grades:
        yield Text("一题也没有评分。")
        return
    yield Text(f"答了 {len(grades)} / {len(asked)} 题：{counts}。", "bold")
    weak = [card for card, grade in zip(asked, grades, strict=False) if grade in WEAK]
    if weak:
        yield Text("再看一遍：")
    for card in weak:
        text = f"{card.entry.meta.title}：{plain_line(card.question.text)}"
        yield from wrapped(Text(text), width, indent="  ", first="- ")
        yield Text(f"  glossary show {card.entry.slug}", "dim")


def data(card: Card) -> dict[str, Any]:
    """A card with its answer for scripts."""
    meta = card.entry.meta
    return {
        "id": card.id,
        "slug": card.entry.slug,
        "title": meta.title,
        "title_en": meta.title_en,
        "level": meta.level.value,
        "category": meta.category.value,
        "question": plain_line(card.question.text),
        "answer": plain_text(card.question.answer),
    }
