"""How is text compared? Without case, width, spaces and punctuation, as in the site's search."""

import re
import unicodedata

CHINESE = re.compile(r"[\u4e00-\u9fff]")
WORDS = re.compile(r"[\u4e00-\u9fff]+|[^\W_\u4e00-\u9fff]+")
PIECES = re.compile(r"[\u4e00-\u9fff]|[^\W_\u4e00-\u9fff]+")
ASKING = re.compile(
    "为什么|为何|怎么回事|怎么样|怎么办|怎么|怎样|如何|是什么|什么|哪些|哪个|多少|是不是|能不能|要不要"
    "|可不可以|有没有|是否|区别|不同|吗|呢|吧|的|了"
)


def normal(text: str) -> str:
    """One width and one case: ``ＭＬＰ`` is ``mlp``."""
    return unicodedata.normalize("NFKC", text).lower()


def squash(text: str) -> str:
    """Only letters and digits: ``K 折 Cross-Validation`` is ``k折crossvalidation``."""
    return re.sub(r"[\W_]+", "", normal(text))


def pieces(text: str) -> list[str]:
    """Chinese characters one by one, and whole words of other letters."""
    return PIECES.findall(normal(text))


def grams(text: str) -> frozenset[str]:
    """What two texts are compared by: pairs of neighbouring Chinese characters, and words."""
    found: set[str] = set()
    for run in WORDS.findall(normal(text)):
        if len(run) == 1 or not CHINESE.match(run):
            found.add(run)
        else:
            found |= {run[i : i + 2] for i in range(len(run) - 1)}
    return frozenset(found)


def topic(question: str) -> str:
    """A question without the words that any question has."""
    return ASKING.sub(" ", question)


def distance(one: str, other: str, most: int) -> int:
    """How many letters must be changed, added, left out or swapped with their neighbour.

    More than `most` is ``most + 1``. Optimal string alignment after Damerau (1964).
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        row = [i]
        for j, right in enumerate(other, 1):
            cost = min(last[j - 1] + (left != right), last[j] + 1, row[j - 1] + 1)
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return last[-1]
