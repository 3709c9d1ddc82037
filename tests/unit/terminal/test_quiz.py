import json

from glossary.entry import Category, Level
from glossary.library import Library
from glossary.terminal import quiz
from tests.unit.terminal.conftest import Run


def test_level_and_category_choose_the_questions(library: Library) -> None:
    found = [card.id for card in quiz.cards(library, [Level.L1], [Category.TRAINING])]
    assert found == ["gamma#q-what", "gamma#q-use", "gamma#q-when-not"]
    assert quiz.cards(library, [], [Category.MATH]) == []


def test_the_same_seed_asks_the_same_questions(library: Library) -> None:
    found = quiz.cards(library)
    assert quiz.chosen(found, 3, seed=7) == quiz.chosen(found, 3, seed=7)
    assert len({card.id for card in quiz.chosen(found, 99, seed=None)}) == 7


def replies(library: Library, *typed: str) -> tuple[list[int], list[str]]:
    """The grades after some lines, and all that was shown."""
    lines, shown = iter(typed), list[str]()

    def read(_: str) -> str | None:
        return next(lines, None)

    grades = quiz.ask(
        quiz.cards(library)[:3],
        read,
        lambda number: shown.append(f"question {number}"),
        lambda number: shown.append(f"answer {number}"),
        shown.append,
    )
    return grades, shown


def test_each_question_is_answered_and_graded(library: Library) -> None:
    grades, shown = replies(library, "", "4", "", "1", "", "3")
    assert grades == [4, 1, 3]
    assert shown == [f"{what} {number}" for number in range(3) for what in ("question", "answer")]


def test_undo_takes_the_last_grade_back(library: Library) -> None:
    grades, shown = replies(library, "", "4", "u", "", "2")
    assert grades == [2]
    assert shown == ["question 0", "answer 0", "question 1", "question 0", "answer 0", "question 1"]


def test_undo_before_any_grade_says_so(library: Library) -> None:
    assert replies(library, "u") == ([], ["question 0", quiz.NOTHING_TO_UNDO, "question 0"])


def test_what_is_no_grade_is_asked_again(library: Library) -> None:
    grades, shown = replies(library, "", "5", "", " ４ ")
    assert (grades, shown[2:4]) == ([4], [quiz.UNKNOWN, quiz.UNKNOWN])


def test_q_ends_the_quiz_early(library: Library) -> None:
    assert replies(library, "", "4", "Q") == ([4], ["question 0", "answer 0", "question 1"])


def test_a_quiz_in_a_pipe_ends_with_its_summary(run: Run) -> None:
    result = run("quiz", "--level", "L1", "--seed", "1", typed="\n2\n\n3\n")
    assert result.exit_code == 0
    assert result.stdout.endswith(
        "\n答了 2 / 3 题：重来 0，吃力 1，记得 1，轻松 0。\n再看一遍：\n"
        "- 丙概念：丙概念是什么？\n  glossary show gamma\n"
    )


def test_the_end_of_the_input_ends_the_quiz(run: Run) -> None:
    result = run("quiz", "--level", "L1", typed="")
    assert (result.exit_code, result.stdout.split("\n")[-2]) == (0, "一题也没有评分。")


def test_an_answer_shows_its_code(run: Run) -> None:
    assert "先说丙概念的定义" in run("quiz", "--level", "L1", "--seed", "1", typed="\n").stdout


def test_scripts_get_questions_and_answers(run: Run) -> None:
    arguments = ("--level", "l1", "--category", "training", "--count", "1", "--seed", "1")
    (told,) = json.loads(run("quiz", *arguments, "--json").stdout)
    answer = told.pop("answer")
    assert told == {
        "id": "gamma#q-what",
        "slug": "gamma",
        "title": "丙概念",
        "title_en": "Gamma",
        "level": "L1",
        "category": "模型训练",
        "question": "丙概念是什么？",
    }
    assert answer.startswith("先说丙概念的定义")


def test_no_question_at_all_is_said(run: Run) -> None:
    result = run("quiz", "--category", "math")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "there is no question of this level and category\n"
