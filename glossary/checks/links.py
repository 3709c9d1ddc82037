"""Does every link lead to a page and an anchor that exist?"""

import posixpath
import re
from collections.abc import Iterator

from glossary.checks.suggest import did_you_mean
from glossary.document import Document, Link
from glossary.entry import Category, Level
from glossary.library import LABS, TERMS, Library
from glossary.problem import Problem

GENERATED = frozenset(f"docs/{kind.uri}" for kind in (*Level, *Category))
EXTERNAL = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def check(library: Library) -> Iterator[Problem]:
    """Links from any page to pages and to anchors of entries."""
    for page in library.pages.values():
        for link in page.links:
            if not link.image and not EXTERNAL.match(link.target):
                yield from leads_somewhere(page, link, library)


def leads_somewhere(page: Document, link: Link, library: Library) -> Iterator[Problem]:
    """One internal link."""
    target, _, anchor = link.target.partition("#")
    folder = posixpath.dirname(page.path)
    path = posixpath.normpath(posixpath.join(folder, target)) if target else page.path
    if path.startswith(LABS) and path.endswith(".ipynb"):
        path = path.removesuffix(".ipynb") + ".py"
    if path not in library.pages:
        if path in GENERATED or not path.endswith((".md", ".py")):
            return  # listings are made by the build, which also checks links to other files
        near = [posixpath.relpath(known, folder) for known in library.pages]
        yield Problem(
            page.path,
            link.line,
            f"the link {link.text!r} leads to {target}, which does not exist",
            did_you_mean(target, near, "correct the file name, or remove the link"),
        )
    elif anchor and path.startswith((TERMS, LABS)) and anchor not in library.pages[path].anchors:
        anchors = library.pages[path].anchors
        yield Problem(
            page.path,
            link.line,
            f"the link {link.text!r} leads to #{anchor}, which {path} does not have",
            did_you_mean(anchor, anchors, f"use one of {', '.join(sorted(anchors)) or 'none'}"),
        )
    elif path == page.path and not anchor:
        yield Problem(
            page.path,
            link.line,
            f"the link {link.text!r} leads to the page it stands on",
            "remove the link",
        )
