"""What one snippet does never reaches the next, nor the tests."""

import os
import pickle
import signal
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from glossary.snippets.blocks import Block
from glossary.snippets.execute import Produced, produce
from glossary.snippets.isolate import NetworkClosed, StillRunning, isolated


def block(code: str) -> Block:
    places = (None,) * code.count("\n")
    return Block(page="a.md", line=1, code=code, places=places, file="snippets/a/b.py")


def run(code: str, limit: float = 20.0) -> Produced:
    return produce(Path("/project"), block(code), limit=limit)


SETTINGS = {
    "dtype": ("torch.set_default_dtype(torch.float64)", "torch.get_default_dtype()"),
    "device": ("torch.set_default_device('meta')", "torch.get_default_device()"),
    "threads": ("torch.set_num_threads(2)", "torch.get_num_threads()"),
    "grad": ("torch.set_grad_enabled(False)", "torch.is_grad_enabled()"),
    "anomaly": ("torch.autograd.set_detect_anomaly(True)", "torch.is_anomaly_enabled()"),
    "deterministic": (
        "torch.use_deterministic_algorithms(True, warn_only=True)",
        "torch.are_deterministic_algorithms_enabled()",
    ),
    "printed digits": (
        "torch.set_printoptions(precision=1, sci_mode=True)",
        "torch.tensor([0.123])",
    ),
    "matmul": (
        "torch.set_float32_matmul_precision('medium')",
        "torch.get_float32_matmul_precision()",
    ),
    "mkldnn": ("torch.backends.mkldnn.enabled = False", "torch.backends.mkldnn.enabled"),
    "numpy digits": ("np.set_printoptions(precision=1)", "np.array([0.123])"),
    "numpy errors": ("np.seterr(divide='raise')", "np.geterr()"),
    "rc": ("plt.rcParams['lines.linewidth'] = 9", "plt.rcParams['lines.linewidth']"),
    "style": ("plt.style.use('dark_background')", "plt.rcParams['axes.facecolor']"),
    "figures": ("plt.figure()", "plt.get_fignums()"),
    "folder": ("os.mkdir('x')", "os.listdir()"),
    "environment": ("os.environ['X_SNIPPET'] = '1'", "os.environ.get('X_SNIPPET')"),
    "arguments": ("sys.argv.append('x')", "sys.argv"),
    "path": ("sys.path.append('x')", "'x' in sys.path"),
    "warnings": ("warnings.simplefilter('ignore')", "len(warnings.filters)"),
    "decimals": ("decimal.getcontext().prec = 2", "decimal.getcontext().prec"),
    "logging": ("logging.basicConfig(level=10)", "logging.root.level, logging.root.handlers"),
    "names": ("x = 1", "'x' in globals()"),
}
IMPORTS = (
    "import decimal, logging, os, sys, warnings\n"
    "import matplotlib.pyplot as plt, numpy as np, torch\n"
)


@pytest.mark.parametrize("name", SETTINGS)
def test_a_setting_does_not_leak_into_the_next_snippet(name: str) -> None:
    change, read = SETTINGS[name]
    before = run(f"{IMPORTS}print({read})\n")

    run(f"{IMPORTS}{change}\n")

    assert run(f"{IMPORTS}print({read})\n") == before


@pytest.mark.parametrize(
    "draw", ["random.random()", "np.random.rand()", "torch.rand(1).item()", "torch.randn(2).sum()"]
)
def test_randomness_without_a_seed_never_repeats(draw: str) -> None:
    code = (
        f"import random, numpy as np, torch\ntorch.set_printoptions(precision=12)\nprint({draw})\n"
    )

    assert len({run(code).printed for _ in range(5)}) == 5


def test_a_snippet_is_main_and_keeps_docstring_and_future_imports() -> None:
    code = (
        '"""Doc."""\nfrom __future__ import annotations\nimport sys\n'
        "def f(x: undefined): ...\n"
        'print(__name__, __doc__, __file__, sys.modules["__main__"].f is f)\n'
    )

    assert run(code).printed == "__main__ Doc. /project/snippets/a/b.py True\n"


def test_objects_of_a_snippet_can_be_pickled() -> None:
    code = (
        "import pickle\nclass Point:\n    x = 1\n"
        "print(pickle.loads(pickle.dumps(Point())).x, Point.__module__)\n"
    )

    assert run(code).printed == "1 __main__\n"
    assert pickle.dumps(sys.modules["__main__"].__name__)


def test_main_is_given_back() -> None:
    before = sys.modules["__main__"]

    run("x = 1\n")

    assert sys.modules["__main__"] is before


@pytest.mark.parametrize(
    "code",
    [
        "import socket\nsocket.create_connection(('127.0.0.1', 9))\n",
        "import socket\nwith socket.socket() as s:\n    s.connect(('127.0.0.1', 9))\n",
        "import urllib.request\nurllib.request.urlopen('http://127.0.0.1:9')\n",
    ],
)
def test_the_network_is_closed(code: str) -> None:
    with pytest.raises(OSError, match="a snippet runs offline") as caught:
        run(code)

    assert isinstance(caught.value, NetworkClosed) or "offline" in str(caught.value)


def test_a_warning_that_a_reader_would_see_is_raised() -> None:
    with pytest.raises(UserWarning, match=r"^careful$"):
        run("import warnings\nwarnings.warn('careful')\n")


def test_a_deprecation_in_a_library_is_not_the_readers() -> None:
    code = "import warnings\nwarnings.warn('old', DeprecationWarning, stacklevel=2)\n"

    assert run(code).printed == ""


def test_a_snippet_may_record_warnings_itself() -> None:
    code = (
        "import warnings\nwith warnings.catch_warnings(record=True) as caught:\n"
        "    warnings.warn('careful')\nprint(caught[0].message)\n"
    )

    assert run(code).printed == "careful\n"


@pytest.mark.parametrize(
    "code",
    [
        "while True: pass\n",
        "import time\ntime.sleep(60)\n",
        "import select\nselect.select([], [], [])\n",
    ],
)
def test_a_snippet_that_hangs_is_interrupted(code: str) -> None:
    with pytest.raises(StillRunning, match=r"^still running after 0\.1 seconds$"):
        run(code, limit=0.1)


def test_an_endless_loop_that_catches_everything_is_interrupted_too() -> None:
    code = "while True:\n    try:\n        while True: pass\n    except Exception: pass\n"

    with pytest.raises(StillRunning):
        run(code, limit=0.1)


def test_an_alarm_set_before_goes_on_afterwards(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context():
        remaining = signal.setitimer(signal.ITIMER_REAL, 100.0)
        with isolated(str(tmp_path / "a.py"), 1.0):
            during = signal.getitimer(signal.ITIMER_REAL)[0]
        after = signal.setitimer(signal.ITIMER_REAL, *remaining)[0]

    assert during <= 1.0
    assert 50.0 < after <= 100.0


@pytest.mark.parametrize("code", ["import sys\nsys.exit(3)\n", "import os\nos._exit(3)\n"])
def test_leaving_python_ends_the_snippet_only(code: str) -> None:
    with pytest.raises(SystemExit) as caught:
        run(code)

    assert caught.value.code == 3


def test_everything_is_given_back_after_a_failure() -> None:
    before = (Path.cwd(), dict(os.environ), sys.argv.copy(), torch.get_default_dtype())

    with pytest.raises(ZeroDivisionError):
        run("import os, torch\nos.environ['A'] = ''\ntorch.set_default_dtype(torch.half)\n1 / 0\n")

    assert (Path.cwd(), dict(os.environ), sys.argv, torch.get_default_dtype()) == before
    assert np.geterr()["divide"] == "warn"
