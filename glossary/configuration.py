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


def extension_options(root: Path, extension: str) -> dict[str, Any] | None:
    """The options of a Markdown extension, or None where the site does not use it."""
    for item in read_configuration(root).get("markdown_extensions") or ():
        if item == extension:
            return {}
        if isinstance(item, dict) and extension in item:
            return item[extension] or {}
    return None
