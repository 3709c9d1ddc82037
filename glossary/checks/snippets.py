"""Is every file in ``snippets/`` shown by its entry, and every file that is shown there?"""

import posixpath
import re
from collections.abc import Iterator

from glossary.checks.suggest import did_you_mean
from glossary.document import Document
from glossary.entry import Entry
from glossary.library import Library
from glossary.problem import Problem

FILE = re.compile(r"[a-z0-9-]+/[a-z0-9_]+(-[2-9])?\.(py|out|svg)")
FIGURE = re.compile(r"(-[2-9])?\.svg$")


def check(library: Library) -> Iterator[Problem]:
    """Files that nobody shows, shown files that are missing, entries without a snippet."""
    for page in library.pages.values():
        yield from shown_exist(page, library)
    for entry in library.entries.values():
        yield from embeds(entry)
    yield from all_shown(library)


def shown(page: Document) -> Iterator[tuple[int, str]]:
    """Line and name below ``snippets/`` of each file that a page embeds or shows as an image."""
    for include in page.includes:
        yield include.line, include.target
    for link in page.links:
        if link.image:
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), link.target))
            if path.startswith("snippets/"):
                yield link.line, path.removeprefix("snippets/")


def shown_exist(page: Document, library: Library) -> Iterator[Problem]:
    """What a page shows is there."""
    for line, name in shown(page):
        if name in library.snippets:
            continue
        script = FIGURE.sub(".py", name.removesuffix(".out") + ".svg" * name.endswith(".out"))
        if not name.endswith(".py") and script in library.snippets:
            fix = "run: glossary update; if it writes no such file, the snippet does not make it"
        else:
            ending = name[name.rfind(".") :]
            alike = [known for known in library.snippets if known.endswith(ending)]
            same_folder = [known for known in alike if known.startswith(name.split("/")[0] + "/")]
            fix = did_you_mean(name, same_folder, "write it, or remove what shows it")
        yield Problem(page.path, line, f"snippets/{name} is shown but does not exist", fix)


def embeds(entry: Entry) -> Iterator[Problem]:
    """An entry embeds snippets of its own folder, at least one, each in a fence that names it."""
    document = entry.document
    if not any(include.target.endswith(".py") for include in document.includes):
        lines = [h.line for h in document.headings if h.anchor == "code"]
        yield Problem(
            document.path,
            lines[0] if lines else 1,
            "the entry shows no snippet",
            f"write snippets/{entry.slug}/<what>.py and embed it under 代码",
        )
    for line, name in shown(document):
        if not name.startswith(f"{entry.slug}/"):
            yield Problem(
                document.path,
                line,
                f"snippets/{name} belongs to another entry",
                f"show files of snippets/{entry.slug}/ only, and link to the other entry",
            )
    for fence in document.fences:
        scripts = [include.target for include in fence.includes if include.target.endswith(".py")]
        if scripts and fence.title != f"snippets/{scripts[0]}":
            yield Problem(
                document.path,
                fence.line,
                f"the fence shows snippets/{scripts[0]} under the title {fence.title!r}",
                f'write: ```python title="snippets/{scripts[0]}"',
            )
        elif fence.language == "python" and not scripts:
            yield Problem(
                document.path,
                fence.line,
                "Python code is written into the page",
                f"move it to snippets/{entry.slug}/<what>.py and embed that file",
            )


def all_shown(library: Library) -> Iterator[Problem]:
    """No snippet, output or figure lies about unseen or under a wrong name."""
    used = {name for page in library.pages.values() for _, name in shown(page)}
    for name in sorted(library.snippets - used):
        slug = name.split("/")[0]
        path = f"snippets/{name}"
        page = f"docs/terms/{slug}.md"
        if not FILE.fullmatch(name):
            what = f"{path} is not a snippet, an output or a figure"
            fix = "name it snippets/<slug>/<snake_case>.py, .out or .svg, or remove it"
        elif slug not in library.slugs:
            what = f"{path} belongs to no entry"
            fix = did_you_mean(slug, library.slugs, f"write the entry: glossary new {slug}")
        elif name.endswith(".py"):
            what = f"{path} is shown by no entry"
            fix = f'embed it in {page} with --8<-- "{name}", or remove it'
        elif FIGURE.sub(".py", name.removesuffix(".out") + ".svg" * name.endswith(".out")) not in (
            library.snippets
        ):
            what = f"{path} is left over: the snippet that made it is gone"
            fix = "remove it"
        elif name.endswith(".out"):
            what = f"{path} is printed, but no page shows it"
            fix = f'show it in {page} with --8<-- "{name}", or print nothing'
        else:
            what = f"{path} is drawn, but no page shows it"
            fix = f"show it in {page} with ![what it shows](../../{path}), or draw nothing"
        yield Problem(path, 1, what, fix)
