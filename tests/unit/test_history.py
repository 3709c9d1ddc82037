import os
import subprocess
from pathlib import Path

from glossary.history import last_changed, last_changes


def git(folder: Path, *arguments: str, date: str = "2026-01-01T00:00:00+0000") -> None:
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org"]
    environment = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date, "PATH": "/usr/bin:/bin"}
    subprocess.run(
        ["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, env=environment
    )


def test_each_file_has_the_date_of_the_last_commit_that_changed_it(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "甲.md").write_text("1")
    (tmp_path / "docs" / "b.md").write_text("1")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one")
    (tmp_path / "docs" / "b.md").write_text("2")
    git(tmp_path, "commit", "-qam", "two", date="2026-02-03T00:00:00+0000")
    assert last_changes(tmp_path) == {"docs/甲.md": "2026-01-01", "docs/b.md": "2026-02-03"}


def test_without_history_there_are_no_dates(tmp_path: Path) -> None:
    assert last_changes(tmp_path) == {}


def write(root: Path, time: int, **texts: str) -> None:
    (root / "docs").mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        path = root / "docs" / f"{name}.md"
        path.write_text(text)
        os.utime(path, (time, time))


def test_without_git_a_file_has_its_own_time(tmp_path: Path) -> None:
    write(tmp_path, 1000, a="1")
    assert last_changed(tmp_path, "docs", "snippets") == {"docs/a.md": 1000}


def test_a_committed_file_has_the_time_of_its_commit_and_an_edited_one_its_own(
    tmp_path: Path,
) -> None:
    git(tmp_path, "init", "-q")
    root = tmp_path / "below"
    write(root, 1000, 甲="1", b="1", c="1")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one", date="2026-01-01T00:00:00+0000")
    write(root, 1000, b="two")
    git(tmp_path, "commit", "-qam", "two", date="2026-01-01T12:00:00+0000")
    write(root, 1_800_000_000, c="edited")
    write(root, 1_900_000_000, d="new")
    assert last_changed(root, "docs") == {
        "docs/甲.md": 1_767_225_600,
        "docs/b.md": 1_767_268_800,
        "docs/c.md": 1_800_000_000,
        "docs/d.md": 1_900_000_000,
    }


def test_what_a_merge_brings_is_as_new_as_the_merge(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    write(tmp_path, 1000, a="1", b="1")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one", date="2026-01-01T00:00:00+0000")
    git(tmp_path, "checkout", "-qb", "side")
    write(tmp_path, 1000, a="two")
    git(tmp_path, "commit", "-qam", "two", date="2026-01-02T00:00:00+0000")
    git(tmp_path, "checkout", "-q", "main")
    git(tmp_path, "merge", "-q", "--no-ff", "side", "-m", "three", date="2026-01-05T00:00:00+0000")
    assert last_changed(tmp_path, "docs") == {
        "docs/a.md": 1_767_571_200,
        "docs/b.md": 1_767_225_600,
    }
