"""TeX formulas to MathML."""

from math_core import LatexError, LatexToMathML

CONVERTER = LatexToMathML(fancy_error=False)


class FormulaError(ValueError):
    """The TeX of a formula is wrong; the message says what."""


def to_mathml(tex: str, *, display: bool) -> str:
    """Convert the TeX of one formula; raises FormulaError."""
    try:
        return CONVERTER.convert_with_local_state(tex, displaystyle=display)
    except LatexError as error:
        raise FormulaError(str(error)) from None
