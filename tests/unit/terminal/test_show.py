import json
from pathlib import Path

import pytest

from glossary.library import Library, load
from glossary.terminal import show
from tests.unit.terminal.conftest import Run

ROOT = Path(__file__).resolve().parents[3]


def test_an_entry_is_shown_with_all_that_belongs_to_it(run: Run, project: Path) -> None:
    result = run("show", "gamma")
    assert result.exit_code == 0
    assert (
        result.stdout
        == f"""\
丙概念  Gamma
L1 基础概念 · 模型训练
又名：丙别名

【定义】
丙概念是什么，用一句话说清楚。

【直觉】
可以把丙概念想成一个比方。

【代码】
snippets/gamma/example.py
    {chr(34) * 3}What gamma does.{chr(34) * 3}

    print("gamma runs")

输出
    gamma runs

【常见误解】
“丙概念总是对的。” 不一定，丙概念也有不成立的时候。

【面试问题】
1. 丙概念是什么？

先说丙概念的定义，再说丙概念为什么重要，举一个只属于丙概念的例子，最后说明丙概念
在哪些情况下不成立，以及不成立时应该换用什么办法来代替丙概念。

2. 丙概念有什么用？

丙概念的用处要从一个具体的问题讲起：先说没有丙概念时会怎样，再说用了丙概念以后哪
个数字变好了多少，最后提醒丙概念的代价和它适用的边界。

3. 丙概念何时不能用？

丙概念不能用的场合要分开来说：一种是前提不成立，一种是代价太大；各举一个数字说明
差了多少，再说在这两种场合里该用什么来代替丙概念才对。

【由什么组成】
甲概念 alpha：它的前一半
乙概念 beta：它的后一半

【学习路径】
甲概念 alpha → 乙概念 beta → 丙概念 gamma

【来源】
Author, Title of Gamma, 2020  https://example.org/gamma
"""
    )


def test_a_part_is_shown_alone(run: Run) -> None:
    head = "甲概念  Alpha\nL0 原子概念 · 模型训练\n又名：甲别名\n\n"
    assert run("show", "alpha", "--part", "definition").stdout == (
        f"{head}【定义】\n甲概念是什么，用一句话说清楚。\n"
    )
    assert run("show", "alpha", "--part", "code").stdout == (
        f'{head}snippets/alpha/example.py\n    """What alpha does."""\n\n'
        '    print("alpha runs")\n\n'
        "输出\n    alpha runs\n"
    )
    assert run("show", "alpha", "--part", "questions").stdout.startswith(
        f"{head}【面试问题】\n1. 甲概念是什么？\n\n先说甲概念的定义"
    )


def test_any_name_shows_the_entry(run: Run) -> None:
    names = ("alpha", "甲概念", "甲别名", "Alpha", "jiagainian", "jgn", "甲 概念")
    assert {run("show", *name.split()).stdout.split("\n")[0] for name in names} == {"甲概念  Alpha"}


def test_data_for_scripts_hold_text_code_and_output(library: Library, project: Path) -> None:
    told = show.data(library, library.entries["alpha"], project, "all")
    assert told["snippets"] == [
        {
            "path": "snippets/alpha/example.py",
            "output": "snippets/alpha/example.out",
            "figures": [],
            "code": '"""What alpha does."""\n\nprint("alpha runs")\n',
            "printed": "alpha runs\n",
        }
    ]
    assert [section["id"] for section in told["sections"]] == [
        "definition",
        "intuition",
        "code",
        "pitfalls",
    ]
    assert told["sections"][0]["markdown"] == "甲概念是什么，用一句话说清楚。"
    assert [question["id"] for question in told["questions"]] == ["q-what", "q-use"]


def test_data_of_a_part_hold_no_more(run: Run) -> None:
    told = json.loads(run("show", "alpha", "--part", "definition", "--json").stdout)
    assert told == {
        "slug": "alpha",
        "title": "甲概念",
        "title_en": "Alpha",
        "level": "L0",
        "category": "模型训练",
        "description": "甲概念的一句话定义，写得足够长，能够独立读懂。",
        "description_en": "One sentence about Alpha that stands alone.",
        "sections": [
            {"id": "definition", "title": "定义", "markdown": "甲概念是什么，用一句话说清楚。"}
        ],
    }


def test_a_file_that_is_missing_does_not_keep_the_rest_from_being_shown(
    run: Run, project: Path
) -> None:
    (project / "snippets/alpha/example.py").unlink()
    shown, told = run("show", "alpha"), run("show", "alpha", "--json")
    assert (shown.exit_code, told.exit_code) == (0, 0)
    assert json.loads(told.stdout)["snippets"][0]["code"] == ""


def test_an_unknown_name_is_answered_with_the_nearest(run: Run) -> None:
    result = run("show", "alpah")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "no entry is called 'alpah'; did you mean alpha (甲概念)?\n"


def test_a_shared_name_is_answered_with_all_that_have_it(run: Run, project: Path) -> None:
    page = project / "docs/terms/beta.md"
    shared = "甲别名]\nambiguous: {甲别名: 乙的意思}"
    page.write_text(page.read_text("utf-8").replace("乙别名]", shared), encoding="utf-8")
    result = run("show", "甲别名")
    told = "'甲别名' is several entries: alpha, beta (乙的意思)\n"
    assert (result.exit_code, result.stderr) == (1, told)


def test_entries_with_mistakes_are_left_out_and_named(run: Run, project: Path) -> None:
    page = project / "docs/terms/beta.md"
    page.write_text(page.read_text("utf-8").replace("level: L0", "level: L9"), encoding="utf-8")
    result = run("show", "alpha", "--part", "definition")
    assert result.exit_code == 0
    assert result.stderr == "left out, run 'glossary check' to see why: beta\n"


@pytest.mark.parametrize("width", [40, 80])
def test_no_line_of_any_entry_is_too_wide_except_code_formulas_and_files(width: int) -> None:
    library = load(ROOT)
    wide = [
        line.plain
        for entry in library.entries.values()
        for line in show.page(library, entry, ROOT, "all", width)
        if line.cell_len > width and not line.plain.startswith(("    ", "snippets/"))
    ]
    assert wide == []
