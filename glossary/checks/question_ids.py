"""Is every published question still there under its id? Readers' progress and links hang on it."""

from collections.abc import Iterator

from glossary.checks.suggest import did_you_mean
from glossary.document import Question
from glossary.library import PUBLISHED, TERMS, Library
from glossary.problem import Problem

HEADER = """\
# Every interview question that was ever published, as entry#id, in order.
# The progress that readers have made, their Anki cards and links hang on these ids:
# a question may be reworded, but it keeps its id. 'glossary update' adds new ones.
"""


def check(library: Library) -> Iterator[Problem]:
    """Published ids that are gone, and ids that are not yet listed; silent without a list."""
    if not library.published:
        return
    asked = questions(library)
    unlisted = [name for name in finished(library) if name not in library.published]
    for name, line in library.published.items():
        if name not in asked:
            yield gone(name, line, library, unlisted)
    for name in unlisted:
        path, question = asked[name]
        slug = name.partition("#")[0]
        yield Problem(
            path,
            question.line,
            f"the question id {name!r} is not listed in {PUBLISHED}",
            f"run: glossary update {slug} (from then on the id stays as it is)",
        )


def questions(library: Library) -> dict[str, tuple[str, Question]]:
    """``slug#q-id`` -> path and question, also of entries whose front matter is wrong."""
    return {
        f"{path.removeprefix(TERMS).removesuffix('.md')}#{question.id}": (path, question)
        for path, page in library.pages.items()
        if path.startswith(TERMS)
        for question in page.questions
        if question.id
    }


def finished(library: Library) -> list[str]:
    """The questions of entries that no longer have a TODO of the template in them."""
    return [
        name
        for name, (path, _) in questions(library).items()
        if "TODO" not in library.pages[path].text
    ]


def gone(name: str, line: int, library: Library, unlisted: list[str]) -> Problem:
    """A published question that no entry has; its renamed self is probably not listed yet."""
    slug, _, old = name.partition("#")
    path = f"{TERMS}{slug}.md"
    remove = "; only if the question is truly gone, remove this line"
    if not old:
        return Problem(PUBLISHED, line, f"{name!r} is not of the form entry#q-id", "correct it")
    if path not in library.pages:
        what = f"the entry of the published question {name!r} is gone"
        return Problem(PUBLISHED, line, what, f"restore {path}{remove}")
    new = [other.partition("#")[2] for other in unlisted if other.startswith(f"{slug}#")]
    hint = f"is it now {new[0]!r}?" if len(new) == 1 else did_you_mean(old, new, "")
    return Problem(
        PUBLISHED,
        line,
        f"the published question {name!r} is gone",
        f"write 'attrs: {{id: {old}}}' in {path} again{hint and f' ({hint})'}{remove}",
    )


def listing(library: Library) -> str:
    """The text of the list with new questions added; nothing is ever taken out."""
    names = sorted({*library.published, *finished(library)})
    return HEADER + "".join(f"{name}\n" for name in names)
