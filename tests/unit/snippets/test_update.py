from pathlib import Path

import pytest

from glossary.snippets.update import update
from tests.unit.snippets.project import DRAWS, FIGURE, OUTPUT, project, write


def told(root: Path, *slugs: str) -> tuple[int, str]:
    """The exit code of an update and what it says."""
    lines: list[str] = []
    code = update(root, slugs, lines.append)
    return code, "\n".join(lines)


def tree(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in root.rglob("*")
        if path.is_file()
    }


def test_outputs_and_figures_are_written_and_nothing_else(tmp_path: Path) -> None:
    root = project(tmp_path, DRAWS + "print(1)\n", OUTPUT + FIGURE)
    before = tree(root)

    assert told(root) == (
        0,
        "wrote snippets/term/what.out\nwrote snippets/term/what.svg\n"
        "1 snippet run, 2 files changed",
    )

    after = tree(root)
    assert after["snippets/term/what.out"] == "1\n"
    assert after.keys() - before.keys() == {"snippets/term/what.out", "snippets/term/what.svg"}
    assert {name: after[name] for name in before} == before


def test_a_second_update_changes_nothing(tmp_path: Path) -> None:
    root = project(tmp_path, DRAWS + "print(1)\n", OUTPUT + FIGURE)
    update(root, (), lambda line: None)

    assert told(root) == (0, "1 snippet run, no files changed")


def test_a_figure_that_varies_is_left_when_its_marks_are_the_same(tmp_path: Path) -> None:
    root = project(tmp_path, "# 图因处理器而异\n" + DRAWS, FIGURE)
    update(root, (), lambda line: None)
    file = root / "snippets/term/what.svg"
    moved = file.read_text("utf-8").replace("L", "L 9 9 L", 1)
    file.write_text(moved, encoding="utf-8")

    assert told(root) == (0, "1 snippet run, no files changed")
    assert file.read_text("utf-8") == moved


def test_a_figure_within_the_tolerance_is_left_as_it_is(tmp_path: Path) -> None:
    root = project(tmp_path, DRAWS)
    update(root, (), lambda line: None)
    file = root / "snippets/term/what.svg"
    moved = file.read_text(encoding="utf-8").replace('d="M0 345.6', 'd="M0 345.5')
    file.write_text(moved, encoding="utf-8")

    assert told(root) == (0, "1 snippet run, no files changed")
    assert file.read_text(encoding="utf-8") == moved


def test_a_failing_snippet_is_reported_and_the_others_run(tmp_path: Path) -> None:
    root = project(tmp_path, "1 / 0\n")
    write(root, {"snippets/zoo/next.py": "print(2)\n"})

    assert told(root) == (
        1,
        "wrote snippets/zoo/next.out\n"
        "docs/terms/term.md:3: ZeroDivisionError: division by zero\n"
        "  snippets/term/what.py:1: 1 / 0\n"
        "  fix: mend it; it runs alone with: python snippets/term/what.py",
    )


def test_only_the_named_entries_are_run(tmp_path: Path) -> None:
    root = write(tmp_path, {"docs/a.md": ""} | {f"snippets/{s}/x.py": "print(1)\n" for s in "ab"})

    assert told(root, "b") == (0, "wrote snippets/b/x.out\n1 snippet run, 1 file changed")


@pytest.mark.parametrize(
    ("slug", "fix"),
    [("gradeint", "did you mean 'gradient'?"), ("zoo", "write snippets/zoo/<what>.py")],
)
def test_an_unknown_slug_is_reported(tmp_path: Path, slug: str, fix: str) -> None:
    root = write(tmp_path, {"docs/a.md": "", "snippets/gradient/x.py": "x = 1\n"})

    assert told(root, slug) == (1, f"snippets/{slug}:1: there is no snippet\n  fix: {fix}")


def test_what_is_left_over_is_reported_and_kept(tmp_path: Path) -> None:
    root = project(tmp_path, "x = 1\n", out="1\n", svg="<svg/>")
    before = tree(root)

    assert told(root) == (
        1,
        "snippets/term/what.out:1: left over: snippets/term/what.py prints nothing\n"
        "  fix: remove it, and its fence from the page\n"
        "snippets/term/what.svg:1: left over: snippets/term/what.py draws no figures\n"
        "  fix: remove it, and its image from the page",
    )
    assert tree(root) == before
