"""What ``mkdocs.yml`` says, read without MkDocs."""

from pathlib import Path
from typing import Any

import yaml


class TolerantLoader(yaml.SafeLoader):
    """Plain YAML; what a tag such as ``!ENV`` or ``!!python/name:`` stands for becomes None."""


TolerantLoader.add_multi_constructor("", lambda loader, suffix, node: None)


def read_configuration(root: Path) -> dict[str, Any]:
    """The settings of the project's ``mkdocs.yml`` as they are written."""
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    settings = yaml.load(text, TolerantLoader)
    return settings if isinstance(settings, dict) else {}


def markdown_extensions(root: Path) -> dict[str, dict[str, Any]]:
    """The site's Markdown extensions by name, each with its options."""
    found: dict[str, dict[str, Any]] = {}
    for item in read_configuration(root).get("markdown_extensions") or ():
        for name, options in item.items() if isinstance(item, dict) else [(item, {})]:
            found[name] = options or {}
    return found


def extension_options(root: Path, extension: str) -> dict[str, Any] | None:
    """The options of a Markdown extension, or None where the site does not use it."""
    return markdown_extensions(root).get(extension)
