"""The site is read with the network off, and never shows two builds at once."""

import functools
import os
import re
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, BrowserContext, Page

from benchmarks.synthetic import write_project
from glossary import offline
from tests.site.conftest import QuietHandler, build_site
from tests.site.palettes import PALETTES, Palette, violations

ENTRY, OTHER, UNSEEN = (f"terms/synthetic-concept-{n}/" for n in (1, 2, 3))
SCRIPT = "assets/javascripts/accessible-code.js"
FIGURE = "snippets/synthetic-concept-1/value.svg"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="{}"></svg>\n'
NOTE = "没有连上网络，现在看到的是上次保存的内容。"


def write_build(folder: Path, name: str) -> Path:
    """Build a glossary whose texts, script, data and figure say which build they are of."""
    write_project(folder, 9)
    page = folder / f"docs/{ENTRY.rstrip('/')}.md"
    text = page.read_text("utf-8").replace("\ndescription: ", f"\ndescription: {name}的")
    figure = f"![一个小方块。](../../{FIGURE})\n\n## 常见误解"
    page.write_text(text.replace("## 常见误解", figure), encoding="utf-8")
    snippet = folder / FIGURE
    snippet.write_text(SVG.format(7 if name == "旧版" else 8), encoding="utf-8")
    source = snippet.with_suffix(".py")
    source.write_text(f"# {name}\n{source.read_text('utf-8')}", encoding="utf-8")
    script = folder / "docs" / SCRIPT
    script.write_text(f"{script.read_text('utf-8')}// {name}\n", encoding="utf-8")
    return build_site(folder / "site", folder / "mkdocs.yml")


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """An old build, which browsers may use for a while without asking, and a new one."""
    folder = tmp_path_factory.mktemp("builds")
    old = write_build(folder / "old", "旧版")
    for path in old.rglob("*"):
        os.utime(path, (path.stat().st_mtime - 3600,) * 2)
    return old, write_build(folder / "new", "新版")


@dataclass
class Host:
    """A server whose folder can be changed, and which can be out of order."""

    folder: Path
    url: str = ""
    fails: bool = False
    asked: list[str] = field(default_factory=list)
    slow: set[str] = field(default_factory=set)
    may_answer: threading.Event = field(default_factory=threading.Event)

    def version(self) -> str:
        text = (self.folder / "index.html").read_text("utf-8")
        (found,) = re.findall(r'<meta name="glossary-version" content="(\w+)">', text)
        return str(found)


class HostHandler(QuietHandler):
    """Answers for a host."""

    def __init__(self, host: Host, *arguments: object) -> None:
        self.host = host
        super().__init__(*arguments, directory=str(host.folder))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = self.path.removeprefix("/glossary/").split("?")[0]
        self.host.asked.append(path)
        if path in self.host.slow:
            self.host.may_answer.wait(60)
        if self.host.fails:
            self.send_error(503)
        else:
            super().do_GET()


@pytest.fixture
def host(builds: tuple[Path, Path]) -> Iterator[Host]:
    """A host that serves the old build."""
    host = Host(builds[0])
    handler = functools.partial(HostHandler, host)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        host.url = f"http://127.0.0.1:{server.server_port}/glossary/"
        yield host
        host.may_answer.set()
        server.shutdown()


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A reader's browser; errors in scripts fail the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert errors == []


UNTIL = """async ([condition, value]) => {
    const holds = eval(condition)
    while (!(await holds(value))) await new Promise(resolve => setTimeout(resolve, 20))
}"""
CURRENT = """async version => {
    const cacheName = "glossary-offline:/glossary/:1:state"
    const state = await caches.match("/glossary/current", {cacheName})
    return state && await state.text() == version
}"""
ALONE = """async version => {
    const names = (await caches.keys()).filter(name => !name.endsWith(":state"))
    return names.length == 1 && names[0].endsWith(version)
}"""
KEPT = "path => caches.match('/glossary/' + path)"


def wait_until(page: Page, condition: str, value: str) -> None:
    """Until an asynchronous condition holds in the page."""
    page.evaluate(UNTIL, [condition, value])


def wait_until_kept(page: Page, version: str) -> None:
    """Until the worker has made a version current, and has put away what it does not need."""
    wait_until(page, CURRENT, version)
    wait_until(page, ALONE, version)


def visit(page: Page, host: Host, *paths: str) -> None:
    """Open pages one after the other and let the worker do what it wants to."""
    for path in paths:
        page.goto(host.url + path)
        wait_until_kept(page, host.version())
        wait_until(page, KEPT, path)


def seen(page: Page, path: str) -> dict[str, str]:
    """Which build each part of the shown page is of."""
    got = page.evaluate(
        """async ([path, script, figure]) => {
            const get = async address => {
                const response = await fetch(address)
                return response.ok ? await response.text() : String(response.status)
            }
            const image = document.querySelector("img.figure")
            if (image) { image.loading = "eager"; await image.decode().catch(() => {}) }
            return {
                page: document.querySelector("meta[name=glossary-version]").content,
                text: document.querySelector("meta[name=description]").content,
                script: await get("/glossary/" + script).catch(String),
                source: await get("/glossary/" + figure.replace("svg", "py")).catch(String),
                figure: String(image && image.naturalHeight),
            }
        }""",
        [path, SCRIPT, FIGURE],
    )
    builds = {"旧版": "旧版", "新版": "新版"}
    for key in ("text", "script", "source"):
        got[key] = next((name for name in builds if name in got[key]), got[key])
    got["figure"] = {"7": "旧版", "8": "新版"}.get(got["figure"], got["figure"])
    return dict(got)


def all_of(name: str, version: str) -> dict[str, str]:
    return {"page": version, **dict.fromkeys(("text", "script", "source", "figure"), name)}


def test_pages_visited_and_their_figures_and_snippets_are_read_offline(
    reader: BrowserContext, host: Host
) -> None:
    page = reader.new_page()
    visit(page, host, ENTRY)
    reader.set_offline(True)
    page.reload()
    assert seen(page, ENTRY) == all_of("旧版", host.version())
    with page.expect_download() as download:
        page.locator(".filename a").click()
    assert download.value.path().read_text("utf-8").startswith("# 旧版")
    assert page.evaluate("document.fonts.load('1em \"STIX Two Math\"').then(f => f.length)") == 1


def test_search_and_listings_work_offline_after_one_visit(
    reader: BrowserContext, host: Host
) -> None:
    page = reader.new_page()
    visit(page, host, "")
    reader.set_offline(True)
    page.goto(host.url + "levels/l0/")
    assert page.locator("ul.entries li").count() == 3
    page.goto(host.url + "?q=概念1")
    page.locator(".md-search-result__item").first.wait_for()


def test_after_an_update_everything_is_new_and_the_old_copy_is_gone(
    reader: BrowserContext, host: Host, builds: tuple[Path, Path]
) -> None:
    page = reader.new_page()
    visit(page, host, ENTRY, OTHER)
    old = host.version()
    host.folder = builds[1]
    page.goto(host.url + ENTRY)
    assert seen(page, ENTRY) == all_of("新版", host.version())
    wait_until_kept(page, host.version())
    assert old != host.version()
    reader.set_offline(True)
    page.reload()
    assert seen(page, ENTRY) == all_of("新版", host.version())
    page.goto(host.url + OTHER)
    assert page.locator("h1").inner_text().endswith("概念2")


def test_offline_after_an_update_nobody_saw_everything_is_old(
    reader: BrowserContext, host: Host, builds: tuple[Path, Path]
) -> None:
    page = reader.new_page()
    visit(page, host, ENTRY)
    old = host.version()
    host.folder = builds[1]
    reader.set_offline(True)
    page.reload()
    assert seen(page, ENTRY) == all_of("旧版", old)


def test_a_page_left_open_over_an_update_gets_no_file_of_the_new_build(
    reader: BrowserContext, host: Host, builds: tuple[Path, Path]
) -> None:
    first = reader.new_page()
    visit(first, host, ENTRY)
    old = host.version()
    host.folder = builds[1]
    second = reader.new_page()
    second.goto(host.url + ENTRY)
    assert seen(second, ENTRY) == all_of("新版", host.version())
    wait_until(second, CURRENT, host.version())
    assert seen(first, ENTRY) == all_of("旧版", old)
    unseen = FIGURE.replace("-1/", "-3/").replace("svg", "out")
    refused = f"fetch('/glossary/{unseen}').then(r => r.text(), () => 'refused')"
    assert first.evaluate(refused) == "9\n"  # the same in both builds
    first.close()
    second.reload()
    wait_until_kept(second, host.version())


def test_a_changed_file_that_was_not_kept_is_refused_to_an_old_page(
    reader: BrowserContext, host: Host, builds: tuple[Path, Path]
) -> None:
    page = reader.new_page()
    visit(page, host, OTHER)
    host.folder = builds[1]
    address = f"/glossary/{FIGURE}"
    assert page.evaluate(f"fetch('{address}').then(r => r.text(), () => 'refused')") == "refused"
    page.get_by_role("status").filter(has_text="网站刚刚更新").wait_for()


def test_an_update_that_is_half_done_is_not_shown(
    reader: BrowserContext, host: Host, builds: tuple[Path, Path], tmp_path: Path
) -> None:
    page = reader.new_page()
    visit(page, host, ENTRY)
    old = host.version()
    half = shutil.copytree(builds[0], tmp_path / "half")
    shutil.copyfile(builds[1] / ENTRY / "index.html", half / ENTRY / "index.html")
    shutil.copyfile(builds[1] / SCRIPT, half / SCRIPT)
    host.folder = half
    page.goto(host.url + ENTRY)
    assert seen(page, ENTRY) == all_of("旧版", old)


def test_an_interrupted_download_goes_on_and_the_old_copy_stays_until_then(
    reader: BrowserContext, host: Host, builds: tuple[Path, Path], tmp_path: Path
) -> None:
    page = reader.new_page()
    visit(page, host, ENTRY)
    old = host.version()
    host.folder = shutil.copytree(builds[1], tmp_path / "lacking")
    (host.folder / "sheet/index.html").unlink()
    with reader.expect_event("console", lambda message: "offline copy" in message.text):
        page.reload()
    reader.set_offline(True)
    page.reload()
    assert seen(page, ENTRY) == all_of("旧版", old)
    reader.set_offline(False)
    host.folder = builds[1]
    host.asked.clear()
    page.reload()
    wait_until_kept(page, host.version())
    assert "levels/l0/" not in host.asked
    assert "sheet/" in host.asked


def test_a_page_never_visited_says_so_and_lists_what_there_is(
    reader: BrowserContext, host: Host
) -> None:
    page = reader.new_page()
    visit(page, host, ENTRY)
    reader.set_offline(True)
    page.goto(host.url + UNSEEN)
    assert page.locator("h1").inner_text() == "这一页没有保存"
    page.locator("#kept a").first.wait_for()
    assert [a.get_attribute("href") for a in page.locator("#kept a").all()] == [host.url + ENTRY]
    reader.set_offline(False)
    page.wait_for_url(host.url + UNSEEN)


def test_the_page_for_missing_ones_leads_nowhere_else(reader: BrowserContext, host: Host) -> None:
    page = reader.new_page()
    visit(page, host, "")
    for wanted in ("https://example.org/", "//example.org", "javascript:alert(1)", "/else/"):
        page.goto(f"{host.url}offline/?wanted={wanted}")
        page.locator("#always").wait_for()
        assert page.locator("#wanted a").count() == 0


def test_a_host_that_fails_or_is_slow_does_not_matter(reader: BrowserContext, host: Host) -> None:
    page = reader.new_page()
    visit(page, host, ENTRY)
    host.fails = True
    page.reload()
    assert seen(page, ENTRY) == all_of("旧版", host.version())
    page.get_by_role("status").filter(has_text=NOTE).wait_for()
    host.fails = False
    host.slow = {ENTRY}
    page.reload()
    assert seen(page, ENTRY) == all_of("旧版", host.version())


def test_the_reader_is_told_to_be_offline_and_to_be_back(
    reader: BrowserContext, host: Host
) -> None:
    page = reader.new_page()
    page.goto(host.url)
    note = page.locator(".offline-note")
    assert (note.inner_text(), note.get_attribute("role")) == ("", "status")
    reader.set_offline(True)
    note.filter(has_text=NOTE).wait_for()
    reader.set_offline(False)
    note.filter(has_not_text=NOTE).wait_for(state="attached")


def test_a_sleeping_worker_wakes_up_knowing_whose_pages_are_open(
    reader: BrowserContext, host: Host, builds: tuple[Path, Path]
) -> None:
    page = reader.new_page()
    visit(page, host, ENTRY)
    page.reload()
    old = host.version()
    devtools = reader.new_cdp_session(page)
    devtools.send("ServiceWorker.enable")
    devtools.send("ServiceWorker.stopAllWorkers")
    host.folder = builds[1]
    assert seen(page, ENTRY) == all_of("旧版", old)


def test_nothing_is_fetched_for_later_before_the_page_is_loaded(
    reader: BrowserContext, host: Host
) -> None:
    host.slow = {SCRIPT}
    page = reader.new_page()
    page.goto(host.url + ENTRY, wait_until="commit")
    page.locator(".offline-note").wait_for(state="attached")
    later = (offline.WORKER, offline.MANIFEST, offline.ANSWERS, "levels/l0/")
    assert [path for path in host.asked if path in later] == []
    host.may_answer.set()
    wait_until_kept(page, host.version())


def test_a_second_visit_asks_for_nothing_but_the_page_and_the_worker(
    reader: BrowserContext, host: Host
) -> None:
    page = reader.new_page()
    visit(page, host, ENTRY)
    page.reload()
    visit(page, host, ENTRY)
    host.asked.clear()
    page.goto(host.url + ENTRY)
    wait_until_kept(page, host.version())
    assert set(host.asked) <= {ENTRY, offline.WORKER}


def test_a_page_that_does_not_exist_is_still_told_as_such(
    reader: BrowserContext, host: Host
) -> None:
    page = reader.new_page()
    visit(page, host, "")
    answer = page.goto(host.url + "terms/nothing/")
    assert answer is not None
    assert answer.status == 404
    page.goto(host.url + ENTRY.rstrip("/") + "?x=1")
    assert page.url.startswith(host.url + ENTRY)


def test_a_host_that_rewrites_files_has_no_copy_and_works_as_ever(
    reader: BrowserContext, host: Host, tmp_path: Path
) -> None:
    host.folder = shutil.copytree(host.folder, tmp_path / "rewritten")
    (host.folder / SCRIPT).write_text("// 新版", "utf-8")
    page = reader.new_page()
    with reader.expect_event("console", lambda message: "offline copy" in message.text):
        page.goto(host.url + ENTRY)
    page.reload()
    assert seen(page, ENTRY) == all_of("旧版", host.version()) | {"script": "新版"}


@pytest.mark.parametrize("palette", PALETTES)
def test_the_page_for_missing_ones_and_the_note_break_no_rule(
    browser: Browser, host: Host, palette: Palette
) -> None:
    context = browser.new_context(color_scheme=palette, viewport={"width": 390, "height": 800})
    page = context.new_page()
    visit(page, host, ENTRY)
    context.set_offline(True)
    page.goto(host.url + UNSEEN)
    page.locator("#kept a").wait_for()
    page.get_by_role("status").filter(has_text=NOTE).wait_for()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_without_a_worker_the_site_is_the_same(browser: Browser, host: Host) -> None:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(host.url + ENTRY)
    assert seen(page, ENTRY) == all_of("旧版", host.version())
    assert errors == []
    context.close()


def test_pages_that_are_being_written_are_left_alone(
    reader: BrowserContext, host: Host, builds: tuple[Path, Path], tmp_path: Path
) -> None:
    page = reader.new_page()
    visit(page, host, ENTRY)
    written = shutil.copytree(builds[1], tmp_path / "written")
    for path in written.rglob("*.html"):
        text = path.read_text("utf-8")
        path.write_text(re.sub(r'<meta name="glossary-version".*?>', "", text), "utf-8")
    (written / offline.MANIFEST).unlink()
    host.folder = written
    page.goto(host.url + ENTRY)
    assert "新版" in (page.locator("meta[name=description]").get_attribute("content") or "")
    assert "新版" in page.evaluate(
        f"fetch('/glossary/{SCRIPT}', {{cache: 'reload'}}).then(r => r.text())"
    )


def test_what_is_served_while_it_is_written_has_no_version(tmp_path: Path) -> None:
    write_project(tmp_path, 9)
    config = load_config(str(tmp_path / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    pages = "".join(path.read_text("utf-8") for path in (tmp_path / "site").rglob("*.html"))
    assert "glossary-version" not in pages
    assert not (tmp_path / "site" / offline.WORKER).exists()
