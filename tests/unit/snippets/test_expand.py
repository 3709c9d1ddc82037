from pathlib import Path

import pytest
from pymdownx.snippets import SnippetPreprocessor

from glossary.snippets.expand import Line, MissingInclude, Place, expand, snippet_options
from tests.unit.snippets.project import write

ODD_PAGE = """\
---
title: odd
---
text
  --8<-- "term/one.py"
;--8<-- "term/one.py"
--8<-- "term/parts.py:middle"
--8<--
term/one.py

; term/parts.py
--8<--
- list

    --8<-- "term/parts.py:2:3"
"""
PARTS = (
    'first = 1\n# --8<-- [start:middle]\nsecond = 2\n# --8<-- [end:middle]\nthird = """\n\n"""\n'
)


class Settings:
    tab_length = 4


def test_a_page_is_expanded_as_the_site_expands_it(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        {"docs/odd.md": ODD_PAGE, "snippets/term/one.py": "x = 1\n\ny = 2\n"}
        | {"snippets/term/parts.py": PARTS},
    )
    site = SnippetPreprocessor(snippet_options(root), Settings())

    expanded = expand(root, "docs/odd.md")

    assert [line.text for line in expanded] == site.run(ODD_PAGE.split("\n"))


def test_each_line_knows_its_file_and_line(tmp_path: Path) -> None:
    page = 'a\n--8<-- "term/parts.py:middle"\nb\n'
    root = write(tmp_path, {"docs/page.md": page, "snippets/term/parts.py": PARTS})

    assert expand(root, "docs/page.md") == (
        Line("a", Place("docs/page.md", 1)),
        Line("second = 2", Place("snippets/term/parts.py", 3)),
        Line("b", Place("docs/page.md", 3)),
        Line("", None),
    )


@pytest.mark.parametrize(
    ("include", "message"),
    [
        (
            "term/missing.py",
            "docs/page.md:2: the file 'term/missing.py' is included but does not exist\n"
            "  fix: write snippets/term/missing.py, or correct the name",
        ),
        (
            "term/missing.out",
            "docs/page.md:2: the file 'term/missing.out' is included but does not exist\n"
            "  fix: make update",
        ),
        (
            "term/parts.py:end",
            "docs/page.md:2: the section 'end' is included but does not exist\n"
            "  fix: mark it in the file with --8<-- [start:end] and [end:end]",
        ),
    ],
)
def test_a_missing_include_is_reported_with_its_line(
    tmp_path: Path, include: str, message: str
) -> None:
    page = f'a\n--8<-- "{include}"\n'
    root = write(tmp_path, {"docs/page.md": page, "snippets/term/parts.py": PARTS})

    with pytest.raises(MissingInclude) as caught:
        expand(root, "docs/page.md")

    assert str(caught.value) == message
