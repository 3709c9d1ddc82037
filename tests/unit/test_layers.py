"""Imports inside the package point down only."""

import ast
from pathlib import Path

import pytest

import glossary

PACKAGE = Path(glossary.__file__).parent
LAYERS = [
    {"configuration", "document", "entry", "formula", "history", "parse", "plain_text", "problem"},
    {"lab"},
    {"library", "notebook"},
    {"checks", "search_texts"},
    {"markdown_extension", "namesakes", "new", "pages", "search_index", "snippets"},
    {"export"},
    {"graph"},
    {"interview", "labs", "offline", "terminal"},
    {"cli", "site", "__main__"},
]
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def part(module: str) -> str:
    """``checks`` for ``glossary.checks.names``."""
    return module.split(".")[1]


def layer(name: str) -> int:
    (found,) = (number for number, names in enumerate(LAYERS) if name in names)
    return found


def imported(path: Path) -> set[str]:
    """The modules that a file imports, anywhere in it."""
    tree = ast.parse(path.read_text("utf-8"))
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_imports_point_down(path: Path) -> None:
    own = path.relative_to(PACKAGE).with_suffix("").parts[0]
    others = {part(name) for name in imported(path) if name.startswith("glossary.")} - {own}
    assert {name for name in others if layer(name) >= layer(own)} <= SAME_LAYER.get(own, set())


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_only_the_plugin_imports_mkdocs(path: Path) -> None:
    found = {name for name in imported(path) if name.split(".")[0] == "mkdocs"}
    assert path.name == "site.py" or found == set()


# An entry holds its parsed page; the command runs as a module.
SAME_LAYER = {"entry": {"document"}, "parse": {"document"}, "__main__": {"cli"}}
