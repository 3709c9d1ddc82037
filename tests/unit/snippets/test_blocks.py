from pathlib import Path

from glossary.snippets.blocks import Block, python_blocks, snippet_files
from glossary.snippets.expand import Place
from tests.unit.snippets.project import FIGURE, OUTPUT, project, write


def test_a_block_has_its_code_its_places_and_what_is_shown_below(tmp_path: Path) -> None:
    root = project(tmp_path, '"""Doc."""\n\nprint(1)\n', OUTPUT + FIGURE, out="1\n")

    assert python_blocks(root, "docs/terms/term.md") == [
        Block(
            page="docs/terms/term.md",
            line=3,
            code='"""Doc."""\n\nprint(1)\n',
            places=(
                Place("snippets/term/what.py", 1),
                None,
                Place("snippets/term/what.py", 3),
                None,
            ),
            file="snippets/term/what.py",
            output="1\n",
            output_line=7,
            output_file="snippets/term/what.out",
            figures=("snippets/term/what.svg",),
        )
    ]


def test_what_stands_below_the_next_block_belongs_to_that_one(tmp_path: Path) -> None:
    page = "```python\nprint(1)\n```\n\n```py\nprint(2)\n```\n" + OUTPUT + FIGURE
    root = write(tmp_path, {"docs/terms/a.md": page, "snippets/term/what.out": "2\n"})

    blocks = python_blocks(root, "docs/terms/a.md")

    assert [(block.name, block.output, block.figures) for block in blocks] == [
        ("line 1", None, ()),
        ("line 5", "2\n", ("snippets/term/what.svg",)),
    ]


def test_a_text_between_code_and_fence_makes_it_another_text(tmp_path: Path) -> None:
    page = '```python\nprint(1)\n```\n\nThen:\n\n```text title="输出"\n1\n```\n'
    root = write(tmp_path, {"docs/a.md": page})

    assert [block.output for block in python_blocks(root, "docs/a.md")] == [None]


def test_a_part_of_a_file_keeps_the_line_numbers_of_the_file(tmp_path: Path) -> None:
    parts = "a = 1\n# --8<-- [start:x]\nb = 2\n# --8<-- [end:x]\n"
    page = '```python\n--8<-- "term/parts.py:x"\n```\n'
    root = write(tmp_path, {"docs/a.md": page, "snippets/term/parts.py": parts})

    (block,) = python_blocks(root, "docs/a.md")

    assert block.offset == 2
    assert block.place(3) == (Place("snippets/term/parts.py", 3), "b = 2")


def test_snippets_are_the_python_files_of_the_entries(tmp_path: Path) -> None:
    root = write(tmp_path, {f"snippets/{name}": "" for name in ("b/x.py", "a/x.py", "a/x.out")})

    assert snippet_files(root) == ["snippets/a/x.py", "snippets/b/x.py"]
