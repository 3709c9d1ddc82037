"""Is the TeX of every formula right?"""

from collections.abc import Iterator

from glossary.formula import FormulaError, to_mathml
from glossary.library import Library
from glossary.problem import Problem


def check(library: Library) -> Iterator[Problem]:
    """Formulas of any page that do not become MathML."""
    for page in library.pages.values():
        for formula in page.formulas:
            try:
                to_mathml(formula.tex, display=formula.display)
            except FormulaError as error:
                yield Problem(
                    page.path,
                    formula.line,
                    f"the formula {formula.tex!r} is wrong: {error}",
                    "correct the TeX; the number counts its characters",
                )
