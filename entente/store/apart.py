"""A function and what it is called with in, its result out, worked out in a process that can be killed.

A call that takes too long, swells or brings its process down is a named rejection; the next has a new process.
"""

import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from queue import SimpleQueue
from traceback import extract_tb
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar

from entente.errors import BadSetting, ReaderDied, Rejection, TookTooLong, TooLarge

P = ParamSpec("P")
R = TypeVar("R")
SECONDS = 60.0
"""The time that one call may take unless the settings say otherwise."""
MEMORY = 2 * 1024**3
_SETTING = "ENTENTE_READ_SECONDS"


class Apart:
    """One process, started at the first call and again after it was killed. Not for several threads at once."""

    def __init__(self, seconds: float | None = None) -> None:
        """seconds: that a call may take; None: what ENTENTE_READ_SECONDS says. Raises BadSetting."""
        self._seconds = allowed_seconds() if seconds is None else seconds
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None

    def call(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """``function(*args, **kwargs)``, all of it picklable. Raises the Rejection that it met with."""
        line = self._open()
        try:
            line.send((function, args, kwargs))
            if not line.poll(self._seconds):
                raise TookTooLong(f"more than {self._seconds:g} s")
            answer = line.recv()
        except (EOFError, OSError) as error:
            code = self.close()
            raise ReaderDied(f"its process ended with {code}") from error
        except TookTooLong:
            self.close()
            raise
        if isinstance(answer, Rejection):
            raise answer
        result: R = answer
        return result

    def kill(self) -> None:
        """Break off the call under way, from whatever thread: it is told that its process died."""
        if self._process is not None:
            self._process.kill()

    def close(self) -> int | None:
        """End the process; says with what code it ended."""
        if self._process is None or self._line is None:
            return None
        self._line.close()
        # One that has ended by itself keeps its own code.
        self._process.join(0.2)
        self._process.kill()
        self._process.join()
        code, self._process, self._line = self._process.exitcode, None, None
        return code

    def _open(self) -> Connection:
        if self._process is None or self._line is None or not self._process.is_alive():
            self.close()
            spawn = get_context("spawn")
            self._line, theirs = spawn.Pipe()
            self._process = spawn.Process(target=_serve, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
        return self._line


class Aparts:
    """Several processes, each called by a thread of its own."""

    def __init__(self, count: int | None = None, seconds: float | None = None) -> None:
        """count: of processes; None: one for each processor, four at most."""
        self.count = count or min(4, os.cpu_count() or 1)
        self._free: SimpleQueue[Apart] = SimpleQueue()
        self._all = [Apart(seconds) for _ in range(self.count)]
        for one in self._all:
            self._free.put(one)
        self._threads = ThreadPoolExecutor(self.count, thread_name_prefix="apart")

    def submit(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> "Future[R]":
        """The result to come of one call; its errors are those of ``Apart.call``."""
        return self._threads.submit(lambda: self._call(function, *args, **kwargs))

    def close(self) -> None:
        """Drop the calls that have not begun, break off those that have, and end the processes."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for one in self._all:
            one.kill()
        self._threads.shutdown()
        for one in self._all:
            one.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _call(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        one = self._free.get()
        try:
            return one.call(function, *args, **kwargs)
        finally:
            self._free.put(one)


@cache
def shared() -> Aparts:
    """The processes in which this program reads, started at the first call; ``close_shared`` ends them."""
    return Aparts()


def close_shared() -> None:
    """End the program's processes, also those at work."""
    if shared.cache_info().currsize:
        shared().close()
        shared.cache_clear()


def allowed_seconds() -> float:
    """What ENTENTE_READ_SECONDS says, else ``SECONDS``. Raises BadSetting."""
    said = os.environ.get(_SETTING) or str(SECONDS)
    try:
        seconds = float(said)
    except ValueError:
        seconds = 0
    if not 0 < seconds < float("inf"):
        raise BadSetting(f"{_SETTING}={said}: give a number of seconds")
    return seconds


def _serve(line: Connection) -> None:
    """The process's work: calls in, answers out, until the line is closed."""
    # Whoever interrupts the command interrupts its parent, which ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory()
    with suppress(EOFError, OSError):
        while True:
            line.send(_answer(*line.recv()))


def _answer(function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    try:
        return function(*args, **kwargs)
    except Rejection as rejection:
        return rejection
    except (MemoryError, RecursionError) as error:
        return TooLarge(type(error).__name__)
    except Exception as error:  # noqa: BLE001  # a fault of ours: it costs this page, not the run, and names its place
        last = extract_tb(error.__traceback__)[-1]
        place = f"{os.path.basename(last.filename)}:{last.lineno}"
        return ReaderDied(f"{type(error).__name__} at {place}: {error}"[:500])


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        with suppress(ValueError, OSError):  # a system that knows no such limit, or has set a lower one
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
