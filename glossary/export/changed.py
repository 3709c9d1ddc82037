"""When was each file of the project last changed, to the second?"""

import subprocess
from pathlib import Path


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
    committed: dict[str, int] = {}
    for commit in (git(root, "log", *log, "--", *folders) or "").split("\0")[1:]:
        time, *paths = commit.strip("\n").split("\n")
        for path in paths:
            committed.setdefault(path, int(time))
    return {
        path: time if top.strip() + path in edited else committed.get(path, time)
        for path, time in changed.items()
    }


def git(root: Path, *arguments: str) -> str | None:
    """What git prints, or None without git or a repository."""
    command = ["git", "-c", "core.quotepath=off", *arguments]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout
