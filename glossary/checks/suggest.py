"""The known word that a wrong one was probably meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """``did you mean 'x'?``, or `otherwise` when nothing is near."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.75)
    return f"did you mean {near[0]!r}?" if near else otherwise
