import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from glossary.snippets.alone import Alone, Run, fork_server, in_fresh_process


@pytest.fixture(scope="module")
def run() -> Iterator[Run]:
    with fork_server() as server:
        yield server


def script(folder: Path, code: str) -> Path:
    path = folder / "what.py"
    path.write_text(code, encoding="utf-8")
    return path


CASES = {
    "prints": ("print('é')\nprint(__name__)\n", Alone(0, "é\n__main__\n")),
    "exits": ("import sys\nprint(1)\nsys.exit(3)\n", Alone(3, "1\n")),
    "exits with a message": ("import sys\nsys.exit('no')\n", Alone(1, "")),
    "raises": ("print(1)\n1 / 0\n", Alone(1, "1\n")),
    "reads": ("import sys\nprint(repr(sys.stdin.read()))\n", Alone(0, "''\n")),
    "has arguments": ("import sys\nprint(len(sys.argv))\n", Alone(0, "1\n")),
    "looks around": ("import os\nprint(os.listdir())\n", Alone(0, "[]\n")),
    "writes to the descriptor": ("import os\nos.write(1, b'1')\n", Alone(0, "1")),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fork_does_what_a_fresh_interpreter_does(run: Run, tmp_path: Path, case: str) -> None:
    code, expected = CASES[case]
    file = script(tmp_path, code)

    assert run(file, 30.0) == expected
    assert in_fresh_process(file, 30.0) == expected


def test_the_traceback_is_kept(run: Run, tmp_path: Path) -> None:
    assert run(script(tmp_path, "1 / 0\n"), 30.0).errors.endswith(
        "ZeroDivisionError: division by zero\n"
    )


def test_a_script_that_hangs_is_killed(run: Run, tmp_path: Path) -> None:
    code = "import signal, time\nsignal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})\n"

    assert run(script(tmp_path, code + "time.sleep(60)\n"), 0.3) == Alone(-signal.SIGALRM, "")


def test_no_fork_knows_of_another(run: Run, tmp_path: Path) -> None:
    first = run(script(tmp_path, "import torch\ntorch.set_default_dtype(torch.half)\n"), 30.0)
    second = run(script(tmp_path, "import torch\nprint(torch.get_default_dtype())\n"), 30.0)

    assert (first, second) == (Alone(0, ""), Alone(0, "torch.float32\n"))
