"""The files that a new entry starts from."""

from collections.abc import Mapping
from difflib import get_close_matches
from importlib import resources
from pathlib import Path
from string import Template

from glossary.entry import Category, Level


def new_entry(
    slug: str, *, level: Level = Level.L0, category: Category = Category.TRAINING
) -> dict[str, str]:
    """Path below the project -> text, of an entry's page, its snippet and what that prints."""
    fields = {
        "slug": slug,
        "title_en": " ".join(word.capitalize() for word in slug.split("-")),
        "level": str(level),
        "category": str(category),
        "builds_on": constituents(level),
    }
    page = Template(template("entry.md")).substitute(fields)
    return {
        f"docs/terms/{slug}.md": page,
        f"snippets/{slug}/example.py": template("example.py"),
        f"snippets/{slug}/example.out": "value = 1024\n",
    }


def constituents(level: Level) -> str:
    """What stands after ``builds_on:`` in a new entry of a level."""
    if level == Level.L0:
        return "{}"
    below = f"L{level.number - 1}"
    lines = (
        "",
        f"todo-one: TODO 至少两个 {below} 概念，各写一句理由",
        f"todo-two: TODO 另一个 {below} 概念",
    )
    return "\n  ".join(lines)


def template(name: str) -> str:
    """One of the files in ``templates/``."""
    return resources.files("glossary").joinpath("templates", name).read_text(encoding="utf-8")


def existing(root: Path, files: Mapping[str, str]) -> list[str]:
    """Those of the files that are there already."""
    return [path for path in files if (root / path).exists()]


def write(root: Path, files: Mapping[str, str]) -> None:
    """Write files that do not exist yet; raises FileExistsError rather than overwrite one."""
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8") as file:
            file.write(text)


def nearest(slug: str, slugs: frozenset[str]) -> str | None:
    """An entry whose slug is nearly the same, so that nobody writes one twice."""
    near = get_close_matches(slug, sorted(slugs), n=1, cutoff=0.85)
    return near[0] if near else None
