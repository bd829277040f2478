"""The lines of plain text in; their cells, and the trail that indents and columns give each, out.

Text that was saved of a page keeps its layout: what stands deeper is set in further, what stands beside is in another
column. A trail is what HTML says of its elements: lines of one box share its front.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

BESIDE = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)")
# Two blanks part cells only where other cells begin too: they also stand between sentences.
SURE = 3
WIDE = re.compile(r"\S[ \t]{6,}\S")
# So many lines of cells side by side make a page of columns; fewer are an accident of typing.
MIN_LINES = 2
MAX_SEARCHED = 2_000
# Columns whose text begins further apart than this stand beside each other, not within each other.
APART = 20
Trail = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """``text[start:end]``, which begins in ``column`` of its line."""

    start: int
    end: int
    column: int


def cells_of(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, Cell]]:
    """The cells of each line that holds text, with the line's number; one a line where the page has no columns."""
    pieces = [text[start:end] for start, end in lines]
    split = sum(bool(WIDE.search(piece.strip()[:MAX_SEARCHED])) for piece in pieces) >= MIN_LINES
    begins = Counter(at for piece in pieces for at in _begins(piece)) if split else Counter[int]()
    for number, ((start, _), piece) in enumerate(zip(lines, pieces, strict=True)):
        for first, last in _parts(piece, begins) if split else _whole(piece):
            yield number, Cell(start + first, start + last, first)


def side_by_side(columns: Iterable[int]) -> dict[int, int]:
    """The number of the column of text in which each of the columns lies where cells begin."""
    numbers, number, before = dict[int, int](), 0, 0
    for column in sorted(set(columns)):
        number += column - before > APART
        numbers[column] = number
        before = column
    return numbers


def trails_of(columns: Sequence[int]) -> list[Trail]:
    """The trail of each cell by the columns in which they begin, empty ones where the text is not set in."""
    if len(set(columns)) < 3 or 2 * sum(column > 0 for column in columns) < len(columns):
        return [()] * len(columns)
    beside = side_by_side(columns)
    stacks: dict[int, list[tuple[int, int]]] = {}
    trails, number = [], max(beside.values()) + 1
    for column in columns:
        stack = stacks.setdefault(beside[column], [(-1, beside[column])])
        while stack[-1][0] > column:
            stack.pop()
        if stack[-1][0] < column:
            stack.append((column, number))
            number += 1
        trails.append((*(mark for _, mark in stack), number))
        number += 1
    return trails


def _whole(text: str) -> list[tuple[int, int]]:
    trimmed = text.strip()
    at = len(text) - len(text.lstrip())
    return [(at, at + len(trimmed))] if trimmed else []


def _begins(text: str) -> Iterator[int]:
    """Where cells surely begin in the line."""
    yield from (first for first, _ in _whole(text))
    yield from (found.end() for found in BESIDE.finditer(text) if len(found[0]) >= SURE)


def _parts(text: str, begins: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    for first, last in _whole(text):
        for found in BESIDE.finditer(text, first, last):
            if len(found[0]) >= SURE or begins[found.end()] > 1:
                yield first, found.start()
                first = found.end()
        yield first, last
