"""Rows in, lists of rows out, each short enough to be named in one statement."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

# SQLite takes a limited number of parameters in one statement.
BATCH = 500
T = TypeVar("T")


def batches(rows: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """All of ``rows``, ``size`` at a time."""
    rest = iter(rows)
    while batch := list(islice(rest, size)):
        yield batch
