"""Is each lab complete: header, anchors, figures told in words, exercises with answers?"""

import ast
import re
import sys
from collections.abc import Iterator

from glossary.checks.front_matter import explain, readable
from glossary.document import Heading
from glossary.lab import DRAWN, EXERCISES, Cell, Lab, LabMetadata
from glossary.library import LABS, Library
from glossary.notebook import up_to_date
from glossary.problem import Problem

PROVIDED = ("torch", "numpy", "matplotlib", "sklearn")  # what a lab may import, and Python's own
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LEAST_EXERCISES, LEAST_TERMS = 3, 3
FIELDS = tuple(LabMetadata.model_fields)
NO_HEADER = (
    "the lab has no header",
    "start the file with a line '# ---', the fields as comments, and another line '# ---'",
)
EXAMPLES = {
    "number": "number: 1",
    "title": "title: 张量一览",
    "title_en": "title_en: A Tour of Tensors",
    "description": "description: 做完能看到什么，一两句话。",
}


def check(library: Library) -> Iterator[Problem]:
    """Problems of each lab, those of its header first."""
    for path, page in library.pages.items():
        if path.startswith(LABS):
            yield from readable(page, NO_HEADER)
    for slug, error in library.rejected_labs.items():
        for details in error.errors() if error else ():
            yield explain(library.pages[f"{LABS}{slug}.py"], details, FIELDS, EXAMPLES)
    numbers: dict[int, str] = {}
    for lab in library.labs.values():
        yield from named(lab, numbers)
        yield from shaped(lab)
        yield from headed(lab)
        yield from exercises(lab)
        for cell in lab.code:
            yield from runs_anywhere(lab, cell)
        yield from uses_terms(lab, library)
        yield from executed(lab, library)
    for slug in library.notebooks.keys() - library.labs.keys() - library.rejected_labs.keys():
        what = "the notebook has no source"
        fix = f"write {LABS}{slug}.py, which 'make update' turns into it, or remove it"
        yield Problem(f"{LABS}{slug}.ipynb", 1, what, fix)


def named(lab: Lab, numbers: dict[int, str]) -> Iterator[Problem]:
    """File names are slugs, and no number stands twice."""
    if not SLUG.fullmatch(lab.slug):
        what = f"{lab.slug!r} is not a slug"
        yield Problem(lab.path, 1, what, "use lower case letters, digits and hyphens")
    taken = numbers.setdefault(lab.meta.number, lab.path)
    if taken != lab.path:
        line = lab.source.document.front.line(("number",))
        what = f"{taken} has the number {lab.meta.number} as well"
        yield Problem(lab.path, line, what, "give it the next free number")


def shaped(lab: Lab) -> Iterator[Problem]:
    """Every line belongs to a cell, and text is commented."""
    for line, text in lab.source.strays:
        if text.lstrip().startswith("#") and "%%" in text:
            what = f"{text.strip()!r} does not begin a cell"
            fix = 'write "# %%" or "# %% [markdown]", with tags=["answer"] or ["varies"]'
        else:
            what = f"{text.strip()[:40]!r} stands in no cell"
            fix = 'begin text with "# ", and put code below a line "# %%"'
        yield Problem(lab.path, line, what, fix)


def headed(lab: Lab) -> Iterator[Problem]:
    """Headings have written anchors of their own; the title stands in the header."""
    seen: set[str] = set()
    for heading in lab.source.document.headings:
        if heading.level == 1:
            what = f"the heading {heading.text!r} is of level 1, which the title has"
            yield Problem(lab.path, heading.line, what, "write ## instead of #")
        elif heading.anchor is None:
            what = f"the heading {heading.text!r} has no anchor"
            fix = f'write: ## {heading.text} <a id="short-english-name"></a>'
            yield Problem(lab.path, heading.line, what, fix)
        elif heading.anchor in seen:
            what = f"the anchor {heading.anchor!r} stands twice"
            yield Problem(lab.path, heading.line, what, "give one of them another name")
        seen.add(heading.anchor or "")


def exercises(lab: Lab) -> Iterator[Problem]:
    """The last section is one of exercises, each with an answer."""
    headings = lab.source.document.headings
    start = next((h for h in headings if h.level == 2 and h.anchor == EXERCISES), None)
    if start is None:
        what = "the lab has no exercises"
        fix = f'end it with "# ## 练习 <a id="{EXERCISES}"></a>" and three exercises'
        yield Problem(lab.path, 1, what, fix)
        return
    asked = [h for h in headings if h.line > start.line and h.level == 3]
    if len(asked) < LEAST_EXERCISES:
        what = f"the lab has {len(asked)} exercises"
        yield Problem(lab.path, start.line, what, f"write at least {LEAST_EXERCISES}")
    ends = [h.line for h in asked[1:]] + [sys.maxsize]
    for heading, end in zip(asked, ends, strict=True):
        if not answered(lab, heading, end):
            what = f"the exercise {heading.text!r} has no answer"
            fix = 'write it below in a cell that begins with: # %% [markdown] tags=["answer"]'
            yield Problem(lab.path, heading.line, what, fix)


def answered(lab: Lab, heading: Heading, end: int) -> bool:
    """Does an answer stand between two lines?"""
    return any(cell.answer and heading.line < cell.line < end for cell in lab.cells)


def runs_anywhere(lab: Lab, cell: Cell) -> Iterator[Problem]:
    """A cell imports what every reader has, and tells in words what it draws."""
    try:
        tree = ast.parse(cell.text)
    except SyntaxError as error:
        line = cell.line + (error.lineno or 1) - 1
        what = f"the cell is not Python: {error.msg}"
        yield Problem(lab.path, line, what, "correct the code; a lab has no IPython commands")
        return
    for node in ast.walk(tree):
        for name in imported(node):
            if name not in PROVIDED and name not in sys.stdlib_module_names:
                what = f"the lab imports {name}, which a reader may not have"
                fix = f"use Python's own modules and {', '.join(PROVIDED)}"
                yield Problem(lab.path, cell.line + getattr(node, "lineno", 1) - 1, what, fix)
    if "plt.show()" in cell.text and not DRAWN.search(cell.text):
        what = "the cell draws a figure and does not say what it shows"
        yield Problem(lab.path, cell.line, what, "write a line: # 图：what a reader sees in it")


def imported(node: ast.AST) -> list[str]:
    """The top-level modules that a statement imports."""
    if isinstance(node, ast.Import):
        return [alias.name.split(".")[0] for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [(node.module or ".").split(".")[0]]
    return []


def uses_terms(lab: Lab, library: Library) -> Iterator[Problem]:
    """The lab links the entries it puts together."""
    known = [slug for slug in lab.terms if slug in library.slugs]
    if len(known) < LEAST_TERMS:
        what = f"the lab links {len(known)} entries"
        fix = "link each term at its first mention: [批量](../terms/batch.md)"
        yield Problem(lab.path, 1, what, fix)


def executed(lab: Lab, library: Library) -> Iterator[Problem]:
    """The notebook is there and shows the present text and code."""
    notebook = library.notebooks.get(lab.slug)
    path = f"{LABS}{lab.slug}.ipynb"
    if notebook is None:
        yield Problem(lab.path, 1, f"{path} is missing", f"run: glossary update {lab.slug}")
    elif not up_to_date(lab, notebook):
        what = f"{path} does not show the lab as it is now"
        yield Problem(lab.path, 1, what, f"run: glossary update {lab.slug}")
