"""Calls in, the processor time that each took out, and two columns of times as a row of ratios."""

import gc
from collections.abc import Callable, Sequence
from statistics import median
from time import process_time

from benchmarks.table import Row

Spent = tuple[float, float]
"""What ours and theirs took for one page, in seconds."""


def spent(call: Callable[[], object]) -> float:
    """The processor time of one call, without the collector of garbage."""
    gc.collect(0)
    gc.disable()
    begun = process_time()
    call()
    taken = process_time() - begun
    gc.enable()
    return taken


def medians(runs: Sequence[Sequence[Spent]]) -> list[Spent]:
    """For each page the medians of its runs."""
    return [(median(mine for mine, _ in page), median(other for _, other in page)) for page in zip(*runs, strict=True)]


def ratio(name: str, pages: Sequence[Spent]) -> Row:
    """The median of the pages' ratios, and the mean times."""
    mine, other = (1000 * sum(column) / len(pages) for column in zip(*pages, strict=True))
    times = median(ours / theirs for ours, theirs in pages)
    return Row(name, f"{times:.2f} × ({mine:.1f} ms)", f"1 ({other:.1f} ms)", f"{len(pages)} pages")
