"""A function and what it is called with in, its result out, worked out in a process that can be killed.

A call that takes too long, swells or brings its process down is a named rejection; the next has a new process.
What a generator yields is given on one by one, each within the time that a call may take.
"""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from queue import SimpleQueue
from threading import Lock
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar

from entente.errors import BadSetting, ReaderDied, Rejection, TookTooLong
from entente.served import Yielded, all_answered, answered, serve

P = ParamSpec("P")
R = TypeVar("R")
SECONDS = 60.0
"""The time that one call may take unless the settings say otherwise."""
STARTING = 60.0
"""The time that a process may take to start, and to load what a call needs: it is no reading time."""
_SETTING = "ENTENTE_READ_SECONDS"


class Apart:
    """One process, started at the first call and again after it was killed. Not for several threads at once."""

    def __init__(self, seconds: float | None = None) -> None:
        """seconds: that a call may take; None: what ENTENTE_READ_SECONDS says. Raises BadSetting."""
        self._seconds = allowed_seconds() if seconds is None else seconds
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None
        # Held where a process starts or is killed: one that is starting cannot be killed.
        self._lock, self._ended = Lock(), False

    def call(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """``function(*args, **kwargs)``, all of it picklable. Raises the Rejection that it met with."""
        with self._ending():
            line = self._begun((answered, function, args, kwargs))
            answer = self._next(line)
        if isinstance(answer, Rejection):
            raise answer
        result: R = answer
        return result

    def stream(self, function: Callable[P, Iterator[R]], *args: P.args, **kwargs: P.kwargs) -> Iterator[R]:
        """What ``function(*args, **kwargs)`` yields, one by one. Raises the Rejection that it met with.

        A generator that is not asked to its end ends its process.
        """
        with self._ending():
            line = self._begun((all_answered, function, args, kwargs))
            while isinstance(answer := self._next(line), Yielded):
                yield answer.one
        if isinstance(answer, Rejection):
            raise answer

    @contextmanager
    def _ending(self) -> Iterator[None]:
        """End the process where it broke off, or may yet send what the next call would take for its own."""
        try:
            yield
        except (EOFError, OSError) as error:
            code = self.close()
            raise ReaderDied(f"its process ended with {code}") from error
        except BaseException:
            self.close()
            raise

    def _begun(self, call: tuple[Any, ...]) -> Connection:
        line = self._open()
        line.send(call)
        _heard(line, STARTING, ReaderDied(f"it did not begin within {STARTING:g} s"))
        return line

    def _next(self, line: Connection) -> Any:
        return _heard(line, self._seconds, TookTooLong(f"more than {self._seconds:g} s"))

    def kill(self) -> None:
        """Break off the call under way, from whatever thread: it is told that its process died, as is any later one."""
        with self._lock:
            self._ended = True
            # Looked at once: the call's own thread may be closing it.
            if process := self._process:
                process.kill()

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
            line = self._start()
            _heard(line, STARTING, ReaderDied(f"it did not start within {STARTING:g} s"))
            return line
        return self._line

    def _start(self) -> Connection:
        spawn = get_context("spawn")
        line, theirs = spawn.Pipe()
        process = spawn.Process(target=serve, args=(theirs, self._seconds), daemon=True)
        with self._lock, theirs:
            if self._ended:
                raise ReaderDied("the run was ended")
            process.start()
            self._process, self._line = process, line
        return line


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


_shared: list[Aparts] = []
_sharing = Lock()


def shared() -> Aparts:
    """The processes in which this program reads, started at the first call; ``close_shared`` ends them."""
    with _sharing:
        if not _shared:
            _shared.append(Aparts())
        return _shared[0]


def close_shared() -> None:
    """End the program's processes, also those at work; whoever asks for them after has new ones."""
    with _sharing:
        ended = [*_shared]
        _shared.clear()
    for one in ended:
        one.close()


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


def _heard(line: Connection, seconds: float, late: Rejection) -> Any:
    """What the process says next. Raises ``late``, or ReaderDied for what cannot be unpickled."""
    if not line.poll(seconds):
        raise late
    try:
        return line.recv()
    except (EOFError, OSError):
        raise
    except Exception as error:
        raise ReaderDied(f"its answer cannot be read: {type(error).__name__}") from error
