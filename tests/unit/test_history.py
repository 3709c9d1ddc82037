import subprocess
from pathlib import Path

from glossary.history import last_changes


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
