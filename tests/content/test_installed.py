"""The package installed elsewhere has the entries inside and does not need the project."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from glossary.library import load

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("glossary", "docs/terms", "snippets")
FILES = ("pyproject.toml", "setup.py", "README.md", "LICENSE", "LICENSE-CONTENT", "mkdocs.yml")
NEEDED = 77  # the first setuptools that understands pyproject.toml, as it says itself
CACHES = shutil.ignore_patterns("__pycache__", ".*")

Command = Callable[..., subprocess.CompletedProcess[str]]


def has_setuptools() -> bool:
    """Whether the wheel can be built with what is installed."""
    try:
        return int(version("setuptools").split(".")[0]) >= NEEDED
    except PackageNotFoundError:
        return False


def pip(*arguments: str | Path) -> None:
    """Run pip; what it says is shown when it fails."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*command, *map(str, arguments)], check=True)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of the project so that nothing is left in its folder."""
    folder = tmp_path_factory.mktemp("wheel")
    project = folder / "project"
    for source in SOURCES:
        shutil.copytree(ROOT / source, project / source, ignore=CACHES)
    for name in FILES:
        shutil.copyfile(ROOT / name, project / name)
    stale = project / "build/lib/glossary/content/docs/terms/removed.md"
    stale.parent.mkdir(parents=True)
    stale.touch()
    options = ["--no-build-isolation"] if has_setuptools() else []
    pip("wheel", project, "--no-deps", "--wheel-dir", folder, *options)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the wheel is installed into."""
    target = tmp_path_factory.mktemp("installed")
    pip("install", wheel, "--no-deps", "--target", target)
    return target


@pytest.fixture(scope="module")
def glossary(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Command:
    """Runs the installed command in a folder far from the project."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "glossary", *arguments],
            cwd=elsewhere,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
        )

    return run


def test_the_wheel_holds_every_entry_and_snippet_and_nothing_of_older_builds(wheel: Path) -> None:
    prefix = "glossary/content/"
    held = {
        name.removeprefix(prefix)
        for name in zipfile.ZipFile(wheel).namelist()
        if name.startswith(prefix)
    }
    library = load(ROOT)
    entries = {f"docs/terms/{slug}.md" for slug in library.slugs}
    assert held == {"mkdocs.yml"} | entries | {f"snippets/{name}" for name in library.snippets}


def test_search_finds_every_entry(glossary: Command) -> None:
    found = json.loads(glossary("search", "--limit", "100000", "--json").stdout)
    assert {hit["slug"] for hit in found} == load(ROOT).slugs


def test_show_names_files_inside_the_package(glossary: Command, installed: Path) -> None:
    figure = installed / "glossary/content/snippets/overfitting/polynomial_fits.svg"
    assert f"\n    {figure}\n" in glossary("show", "过拟合").stdout
    assert figure.is_file()


def test_run_runs_the_snippets_inside_the_package(glossary: Command, installed: Path) -> None:
    result = glossary("run", "broadcasting")
    first = f"▶ {installed}/glossary/content/snippets/broadcasting/"
    assert (result.returncode, result.stdout.startswith(first)) == (0, True)


def test_quiz_asks_the_questions_of_the_package(glossary: Command) -> None:
    (asked,) = json.loads(glossary("quiz", "--count", "1", "--seed", "1", "--json").stdout)
    assert asked["id"].startswith(asked["slug"] + "#q-")


def test_export_writes_the_entries_of_the_package(glossary: Command) -> None:
    told = json.loads(glossary("export", "json").stdout)
    assert {entry["slug"] for entry in told["entries"]} == load(ROOT).slugs


@pytest.mark.parametrize("arguments", [["check"], ["update"], ["new", "gradient-clipping"]])
def test_what_changes_the_project_needs_it(glossary: Command, arguments: list[str]) -> None:
    result = glossary(*arguments)
    assert result.returncode == 2
    assert "is not a glossary: it has no mkdocs.yml and docs/" in " ".join(result.stderr.split())
