import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from glossary.terminal.quiet import QuietGroup
from glossary.terminal.root import content_root
from tests.unit.terminal.conftest import Run


def test_search_shows_names_place_and_definition(run: Run) -> None:
    assert run("search", "甲概").stdout == (
        "甲概念  Alpha  L0 · 模型训练  alpha\n    甲概念的一句话定义，写得足够长，能够独立读懂。\n"
    )


def test_a_narrow_terminal_gets_narrow_lines(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    assert run("search", "甲概").stdout == (
        "甲概念  Alpha\n  L0 · 模型训练  alpha\n"
        "    甲概念的一句话定义，写得足\n    够长，能够独立读懂。\n"
    )


def test_search_shows_the_question_that_was_asked(run: Run) -> None:
    assert "    面试题：丙概念有什么用？\n" in run("search", "丙概念有什么用处").stdout


def test_what_the_limit_leaves_out_is_counted(run: Run) -> None:
    assert run("search", "--limit", "1").stdout.endswith("\n\n共 3 个，只列出前 1 个（--limit）\n")


def test_scripts_get_the_results_as_data(run: Run) -> None:
    assert json.loads(
        run("search", "--level", "L1", "--category", "模型训练", "--json").stdout
    ) == [
        {
            "slug": "gamma",
            "title": "丙概念",
            "title_en": "Gamma",
            "level": "L1",
            "category": "模型训练",
            "description": "丙概念的一句话定义，写得足够长，能够独立读懂。",
            "score": 1.0,
            "question": None,
        }
    ]


def test_nothing_found_is_said_and_is_exit_code_1(run: Run) -> None:
    result = run("search", "zzzz", "zz")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "nothing found for 'zzzz zz'\n"


def test_nothing_found_is_an_empty_list_for_scripts(run: Run) -> None:
    assert run("search", "zzzz", "--json").stdout == "[]\n"


def test_an_unknown_category_is_answered_with_the_nearest(run: Run) -> None:
    result = run("search", "--category", "模型训炼")
    assert result.exit_code == 2
    assert "unknown category '模型训炼': did you mean '模型训练'?" in result.stderr


def test_a_folder_without_entries_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run("search", "--root", str(tmp_path / "empty"))
    assert result.exit_code == 2
    assert "holds no entries: name a folder with docs/terms/ and snippets/" in (
        " ".join(result.stderr.split())
    )


def test_a_file_that_may_not_be_read_is_named() -> None:
    @click.command("locked")
    def locked() -> None:
        raise PermissionError(13, "Permission denied", "docs/terms/alpha.md")

    result = CliRunner().invoke(QuietGroup("glossary", commands={"locked": locked}), ["locked"])
    assert (result.exit_code, result.stderr) == (1, "docs/terms/alpha.md: Permission denied\n")


def test_entries_are_those_around_the_current_folder(project: Path) -> None:
    assert content_root(None, project / "docs" / "terms") == project


def test_elsewhere_entries_are_those_of_the_package(tmp_path: Path) -> None:
    elsewhere = content_root(None, tmp_path)
    assert elsewhere is not None
    assert (elsewhere / "docs" / "terms" / "overfitting.md").is_file()
