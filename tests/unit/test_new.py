from pathlib import Path

import pytest

from glossary.checks import check
from glossary.entry import Level
from glossary.library import build
from glossary.new import existing, new_entry, write
from glossary.parse import parse
from tests.unit.sample import library, sample

PAGE = "docs/terms/weight-tying.md"
REPLACED = {
    "TODO 中文名": "权重共享",
    "TODO one English sentence that stands alone": "One English sentence",
    'title: "TODO 作者, 题目': 'title: "作者, 题目',
    "example.org/TODO": "example.org/source",
    "q-todo-one": "q-one",
    "q-todo-two": "q-two",
    "q-todo-three": "q-three",
    "TODO ": "",
    "todo-one": "alpha",
    "todo-two": "beta",
}


def filled(text: str) -> str:
    for placeholder, words in REPLACED.items():
        text = text.replace(placeholder, words)
    return text


@pytest.mark.parametrize("level", [Level.L0, Level.L1])
def test_a_template_that_is_filled_in_passes_every_check(level: Level) -> None:
    files = {path: filled(text) for path, text in new_entry("weight-tying", level=level).items()}
    made = library(sample())
    pages = [*made.pages.values(), parse(PAGE, files[PAGE])]
    names = {path.removeprefix("snippets/") for path in files if path.startswith("snippets/")}
    assert check(build(pages, made.snippets | names)) == []


def test_a_template_that_is_not_filled_in_is_reported_line_by_line() -> None:
    files = new_entry("weight-tying")
    made = build(
        [parse(PAGE, files[PAGE])], ["weight-tying/example.py", "weight-tying/example.out"]
    )
    lines = [n for n, line in enumerate(files[PAGE].split("\n"), 1) if "TODO" in line]
    assert [problem.line for problem in check(made) if "TODO" in problem.what] == lines


def test_the_snippet_of_the_template_prints_its_output(capsys: pytest.CaptureFixture[str]) -> None:
    files = new_entry("weight-tying")
    exec(files["snippets/weight-tying/example.py"], {})
    assert capsys.readouterr().out == files["snippets/weight-tying/example.out"]


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    files = new_entry("weight-tying")
    (tmp_path / "docs/terms").mkdir(parents=True)
    (tmp_path / PAGE).write_text("mine", encoding="utf-8")
    assert existing(tmp_path, files) == [PAGE]
    with pytest.raises(FileExistsError):
        write(tmp_path, files)
    assert (tmp_path / PAGE).read_text("utf-8") == "mine"
