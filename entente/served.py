"""The other side of ``entente.apart``: calls in, answers out, in the process that can be killed."""

import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from threading import Thread
from traceback import extract_tb
from typing import Any, NamedTuple

from entente.errors import ReaderDied, Rejection, TooLarge

MEMORY = 2 * 1024**3
# Behind the first call most of what is ever needed is loaded, behind some more what other languages need.
_LOADED = frozenset({1, 64})
_calls = count(1)


class Yielded(NamedTuple):
    """One of what a generator yields."""

    one: Any


def serve(line: Connection, seconds: float) -> None:
    """The process's work: calls in, answers out, until the line is closed or its parent is gone.

    It says when it is ready, and of each call when it begins with it: until then it was loading.
    """
    # Whoever interrupts the command interrupts its parent, which ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _limit("RLIMIT_AS", MEMORY)
    with suppress(EOFError, OSError):
        line.send(None)
        while True:
            how, *call = line.recv()
            _limit_time(seconds)
            line.send(None)
            if how is answered:
                line.send(answered(*call))
                keep_loaded()
                continue
            for answer in all_answered(*call):
                line.send(answer)
                _limit_time(seconds)


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


def all_answered(
    function: Callable[..., Iterator[Any]], args: tuple[Any, ...], kwargs: dict[str, Any]
) -> Iterator[Any]:
    """All that it yields, then how it ended: None, or the rejection that it met with."""
    made = answered(function, args, kwargs)
    if isinstance(made, Rejection):
        yield made
        return
    while isinstance(answer := answered(_yielded, (made,), {}), Yielded):
        yield answer
    yield answer


def _yielded(made: Iterator[Any]) -> "Yielded | None":
    for one in made:
        return Yielded(one)
    return None


def answered(function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """The result of the call, or the Rejection that it met with; a fault of ours costs its page, not the run."""
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


def keep_loaded() -> None:
    """To be called behind each call: what was loaded for the first ones is taken as given.

    Else the collector of garbage looks through it ever again: of reading pages a seventh of the time.
    """
    if next(_calls) in _LOADED:
        gc.collect()
        gc.freeze()


def _limit_time(seconds: float) -> None:
    """For a call that lets no other thread come up, and whose parent is gone."""
    _limit("RLIMIT_CPU", time.process_time() + 2 * seconds + 1)


def _limit(what: str, most: float) -> None:
    """Hold this process to ``most`` of a resource."""
    if sys.platform != "win32":
        import resource

        limit: int = getattr(resource, what)
        # A system that knows no such limit, or has set a lower one.
        with suppress(ValueError, OSError, OverflowError):
            resource.setrlimit(limit, (int(most), resource.getrlimit(limit)[1]))
