"""When was each file of the project last changed?"""

import subprocess
from pathlib import Path


def last_changes(root: Path) -> dict[str, str]:
    """Path below `root` -> date of its last commit (YYYY-MM-DD); empty without git or history."""
    return newest(git(root, "log", "--format=%x00%cs", "--name-only", "--relative"))


def last_changed(root: Path, *folders: str) -> dict[str, int]:
    """Path below `root` -> seconds since 1970, of the files in `folders`.

    The time of the commit that brought a change to the branch, so that it never runs backwards;
    the file's own time where there is no such commit.
    """
    changed = {
        path.relative_to(root).as_posix(): int(path.stat().st_mtime)
        for folder in folders
        for path in (root / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    status = git(root, "status", "--porcelain", "-z", "--untracked-files=no", "--", *folders)
    if status is None:
        return changed
    edited = {line[3:] for line in status.split("\0")}
    top = git(root, "rev-parse", "--show-prefix") or ""
    log = "--first-parent", "-m", "--no-renames", "--format=%x00%ct", "--name-only", "--relative"
    committed = newest(git(root, "log", *log, "--", *folders))
    return {
        path: time if top.strip() + path in edited else int(committed.get(path, time))
        for path, time in changed.items()
    }


def newest(log: str | None) -> dict[str, str]:
    """Path -> what the log says of the last commit that names it: NUL, that, a path a line."""
    found: dict[str, str] = {}
    for commit in (log or "").split("\0")[1:]:
        said, *paths = commit.split("\n")
        for path in filter(None, paths):
            found.setdefault(path, said)
    return found


def git(root: Path, *arguments: str) -> str | None:
    """What git prints, or None without git or a repository."""
    command = ["git", "-c", "core.quotepath=off", *arguments]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout
