import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glossary.cli import main
from tests.unit.sample import ALPHA, sample, snippets


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A glossary of three entries on disk."""
    for path, text in sample().items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    for name in snippets(sample()):
        target = tmp_path / "snippets" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("", encoding="utf-8")
    (tmp_path / "mkdocs.yml").touch()
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_check_counts_the_entries_of_a_sound_glossary(project: Path) -> None:
    result = run("check", "--root", project)
    assert (result.exit_code, result.stdout) == (0, "3 entries: no problem found\n")


def test_check_reports_every_problem_and_exits_with_1(project: Path) -> None:
    page = project / ALPHA
    page.write_text(page.read_text("utf-8").replace("level: L0", "level: L9"), encoding="utf-8")
    result = run("check", "--root", project)
    assert result.exit_code == 1
    assert result.stdout == (
        "docs/terms/alpha.md:5: unknown level 'L9'\n  fix: use one of L0, L1, L2, L3\n"
        "docs/terms/gamma.md:9: an L1 entry builds on at least two L0 entries, this one on 1\n"
        "  fix: name the L0 concepts that it is put together from, or lower its level\n"
    )
    assert result.stderr == "2 problems in 2 files\n"


def test_check_works_from_a_folder_inside_the_project(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "docs" / "terms")
    assert run("check").exit_code == 0


def test_a_folder_that_is_no_glossary_is_refused(tmp_path: Path) -> None:
    result = run("check", "--root", tmp_path)
    assert result.exit_code == 2
    assert "is not a glossary: it has no mkdocs.yml and docs/" in result.stderr


def test_new_writes_an_entry_and_its_snippet(project: Path) -> None:
    result = run("new", "weight-tying", "--root", project)
    assert result.exit_code == 0
    assert result.stdout == (
        "wrote docs/terms/weight-tying.md\n"
        "wrote snippets/weight-tying/example.py\n"
        "wrote snippets/weight-tying/example.out\n"
        "Fill in every TODO, then run: glossary update weight-tying and glossary check\n"
    )
    assert "title_en: Weight Tying\n" in (project / "docs/terms/weight-tying.md").read_text("utf-8")


def test_new_overwrites_nothing(project: Path) -> None:
    before = (project / ALPHA).read_text("utf-8")
    result = run("new", "alpha", "--root", project)
    assert result.exit_code == 1
    assert result.stderr == (
        "docs/terms/alpha.md, snippets/alpha/example.py, snippets/alpha/example.out: "
        "already exists, nothing was written\n"
    )
    assert (project / ALPHA).read_text("utf-8") == before


def test_new_refuses_what_is_no_slug(project: Path) -> None:
    result = run("new", "Weight Tying", "--root", project)
    assert result.exit_code == 2
    assert "write the English name in lower case with hyphens, such as weight-tying" in (
        " ".join(result.stderr.split())
    )


def test_new_mentions_an_entry_of_nearly_the_same_name(project: Path) -> None:
    result = run("new", "gammas", "--root", project)
    assert "note: there is an entry 'gamma'; make sure that this is not the same term" in (
        result.stdout
    )


def test_export_writes_every_entry_as_json(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    result = run("export", "json", "--output", target, "--root", project)
    assert (result.exit_code, result.stdout) == (0, f"wrote {target}\n")
    assert [e["slug"] for e in json.loads(target.read_text("utf-8"))["entries"]] == [
        "alpha",
        "beta",
        "gamma",
    ]


def test_export_refuses_a_glossary_with_mistakes(project: Path) -> None:
    page = project / ALPHA
    page.write_text(page.read_text("utf-8").replace("level: L0", "level: L9"), encoding="utf-8")
    result = run("export", "json", "--root", project)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "some entries have mistakes: run 'glossary check' first\n"
