"""Which settings of Python, NumPy, torch and matplotlib does each snippet find as they were?"""

import decimal
import locale
import logging
import os
import random
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import matplotlib
import numpy as np
import torch

Setting = tuple[Callable[[], Any], Callable[[Any], Any]]


def read_backends() -> tuple[bool, ...]:
    """The switches of torch's libraries that change results."""
    cudnn = torch.backends.cudnn
    return (cudnn.enabled, cudnn.benchmark, cudnn.deterministic, torch.backends.mkldnn.enabled)


def write_backends(values: tuple[bool, ...]) -> None:
    """Set what `read_backends` reads."""
    cudnn = torch.backends.cudnn
    cudnn.enabled, cudnn.benchmark, cudnn.deterministic = values[:3]
    torch.backends.mkldnn.enabled = values[3]


def read_deterministic() -> tuple[bool, bool, bool]:
    """Whether torch insists on deterministic algorithms, and how."""
    return (
        torch.are_deterministic_algorithms_enabled(),
        torch.is_deterministic_algorithms_warn_only_enabled(),
        torch.utils.deterministic.fill_uninitialized_memory,
    )


def write_deterministic(values: tuple[bool, bool, bool]) -> None:
    """Set what `read_deterministic` reads."""
    torch.use_deterministic_algorithms(values[0], warn_only=values[1])
    torch.utils.deterministic.fill_uninitialized_memory = values[2]


def write_device(device: torch.device) -> None:
    """Set the default device; the CPU is what torch has when none was set."""
    torch.set_default_device(None if device == torch.device("cpu") else device)


def write_environment(values: dict[str, str]) -> None:
    """Set the environment variables."""
    os.environ.clear()
    os.environ.update(values)


def write_list(target: list[Any]) -> Callable[[list[Any]], None]:
    """A function that puts other items into the same list."""

    def write(values: list[Any]) -> None:
        target[:] = values

    return write


# (read, write): what a snippet may change and the next one must not notice.
SETTINGS: tuple[Setting, ...] = (
    (torch.get_default_dtype, torch.set_default_dtype),
    (torch.get_default_device, write_device),
    (torch.get_num_threads, torch.set_num_threads),
    (torch.is_grad_enabled, torch.set_grad_enabled),
    (torch.is_anomaly_enabled, torch.autograd.set_detect_anomaly),
    (read_deterministic, write_deterministic),
    (torch.get_float32_matmul_precision, torch.set_float32_matmul_precision),
    (read_backends, write_backends),
    (np.get_printoptions, lambda options: np.set_printoptions(**options)),
    (np.geterr, lambda errors: np.seterr(**errors)),
    (decimal.getcontext().copy, decimal.setcontext),
    (sys.getrecursionlimit, sys.setrecursionlimit),
    (lambda: locale.setlocale(locale.LC_ALL), lambda name: locale.setlocale(locale.LC_ALL, name)),
    (lambda: dict(os.environ), write_environment),
    (lambda: sys.argv.copy(), write_list(sys.argv)),
    (lambda: sys.path.copy(), write_list(sys.path)),
    (lambda: logging.root.handlers.copy(), write_list(logging.root.handlers)),
    (lambda: logging.root.level, logging.root.setLevel),
)


def write_defaults() -> None:
    """Settings that have a call of their own for the defaults."""
    matplotlib.rcdefaults()
    torch.set_printoptions(profile="default")
    torch.set_flush_denormal(False)


def seed_anew() -> None:
    """Give every generator a seed that nobody knows, so that what is not seeded never repeats."""
    random.seed()
    np.random.seed(None)
    torch.seed()


@contextmanager
def default_settings() -> Iterator[None]:
    """Defaults inside, and what was there before outside."""
    before = [read() for read, _ in SETTINGS]
    write_defaults()
    seed_anew()
    # On one thread results do not hang on the number of cores, and small operations are faster.
    torch.set_num_threads(1)
    torch.set_warn_always(True)  # a warning given once a process would reach one snippet only
    try:
        yield
    finally:
        for (read, write), value in zip(SETTINGS, before, strict=True):
            if read() != value:
                write(value)
        torch.set_warn_always(False)
        write_defaults()
