"""How the site is built: the same bytes each time, without torch, escaped, refused when wrong."""

import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from benchmarks.synthetic import write_project
from tests.site.conftest import ROOT, build_site

EVIL = "<img src=x onerror=alert(1)>"


def contents(site: Path) -> dict[str, bytes]:
    """Path -> bytes of every file."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def test_a_build_without_torch_gives_the_same_bytes(built_site: Path, tmp_path: Path) -> None:
    script = (
        "import sys; sys.modules['torch'] = sys.modules['matplotlib'] = None\n"
        "from mkdocs.__main__ import cli\n"
        "cli(['build', '-q', '-f', sys.argv[1], '-d', sys.argv[2]])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(ROOT / "mkdocs.yml"), str(tmp_path / "site")],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    first, second = contents(built_site), contents(tmp_path / "site")
    assert set(first) == set(second)
    assert [name for name in first if first[name] != second[name]] == []


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project that can be spoiled."""
    write_project(tmp_path, 9)
    return tmp_path


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_html_in_an_entrys_fields_is_shown_as_text(project: Path) -> None:
    page = project / "docs/terms/synthetic-concept-1.md"
    spoil(page, "\ntitle: ", f"\ntitle: 题{EVIL} ")
    spoil(page, "\ndescription: ", f'\ndescription: 说"明{EVIL}')
    spoil(page, "aliases: [", f'aliases: ["{EVIL}", ')
    spoil(page, "description_en: ", f"description_en: {EVIL}")
    spoil(page, '{title: "No Source', f'{{title: "{EVIL} No Source')
    spoil(project / "docs/terms/synthetic-concept-3.md", "随机的组成部分", f"因为{EVIL}")
    site = build_site(project / "site", project / "mkdocs.yml")
    found = [
        path.relative_to(site).as_posix()
        for path in site.rglob("*.html")
        if "<img src=x" in path.read_text("utf-8")
    ]
    assert found == []
    assert "&lt;img src=x" in (site / "terms/synthetic-concept-1/index.html").read_text("utf-8")


def test_a_wrong_formula_fails_the_build_with_its_line(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    spoil(project / "docs/terms/synthetic-concept-1.md", "\\frac{", "\\frac{{")
    with pytest.raises(Abort):
        build_site(project / "site", project / "mkdocs.yml")
    assert "docs/terms/synthetic-concept-1.md:24: the formula" in caplog.text


def test_every_problem_of_the_content_fails_the_build(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    spoil(project / "docs/terms/synthetic-concept-0.md", "level: L0", "level: L9")
    spoil(project / "docs/terms/synthetic-concept-1.md", "## 直觉 { #intuition }", "## 直觉")
    with pytest.raises(Abort):
        build_site(project / "site", project / "mkdocs.yml")
    assert "docs/terms/synthetic-concept-0.md:5: unknown level 'L9'" in caplog.text
    assert "docs/terms/synthetic-concept-1.md:18: the heading '直觉' has no anchor" in caplog.text


@pytest.mark.parametrize("count", [0, 9, 130])
def test_a_glossary_of_any_size_can_be_built(tmp_path: Path, count: int) -> None:
    write_project(tmp_path, count)
    site = build_site(tmp_path / "site", tmp_path / "mkdocs.yml")
    assert len(list((site / "terms").glob("*/index.html"))) == count
