"""Text cut at the boundaries of everything that is marked in it, so that marks may overlap.

In: a text's span and marks. Out: segments in order, each with the marks that cover it; joined they are the text again.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """``text[start:end]`` belongs to ``key``; layer tells the kind of mark."""

    start: int
    end: int
    key: str
    layer: str = "evidence"


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text under the same marks throughout; ``opens`` are the keys whose evidence begins with it."""

    start: int
    text: str
    marks: tuple[Mark, ...] = ()
    opens: tuple[str, ...] = ()


def cut(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[Segment]:
    """``text[start:end]`` in segments."""
    here = [mark for mark in marks if mark.start < end and mark.end > start and mark.start < mark.end]
    bounds = {start, end, *(mark.start for mark in here), *(mark.end for mark in here)}
    edges = sorted(edge for edge in bounds if start <= edge <= end)
    spans = list(pairwise(edges))
    return [
        _segment(text, left, right, over) for (left, right), over in zip(spans, overlapping(spans, here), strict=True)
    ]


def overlapping(spans: Iterable[Span], marks: Iterable[Mark]) -> Iterator[list[Mark]]:
    """For each of the spans, which stand in order, the marks that touch it: one walk along the text, however many."""
    coming = deque(sorted(marks, key=lambda mark: mark.start))
    open_: list[Mark] = []
    for start, end in spans:
        while coming and coming[0].start < end:
            open_.append(coming.popleft())
        open_ = [mark for mark in open_ if mark.end > start]
        yield [mark for mark in open_ if mark.start < end]


def _segment(text: str, left: int, right: int, marks: list[Mark]) -> Segment:
    over = sorted(
        (mark for mark in marks if mark.start <= left and right <= mark.end), key=lambda m: (m.end - m.start, m.start)
    )
    opens = tuple(mark.key for mark in over if mark.start == left and mark.layer == "evidence")
    return Segment(left, text[left:right], tuple(over), opens)
