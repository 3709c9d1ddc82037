"""How do the entries and their snippets get into the package? They are copied as it is built.

Everything else about the package stands in ``pyproject.toml``. An editable installation reads the
project's own folders.
"""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent
FOLDERS = ("docs/terms", "snippets")
SETTINGS = "mkdocs.yml"  # exports read Markdown as the site does


def content() -> list[str]:
    """The files to copy, below the project."""
    files = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file())
    names = (path.relative_to(ROOT).as_posix() for path in files)
    shown = (name for name in names if not any(part[0] in "._" for part in name.split("/")))
    return [SETTINGS, *sorted(shown)]


class BuildWithContent(build_py):
    """Builds the package with ``glossary/content/`` in it."""

    def run(self) -> None:
        """Build, and copy the content anew: what was removed must not stay from an older build."""
        super().run()
        if self.editable_mode:
            return
        target = Path(self.build_lib, "glossary", "content")
        shutil.rmtree(target, ignore_errors=True)
        for name in content():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target / name)

    def get_source_files(self) -> list[str]:
        """What a source distribution needs in order to build the package."""
        return [*super().get_source_files(), *content()]


setup(cmdclass={"build_py": BuildWithContent})
