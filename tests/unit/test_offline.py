"""What the build says about its files, so that a browser can keep them."""

import json
import re
from pathlib import Path

from glossary import offline
from glossary.offline import PLACEHOLDER, publish

ROOT = Path(__file__).resolve().parents[2]
PAGE = f'<meta name="glossary-version" content="{PLACEHOLDER}">'
PUBLISHED = {
    "404.html": PAGE.encode(),
    "assets/interview/answers.json": b'{"x":{"formula":"<img src=\\"snippets/x/shown.svg\\">"}}',
    "assets/anki/全部.apkg": b"1",
    "assets/javascripts/bundle.js": b"1",
    "assets/javascripts/bundle.js.map": b"1",
    "assets/javascripts/lunr/lunr.de.js": b"1",
    "glossary.json": b"{}",
    "index.html": PAGE.encode(),
    "levels/l0/index.html": PAGE.encode(),
    "snippets/x/example.py": b"",
    "snippets/x/shown.svg": b"",
    "terms/x/index.html": PAGE.encode(),
    **{name: f"// {n}\n".encode() for n, name in enumerate(offline.WORKER_PARTS)},
}


def write_site(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def test_the_shell_is_what_every_page_needs_and_every_page_but_entries() -> None:
    assert offline.offline(PUBLISHED.items()).shell == (
        "assets/interview/answers.json",
        "assets/javascripts/bundle.js",
        "snippets/x/shown.svg",
        "",
        "levels/l0/",
    )


def test_every_file_that_a_page_may_ask_for_has_a_hash() -> None:
    files = offline.offline(PUBLISHED.items()).files
    assert list(files) == [
        "assets/anki/%E5%85%A8%E9%83%A8.apkg",
        "assets/interview/answers.json",
        "assets/javascripts/bundle.js",
        "glossary.json",
        "snippets/x/example.py",
        "snippets/x/shown.svg",
    ]
    assert files["snippets/x/example.py"] == "e3b0c44298fc1c14"  # SHA-256 of nothing


def test_the_version_changes_with_every_file_and_name_and_with_nothing_else() -> None:
    version = offline.offline(PUBLISHED.items()).version
    assert offline.offline(reversed(PUBLISHED.items())).version == version
    changed = [PUBLISHED | {name: b"other"} for name in PUBLISHED]
    renamed = {f"{name}x": content for name, content in PUBLISHED.items()}
    versions = [offline.offline(files.items()).version for files in (*changed, renamed)]
    assert version not in versions
    assert len(set(versions)) == len(versions)


def test_publishing_writes_the_version_into_every_page(tmp_path: Path) -> None:
    site = write_site(tmp_path, PUBLISHED)
    version = publish(site).version
    assert {path.read_text("utf-8") for path in site.rglob("*.html")} == {
        PAGE.replace(PLACEHOLDER, version)
    }
    manifest = json.loads((site / "offline.json").read_text("utf-8"))
    assert (manifest["format"], manifest["version"]) == (offline.FORMAT, version)


def test_publishing_puts_the_worker_at_the_root(tmp_path: Path) -> None:
    build = publish(write_site(tmp_path, PUBLISHED))
    assert (tmp_path / "service-worker.js").read_text("utf-8") == "// 0\n\n// 1\n\n// 2\n"
    assert {path for path in (*build.shell, *build.files) if "worker" in path} == set()


def test_what_lies_hidden_in_the_folder_is_not_published(tmp_path: Path) -> None:
    first = publish(write_site(tmp_path / "first", PUBLISHED))
    hidden = {".git/HEAD": b"", ".nojekyll": b""}
    assert publish(write_site(tmp_path / "second", PUBLISHED | hidden)) == first


def test_the_worker_reads_what_the_build_writes() -> None:
    worker = offline.worker(ROOT / "docs")
    assert f"const FORMAT = {offline.FORMAT} " in worker
    assert f'const MANIFEST = "{offline.MANIFEST}"' in worker
    (pattern,) = re.findall(r"const VERSION = /(.*)/\n", worker)
    assert re.findall(pattern, PAGE) == [PLACEHOLDER]
