"""What does a browser need to keep the site for reading offline? The build's version and its files.

A version is a hash of everything published, but pages carry the version. So they are rendered with
`PLACEHOLDER` in its place, hashed like that, and the version is written over it afterwards. How the
files are used says the first comment of the worker, ``offline/worker/versions.js``.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

PLACEHOLDER = "glossaryversionplaceholder"  # one word: the worker reads \w+
FORMAT = 1  # what the worker understands
MANIFEST = "offline.json"
WORKER = "service-worker.js"
WORKER_PARTS = tuple(
    f"assets/javascripts/offline/worker/{name}.js" for name in ("versions", "keep", "answer")
)
ANSWERS = "assets/interview/answers.json"

# Published by the theme and asked for by no page.
UNUSED = re.compile(
    r"\.map$|^assets/javascripts/(lunr|workers|offline/worker)/|^sitemap\.xml|/favicon\.png$"
    rf"|/OFL\.txt$|^{re.escape(WORKER)}$"
)
# What pages need beside themselves; the rest is kept with the pages that show it.
SHELL = re.compile(r"^(assets|search)/.*\.(css|js|json|svg|woff2)$")
FIGURE = re.compile(r'\ssrc=\\"([^"\\]+)\\"')


@dataclass(frozen=True)
class Offline:
    """The version of a build, what is kept at once, and a hash by address of what is no page."""

    version: str
    shell: tuple[str, ...]
    files: Mapping[str, str]

    def manifest(self) -> str:
        """The text of ``offline.json``."""
        data = {
            "format": FORMAT,
            "version": self.version,
            "shell": self.shell,
            "files": self.files,
        }
        return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def offline(published: Iterable[tuple[str, bytes]]) -> Offline:
    """Work it out from path and content of every file, pages with the placeholder in them."""
    hashes: dict[str, str] = {}
    figures: set[str] = set()
    for path, content in published:
        hashes[quote(path)] = hashlib.sha256(content).hexdigest()[:16]
        if path == ANSWERS:
            figures = set(FIGURE.findall(content.decode("utf-8")))
    listed = "".join(f"{path} {hashes[path]}\n" for path in sorted(hashes))
    pages = [page_url(path) for path in sorted(hashes) if path.endswith("index.html")]
    files = {
        path: hashes[path]
        for path in sorted(hashes)
        if not path.endswith(".html") and not UNUSED.search(path)
    }
    shell = [path for path in files if SHELL.search(path) or path in figures]
    return Offline(
        version=hashlib.sha256(listed.encode()).hexdigest()[:16],
        shell=(*shell, *(url for url in pages if not url.startswith("terms/"))),
        files=files,
    )


def page_url(path: str) -> str:
    """``levels/l0/`` for ``levels/l0/index.html``."""
    return path.removesuffix("index.html")


def worker(assets: Path) -> str:
    """The service worker in one text: a browser must not get parts of two builds."""
    return "\n".join((assets / name).read_text("utf-8") for name in WORKER_PARTS)


def publish(site: Path) -> Offline:
    """Write the version into the pages of a built site, and beside them what the worker needs."""
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*"))}
    paths = {
        name: path
        for name, path in found.items()
        if path.is_file() and name != MANIFEST and not re.search(r"(^|/)\.", name)
    }
    paths[WORKER] = site / WORKER
    paths[WORKER].write_text(worker(site), encoding="utf-8")
    build = offline((name, path.read_bytes()) for name, path in paths.items())
    for name, path in paths.items():
        if name.endswith(".html"):
            content = path.read_bytes()
            path.write_bytes(content.replace(PLACEHOLDER.encode(), build.version.encode()))
    (site / MANIFEST).write_text(build.manifest(), encoding="utf-8")
    return build
