"""What does a snippet print when it runs alone, as ``python file.py`` runs it?

Starting Python and importing torch takes longer than most snippets. So one fresh interpreter
imports what snippets import and runs nothing itself; each snippet then gets a fork of it, which
no other snippet has touched.
"""

import contextlib
import json
import os
import runpy
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from importlib import import_module
from pathlib import Path

PRELOADED = ("torch", "torch._dynamo", "torch.utils.data", "numpy", "matplotlib.pyplot")


@dataclass(frozen=True)
class Alone:
    """How a run ended; a negative exit code is the signal that ended it."""

    exit_code: int
    printed: str
    errors: str = field(default="", compare=False)


Run = Callable[[Path, float], Alone]


def in_fresh_process(file: Path, limit: float) -> Alone:
    """Run a snippet in an interpreter of its own, started for it."""
    with tempfile.TemporaryDirectory(prefix="snippet-") as folder:
        done = subprocess.run(
            [sys.executable, str(file)],
            capture_output=True,
            cwd=folder,
            encoding="utf-8",
            env=environment(),
            stdin=subprocess.DEVNULL,
            timeout=limit,
        )
    return Alone(done.returncode, done.stdout, done.stderr)


def environment() -> dict[str, str]:
    """What a run inherits: no window opens, text is UTF-8, and threads of torch wait asleep.

    By default they wait in a loop, which on busy cores makes a snippet many times slower.
    """
    settings = {"MPLBACKEND": "agg", "PYTHONUTF8": "1", "OMP_WAIT_POLICY": "passive"}
    return {**os.environ, **settings}


@contextmanager
def fork_server() -> Iterator[Run]:
    """Yields a function that runs a snippet in a fork and kills it after so many seconds."""
    command = [sys.executable, "-m", __name__]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment(),
    ) as server:
        asks, answers = server.stdin, server.stdout
        assert asks is not None
        assert answers is not None

        def run(file: Path, limit: float) -> Alone:
            asks.write(json.dumps([str(file), limit]) + "\n")
            asks.flush()
            return Alone(**json.loads(answers.readline()))

        try:
            yield run
        finally:
            asks.close()


def serve() -> None:
    """Read paths and limits from standard input, and write an answer for each."""
    for name in PRELOADED:
        with contextlib.suppress(ImportError):
            import_module(name)
    for line in sys.stdin:
        file, limit = json.loads(line)
        print(json.dumps(asdict(in_fork(file, limit))), flush=True)


def in_fork(file: str, limit: float) -> Alone:
    """Run a snippet in a fork of this process."""
    with tempfile.TemporaryDirectory(prefix="snippet-") as folder:
        kept = Path(folder, "stdout"), Path(folder, "stderr")
        child = os.fork()
        if child == 0:
            be_python(file, folder, kept, limit)
        _, status = os.waitpid(child, 0)
        printed, errors = (path.read_text(encoding="utf-8", errors="replace") for path in kept)
    return Alone(os.waitstatus_to_exitcode(status), printed, errors)


def be_python(file: str, folder: str, kept: tuple[Path, Path], limit: float) -> None:
    """Do in this process what ``python file.py`` does, and end it."""
    code = 1
    try:
        signal.setitimer(signal.ITIMER_REAL, limit)  # its default action ends C code as well
        for number, path in enumerate(kept, 1):
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT)
            os.dup2(descriptor, number)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        work = Path(folder, "work")
        work.mkdir()
        os.chdir(work)
        sys.argv[:] = [file]
        sys.path[0] = str(Path(file).parent)
        code = exit_code_of(file)
    finally:
        with contextlib.suppress(OSError):
            sys.stdout.flush()
        os._exit(code)


def exit_code_of(file: str) -> int:
    """Run the file as ``__main__``; the exit code with which Python would end."""
    try:
        runpy.run_path(file, run_name="__main__")
    except SystemExit as leaving:
        if leaving.code is None or isinstance(leaving.code, int):
            return leaving.code or 0
        print(leaving.code, file=sys.stderr)
        return 1
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


if __name__ == "__main__":
    serve()
