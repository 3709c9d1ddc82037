from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glossary.library import Library, load
from glossary.terminal.commands import COMMANDS
from glossary.terminal.quiet import QuietGroup
from tests.unit.sample import sample

CODE = '"""What {slug} does."""\n\nprint("{slug} runs")\n'
Run = Callable[..., Result]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The sample's three entries on disk, with snippets that print their name."""
    for path, text in sample().items():
        slug = Path(path).stem
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
        folder = tmp_path / "snippets" / slug
        folder.mkdir(parents=True)
        (folder / "example.py").write_text(CODE.format(slug=slug), encoding="utf-8")
        (folder / "example.out").write_text(f"{slug} runs\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def library(project: Path) -> Library:
    return load(project)


@pytest.fixture
def run(project: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command inside the project, as one types it into a pipe 80 cells wide."""
    monkeypatch.chdir(project)
    monkeypatch.setenv("COLUMNS", "80")
    main = QuietGroup("glossary", commands={str(command.name): command for command in COMMANDS})

    def invoke(*arguments: str, typed: str = "") -> Result:
        return CliRunner().invoke(main, arguments, input=typed)

    return invoke
