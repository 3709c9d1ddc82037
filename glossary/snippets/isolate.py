"""How does a snippet start from a clean slate, keep to its limits and leave nothing behind?"""

import ast
import faulthandler
import io
import os
import signal
import socket
import sys
import tempfile
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import CodeType, FrameType, ModuleType
from typing import Any, NoReturn, TextIO

from glossary.snippets.settings import default_settings

STANDARD_ERROR = 2
ADOPT = "__import__('sys').modules['__main__'].adopt(globals())"
ADDRESS_FAMILIES_INSIDE = {getattr(socket, "AF_UNIX", None)}


class StillRunning(BaseException):
    """A snippet took longer than it may; no ``except Exception`` of its own swallows this."""


class NetworkClosed(OSError):
    """A snippet tried to reach the network."""


class Main(ModuleType):
    """``sys.modules["__main__"]`` for a snippet: it has the names that the snippet defines."""

    def __init__(self, file: str) -> None:
        super().__init__("__main__")
        self.__file__ = file
        self.stdout: TextIO = io.StringIO()

    def adopt(self, namespace: dict[str, Any]) -> None:
        """Called by the compiled snippet itself before its first statement."""
        namespace.setdefault("__doc__", None)
        namespace.update(__name__="__main__", __file__=self.__file__)
        self.__namespace = namespace
        self.stdout = sys.stdout

    def __getattr__(self, name: str) -> Any:
        if name != "_Main__namespace" and name in self.__namespace:
            return self.__namespace[name]
        raise AttributeError(f"module '__main__' has no attribute {name!r}")

    @property
    def printed(self) -> str:
        """What the snippet has written to standard output."""
        return self.stdout.getvalue() if isinstance(self.stdout, io.StringIO) else ""


def compile_as_main(code: str, file: str, offset: int = 0) -> CodeType:
    """Compile a snippet so that it makes itself ``__main__``, whoever executes it.

    The call stands behind docstring and ``__future__`` imports and takes no line of its own;
    `offset` is the number of lines in `file` before the code.
    """
    tree = ast.parse("\n" * offset + code, file)
    body = tree.body
    first = int(ast.get_docstring(tree, clean=False) is not None)
    while first < len(body) and is_future(body[first]):
        first += 1
    adopt = ast.parse(ADOPT).body[0]
    body.insert(first, adopt)
    return compile(tree, file, "exec", dont_inherit=True)


def is_future(statement: ast.stmt) -> bool:
    """Is it ``from __future__ import …``?"""
    return isinstance(statement, ast.ImportFrom) and statement.module == "__future__"


@contextmanager
def isolated(file: str, limit: float, stuck: int = STANDARD_ERROR) -> Iterator[Main]:
    """Everything a snippet needs around it; yields its future ``__main__``.

    After `limit` seconds `StillRunning` is raised inside the snippet, also out of ``time.sleep``.
    C code that never returns to Python cannot be interrupted: then, a quarter of the time and a
    second later, the whole process ends with exit code 1, and the traceback written to the file
    descriptor `stuck` names the snippet and its line.
    """
    main = Main(file)
    with ExitStack() as stack:
        stack.enter_context(own_folder())
        stack.enter_context(default_settings())
        stack.enter_context(replaced(sys.modules, "__main__", main))
        stack.enter_context(attribute(sys, "stdin", io.StringIO()))
        stack.enter_context(attribute(os, "_exit", raising_exit(os.getpid(), os._exit)))
        stack.enter_context(no_network())
        stack.enter_context(warnings_raised())
        sys.argv[:] = [file]
        stack.enter_context(time_limit(limit, stuck))
        yield main


@contextmanager
def attribute(owner: Any, name: str, value: object) -> Iterator[None]:
    """An attribute with another value for a while."""
    before = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, before)


@contextmanager
def replaced(mapping: dict[str, ModuleType], key: str, value: ModuleType) -> Iterator[None]:
    """An item with another value for a while."""
    before = mapping[key]
    mapping[key] = value
    try:
        yield
    finally:
        mapping[key] = before


@contextmanager
def own_folder() -> Iterator[None]:
    """An empty working folder, removed afterwards."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory(prefix="snippet-", ignore_cleanup_errors=True) as folder:
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(before)


def raising_exit(owner: int, leave: Callable[[int], NoReturn]) -> Callable[[int], NoReturn]:
    """An ``os._exit`` that ends the snippet instead of the tests, but works in a child process."""

    def exit_snippet(status: int) -> NoReturn:
        if os.getpid() != owner:
            leave(status)
        raise SystemExit(status)

    return exit_snippet


@contextmanager
def no_network() -> Iterator[None]:
    """Sockets connect to nothing but other processes here; no name is looked up."""

    def connect(self: socket.socket, *_: object) -> NoReturn:
        raise NetworkClosed("a snippet runs offline: it may not open a connection")

    def guarded(name: str) -> Callable[..., Any]:
        inherited = getattr(socket.socket, name)

        def call(self: socket.socket, *arguments: object) -> Any:
            if self.family in ADDRESS_FAMILIES_INSIDE:
                return inherited(self, *arguments)
            connect(self)

        return call

    def look_up(*_: object, **__: object) -> NoReturn:
        raise NetworkClosed("a snippet runs offline: it may not look up a host")

    with ExitStack() as stack:
        for name in ("connect", "connect_ex", "sendto"):
            stack.enter_context(attribute(socket.socket, name, guarded(name)))
        for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
            stack.enter_context(attribute(socket, name, look_up))
        yield


@contextmanager
def warnings_raised() -> Iterator[None]:
    """A warning that Python would print by default is raised where it is given.

    The filters are Python's own, so that the snippet may catch and record warnings as usual.
    """

    def raise_warning(message: Warning | str, category: type[Warning], *_: Any, **__: Any) -> None:
        raise message if isinstance(message, Warning) else category(message)

    with warnings.catch_warnings():
        warnings.resetwarnings()
        for hidden in (
            DeprecationWarning,
            PendingDeprecationWarning,
            ImportWarning,
            ResourceWarning,
        ):
            warnings.simplefilter("ignore", hidden)
        warnings.filterwarnings("default", category=DeprecationWarning, module="__main__")
        # plt.show() says so where no window can open.
        warnings.filterwarnings("ignore", r".* is non-interactive, and thus cannot be shown")
        warnings.showwarning = raise_warning
        yield


@contextmanager
def time_limit(seconds: float, stuck: int) -> Iterator[None]:
    """See `isolated`; an alarm that somebody else has set goes on afterwards."""
    faulthandler.dump_traceback_later(1.25 * seconds + 1.0, exit=True, file=stuck)
    try:
        if hasattr(signal, "SIGALRM") and threading.current_thread() is threading.main_thread():
            with alarm(seconds):
                yield
        else:
            yield
    finally:
        faulthandler.cancel_dump_traceback_later()


@contextmanager
def alarm(seconds: float) -> Iterator[None]:
    """Raises `StillRunning` after the time, and each second from then on in case it is caught."""

    def expire(signum: int, frame: FrameType | None) -> NoReturn:
        raise StillRunning(f"still running after {seconds:g} seconds")

    started = time.monotonic()
    handler = signal.signal(signal.SIGALRM, expire)
    remaining, interval = signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0.0)
        signal.signal(signal.SIGALRM, handler)
        if remaining:
            left = max(remaining - (time.monotonic() - started), 0.001)
            signal.setitimer(signal.ITIMER_REAL, left, interval)
