"""No Python block that the site shows escapes execution, whatever its fence looks like."""

from pathlib import Path

import markdown
import pytest
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data

from glossary.snippets.shown import escaping

ROOT = Path(__file__).resolve().parents[2]
CONFIG = load_config(str(ROOT / "mkdocs.yml"))
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md"))


def rendered(path: str) -> str:
    """The page as the site renders it, without the page around it."""
    text, _ = get_data((ROOT / path).read_text(encoding="utf-8"))
    page = markdown.Markdown(
        extensions=CONFIG.markdown_extensions, extension_configs=CONFIG.mdx_configs
    )
    return page.convert(text)


@pytest.mark.parametrize("page", PAGES)
def test_every_block_of_code_that_a_page_shows_is_run_or_is_not_python(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)

    problems = escaping(ROOT, page, rendered(page))

    assert "\n".join(map(str, problems)) == ""
