import json
import sys
from pathlib import Path

import pytest

from glossary.terminal.run import environment, has_display, imports
from tests.unit.terminal.conftest import Run

EXAMPLE = Path("snippets/alpha/example.py")


def test_each_snippet_is_named_and_run(
    run: Run, project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    result = run("run", "alpha")
    assert (result.exit_code, result.stdout) == (0, f"▶ {project / EXAMPLE}\n\n")
    assert capfd.readouterr().out == "alpha runs\n"


def test_scripts_get_what_is_printed(run: Run) -> None:
    assert json.loads(run("run", "甲概念", "--json").stdout) == [
        {
            "path": str(EXAMPLE),
            "exit_code": 0,
            "printed": "alpha runs\n",
            "errors": "",
            "figures": [],
        }
    ]


def test_a_snippet_that_fails_is_named_after_its_errors(run: Run, project: Path) -> None:
    (project / EXAMPLE).write_text("raise SystemExit('broken')", encoding="utf-8")
    result = run("run", "alpha")
    assert result.exit_code == 1
    assert result.stderr == "broken\nfailed: snippets/alpha/example.py\n"


def test_a_snippet_that_python_cannot_read_fails(run: Run, project: Path) -> None:
    (project / EXAMPLE).write_text("def (", encoding="utf-8")
    result = run("run", "alpha")
    assert result.exit_code == 1
    assert result.stderr.endswith(
        "SyntaxError: invalid syntax\nfailed: snippets/alpha/example.py\n"
    )


def test_what_is_not_installed_is_said_before_anything_runs(run: Run, project: Path) -> None:
    code = "print(1)\nimport nothing_of_that_name.inside"
    (project / EXAMPLE).write_text(code, encoding="utf-8")
    result = run("run", "alpha")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "the snippets of alpha need nothing_of_that_name, not installed for "
        f"{sys.executable}\n  fix: {sys.executable} -m pip install nothing_of_that_name\n"
    )


def test_an_entry_whose_snippets_are_gone_is_said(run: Run, project: Path) -> None:
    (project / EXAMPLE).unlink()
    result = run("run", "alpha")
    assert (result.exit_code, result.stderr) == (1, "alpha has no snippets\n")


def test_figures_are_named_with_their_files(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    figure = project / "snippets/alpha/example.svg"
    figure.touch()
    assert run("run", "alpha").stdout.endswith(
        f"图：没有显示器，不弹出窗口，画好的在\n    {figure}\n\n"
    )


def test_without_a_display_no_window_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("MPLBACKEND", raising=False)
    assert has_display()
    assert "MPLBACKEND" not in environment(windows=True)
    assert environment(windows=False)["MPLBACKEND"] == "agg"


def test_imports_are_found_anywhere_in_a_script(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("import a.b, c\ndef f():\n    from d.e import f\n", encoding="utf-8")
    assert list(imports(file)) == ["a", "c", "d"]
