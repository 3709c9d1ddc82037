"""When each file was last changed, as git tells it."""

import subprocess
from pathlib import Path


def last_changes(root: Path) -> dict[str, str]:
    """Path below `root` -> date of its last commit (YYYY-MM-DD); empty without git or history."""
    command = ["git", "-c", "core.quotepath=off", "log", "--format=%x00%cs", "--name-only"]
    try:
        done = subprocess.run(
            [*command, "--relative"], cwd=root, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return {}
    dates: dict[str, str] = {}
    for commit in done.stdout.split("\0")[1:]:
        date, *paths = commit.split("\n")
        for path in paths:
            dates.setdefault(path, date)
    dates.pop("", None)
    return dates
