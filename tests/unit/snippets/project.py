"""Small projects for the tests: pages, snippets and a mkdocs.yml."""

from pathlib import Path

MKDOCS = """\
site_name: !ENV [NAME, test]
markdown_extensions:
  - admonition
  - attr_list
  - pymdownx.blocks.details
  - pymdownx.superfences
  - pymdownx.highlight
  - pymdownx.snippets:
      base_path: [snippets]
      check_paths: true
"""
EXTENSIONS = [
    *("admonition", "attr_list", "pymdownx.blocks.details"),
    *("pymdownx.superfences", "pymdownx.highlight"),
]
PAGE = """\
# A term

```python title="snippets/term/what.py"
--8<-- "term/what.py"
```
"""
OUTPUT = """
```text title="输出"
--8<-- "term/what.out"
```
"""
FIGURE = """
![A line.](../../snippets/term/what.svg)
"""
DRAWS = "import matplotlib.pyplot as plt\n\nplt.plot([1, 2])\nplt.show()\n"


def write(root: Path, files: dict[str, str]) -> Path:
    """A project with these files and a mkdocs.yml."""
    for name, text in {"mkdocs.yml": MKDOCS, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def project(root: Path, code: str, below: str = "", **files: str) -> Path:
    """A project whose page ``docs/terms/term.md`` shows ``snippets/term/what.py``."""
    named = {f"snippets/term/what.{ending}": text for ending, text in files.items()}
    return write(root, {"docs/terms/term.md": PAGE + below, "snippets/term/what.py": code, **named})
