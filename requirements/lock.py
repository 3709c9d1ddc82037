"""Write the pinned requirements beside this file from what ``pyproject.toml`` allows.

site.txt builds the site; check.txt adds the tools that look at the code and drive the tests;
test.txt adds torch. Torch is pinned by hand in ``pyproject.toml``: its own requirements name
gigabytes of CUDA packages that no snippet needs, so only the small ones are taken over.
"""

import subprocess
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
TORCH_NEEDS = ["filelock", "fsspec", "jinja2", "networkx", "sympy", "typing-extensions"]


def compiled(requirements: list[str], constraints: list[Path]) -> list[str]:
    """The pinned closure of some requirements, for every platform and Python from 3.11 on."""
    command = ["uv", "pip", "compile", "-", "--universal", "--python-version=3.11"]
    command += ["--no-header", "--no-annotate", "--quiet"]
    command += [f"--constraint={path}" for path in constraints]
    done = subprocess.run(
        [sys.executable, "-m", *command],
        input="\n".join(requirements),
        capture_output=True,
        text=True,
    )
    if done.returncode:
        sys.exit(f"{done.stderr}\n(uv resolves the versions: pip install uv)")
    return done.stdout.splitlines()


def main() -> None:
    """Compile the three layers, each without what the ones below it hold."""
    project = tomllib.loads((HERE.parent / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    layers = {
        "site.txt": (project["dependencies"], []),
        "check.txt": (extras["check"], []),
        "test.txt": (TORCH_NEEDS, extras["test"]),
    }
    below: list[Path] = []
    held: set[str] = set()
    for name, (requirements, by_hand) in layers.items():
        lines = [line for line in compiled(requirements, below) if line not in held]
        held.update(lines)
        (HERE / name).write_text("\n".join([*by_hand, *lines]) + "\n", encoding="utf-8")
        below.append(HERE / name)
        print(f"wrote requirements/{name}: {len(lines) + len(by_hand)} packages")


if __name__ == "__main__":
    main()
