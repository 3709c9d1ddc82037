"""How fast is the search, and how large, beside Material's own on the same entries?

    python -m benchmarks.search --entries 10000

Made-up entries carry names put together from the real ones. Both sites are opened in Chromium;
queries are typed into the dialog and timed until its list is shown.
"""

import functools
import gzip
import random
import shutil
import statistics
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import click
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from playwright.sync_api import Browser, sync_playwright

from glossary.document import Document
from glossary.entry import Category, Entry
from glossary.library import Library, build, load
from glossary.parse import parse
from glossary.search_index import files, syllables

ROOT = Path(__file__).resolve().parent.parent
ASKED = ("为什么{}会影响{}？", "{}和{}有什么区别？", "怎样计算{}里的{}？", "没有{}还能用{}吗？")
SENTENCES = ("{}是{}的一种推广，常用来描述{}。", "由{}出发，按{}的方式得到{}的方法。")
LATER = ("details.json", "texts.json", ".css")
CONFIGURATION = """\
site_name: 词汇表
theme: {{name: material, language: zh, font: false, custom_dir: {theme}}}
plugins: [search]
not_in_nav: "*"
nav: [index.md]
"""
WRAPPER = (
    '{% extends "base.html" %}{% block config %}{{ super() }}'
    '{% include "partials/search-config.html" %}{% endblock %}'
)

# Resolves with milliseconds and the page of the first result, once the list for the query is there.
ASK = """query => new Promise(resolve => {
  const input = document.querySelector("[data-md-component=search-query]")
  let replayed = true
  const subscription = component$.subscribe(({items}) => {
    if (replayed || !items) return
    const time = performance.now() - start
    setTimeout(() => subscription.unsubscribe())
    resolve([time, items.length ? items[0][0].location : ""])
  })
  replayed = false
  const start = performance.now()
  input.focus()
  input.value = query
  input.dispatchEvent(new KeyboardEvent("keyup"))
})"""


@dataclass(frozen=True)
class Figures:
    """What one site took."""

    kilobytes: float
    first_list: float
    median: float
    slowest: float
    right: float


def made_up(real: Library, count: int) -> Library:
    """Entries whose names are pairs of real names, with three questions each."""
    chance = random.Random(0)
    entries = list(real.entries.values())
    chinese = sorted({name for entry in entries for name in entry.names if syllables(name)})
    english = sorted({name for entry in entries for name in entry.names if name.isascii()})
    titles: dict[str, None] = {}
    while len(titles) < count:
        titles["".join(chance.sample(chinese, 2))[:60]] = None
    with click.progressbar(list(titles), label="entries") as shown:
        return build(
            page(number, title, chinese, english, chance) for number, title in enumerate(shown)
        )


def page(
    number: int, title: str, chinese: list[str], english: list[str], chance: random.Random
) -> Document:
    """One made-up entry."""
    title_en = f"{' '.join(chance.sample(english, 2))[:50]} {number}"
    aliases = {"".join(chance.sample(chinese, 2))[:60] for _ in range(3)}
    aliases.add(" ".join(chance.sample(english, 2))[:60])
    questions = [
        f"/// details | {pattern.format(*chance.sample(chinese, 2))}\n"
        f"    type: question\n    attrs: {{id: q-{key}}}\n\n答案。\n///\n"
        for key, pattern in enumerate(chance.sample(ASKED, 3))
    ]
    front = [
        f"title: {title!r}",
        f"title_en: {title_en!r}",
        f"aliases: {sorted(aliases - {title})!r}",
        f"level: L{chance.randrange(4)}",
        f"category: {chance.choice(list(Category)).value}",
        f"description: {chance.choice(SENTENCES).format(*chance.sample(chinese, 3))!r}",
        "description_en: A made-up sentence that stands for a definition.",
        "builds_on: {}",
        "related: []",
        "sources: [{title: No source at all, url: 'https://example.org/'}]",
    ]
    text = "\n".join(["---", *front, "---", *questions])
    return parse(f"docs/terms/made-up-{number}.md", text)


def queries(entries: list[Entry], count: int) -> list[tuple[str, str]]:
    """Titles, beginnings, aliases, pinyin, initials and questions, each with the entry meant."""
    chance = random.Random(1)
    chosen = [chance.choice(entries) for _ in range(count)]
    asked = []
    for number, entry in enumerate(chosen):
        sounds = [sound for _, sound in syllables(entry.meta.title)]
        typed = (
            entry.meta.title,
            entry.meta.title[:-1],
            entry.meta.aliases[0],
            entry.name_en,
            "".join(sounds),
            "".join(sound[0] for sound in sounds),
            entry.document.questions[0].text,
        )
        asked.append((typed[number % len(typed)], entry.slug))
    return asked


def write_plain(folder: Path, library: Library) -> Path:
    """Material alone, with every entry as a page; only the home page needs the whole template."""
    docs, theme = folder / "docs", folder / "theme"
    (docs / "terms").mkdir(parents=True)
    theme.mkdir()
    (theme / "bare.html").write_text("{{ page.content }}", encoding="utf-8")
    (docs / "index.md").write_text("# 首页\n", encoding="utf-8")
    for slug, entry in library.entries.items():
        meta = entry.meta
        names = "、".join(entry.names[1:])
        asked = "\n\n".join(question.text for question in entry.document.questions)
        head = f"---\ntemplate: bare.html\n---\n\n# {meta.title}"
        text = f"{head}\n\n{names}\n\n{meta.description}\n\n{asked}\n"
        (docs / f"terms/{slug}.md").write_text(text, encoding="utf-8")
    return write_site(folder)


def write_ours(folder: Path, library: Library) -> Path:
    """Material with our worker and data; the entries' pages are not needed."""
    docs, theme = folder / "docs", folder / "theme"
    shutil.copytree(ROOT / "docs/assets", docs / "assets")
    shutil.copytree(ROOT / "theme/partials", theme / "partials")
    (theme / "main.html").write_text(WRAPPER, encoding="utf-8")
    (docs / "index.md").write_text("---\nsearch: {exclude: true}\n---\n# 首页\n", encoding="utf-8")
    (docs / "assets/search").mkdir()
    for name, text in files(library, {}).items():
        (docs / "assets/search" / name).write_text(text, encoding="utf-8")
    return write_site(folder)


def write_site(folder: Path) -> Path:
    """Build what lies in `folder`."""
    configuration = folder / "mkdocs.yml"
    configuration.write_text(CONFIGURATION.format(theme=folder / "theme"), encoding="utf-8")
    site = folder / "site"
    build_site(load_config(str(configuration), site_dir=str(site)))
    return site


class QuietHandler(SimpleHTTPRequestHandler):
    """Logs nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site while it is served."""
    handler = functools.partial(QuietHandler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def measure(browser: Browser, site: Path, asked: list[tuple[str, str]], label: str) -> Figures:
    """Open a site and type the queries."""
    with served(site) as url:
        opened = browser.new_page()
        opened.set_default_timeout(600_000)
        loaded: list[str] = []
        opened.on("request", lambda request: loaded.append(urlsplit(request.url).path))
        opened.goto(url)
        first_list, _ = opened.evaluate(ASK, asked[0][0])
        needed = [site / path.lstrip("/") for path in loaded if is_search(path)]
        sizes = [len(gzip.compress(path.read_bytes(), mtime=0)) for path in needed]
        opened.wait_for_load_state("networkidle")
        times, right = [], 0
        with click.progressbar(asked[1:], label=label) as shown:
            for query, slug in shown:
                time, location = opened.evaluate(ASK, query)
                times.append(time)
                right += location.split("#")[0] == f"terms/{slug}/"
        opened.close()
    return Figures(
        sum(sizes) / 1000,
        first_list,
        statistics.median(times),
        max(times),
        100 * right / len(times),
    )


def is_search(path: str) -> bool:
    """Whether a file is loaded for the search alone; some of them come after the first list."""
    return "search" in path and not path.endswith(LATER)


def table(ours: Figures, plain: Figures) -> str:
    """The figures side by side."""
    rows = [
        ("KB (gzip) before the first list", ours.kilobytes, plain.kilobytes),
        ("ms from typing to the first list", ours.first_list, plain.first_list),
        ("ms for a later query, median", ours.median, plain.median),
        ("ms for a later query, slowest", ours.slowest, plain.slowest),
        ("% of queries with the entry first", ours.right, plain.right),
    ]
    head = f"{'':36}{'ours':>10}{'Material':>10}{'ratio':>8}"
    lines = [
        f"{name:36}{mine:10.1f}{theirs:10.1f}{mine / theirs if theirs else float('inf'):8.2f}"
        for name, mine, theirs in rows
    ]
    return "\n".join([head, *lines])


@click.command()
@click.option("--entries", default=10_000, show_default=True, help="How many to make up.")
@click.option("--queries", "count", default=141, show_default=True, help="How many to type.")
def main(entries: int, count: int) -> None:
    """Measure the search beside Material's own on the same entries."""
    library = made_up(load(ROOT), entries)
    asked = queries(list(library.entries.values()), count)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        click.echo("building our site")
        ours = write_ours(Path(folder, "ours"), library)
        click.echo(f"building plain Material with {entries} pages")
        plain = write_plain(Path(folder, "plain"), library)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        mine = measure(browser, ours, asked, "ours")
        theirs = measure(browser, plain, asked, "Material")
        browser.close()
    click.echo(f"\n{entries} entries\n{table(mine, theirs)}")


if __name__ == "__main__":
    main()
