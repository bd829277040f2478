"""A page's lines as rows: those with text, trimmed, each with the kind that the passes find for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from entente.articles.layout import Trail, cells_of, side_by_side, trails_of
from entente.pages import Line, Page

# Blanks, and marks of no width that editors leave behind.
UNSEEN = " \t\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff"
Kind = Literal["outside", "control", "end", "away", "date", "source", "alt", "caption", "teaser", "summary", "title"]


@dataclass(slots=True)
class Row:
    """``page.text[start:end]`` without outer blanks. ``gap``: a blank line stands before it. ``kind``: None while it
    may be story. ``trail``: the line's, or what its indent says of it."""

    start: int
    end: int
    text: str
    line: Line
    gap: bool
    trail: Trail = ()
    kind: Kind | None = None

    @property
    def linked(self) -> bool:
        """Whether the row is a link as a whole."""
        return self.line.linked >= 0.8 * (self.line.end - self.line.start) > 0


def rows_of(page: Page) -> list[Row]:
    """The lines that hold text, in order; of plain text its cells, column after column where it has several."""
    if any(line.trail for line in page.lines):
        return _rows_of_lines(page)
    spans = [(line.start, line.end) for line in page.lines]
    cells = list(cells_of(page.text, spans))
    beside = side_by_side(cell.column for _, cell in cells)
    cells.sort(key=lambda pair: (beside[pair[1].column], pair[1].start))
    trails = trails_of([cell.column for _, cell in cells])
    rows: list[Row] = []
    last = -1
    for (number, cell), trail in zip(cells, trails, strict=True):
        text = page.text[cell.start : cell.end].strip(UNSEEN)
        if not text:
            continue
        start = page.text.index(text, cell.start)
        gap = number - last > 1 if rows else number > 1
        rows.append(Row(start, start + len(text), text, page.lines[number], gap, trail))
        last = number
    return rows


def _rows_of_lines(page: Page) -> list[Row]:
    if page.format == "html":
        return _rows_of_html(page)
    rows, last = [], 0
    for line, end in _whole(page) if page.format == "markdown" else ((line, line.end) for line in page.lines):
        text = page.text[line.start : end]
        if trimmed := text.strip():
            start = line.start + len(text) - len(text.lstrip())
            gap = page.text.count("\n", last, line.start) > 1
            rows.append(Row(start, start + len(trimmed), trimmed.replace("\n", " "), line, gap, line.trail))
            last = end
    return rows


def _rows_of_html(page: Page) -> list[Row]:
    """The lines as they are: what reads HTML leaves none empty, and no blanks around any."""
    rows, last, text = list[Row](), 0, page.text
    for line in page.lines:
        start, end, trail = line.start, line.end, line.trail
        rows.append(Row(start, end, text[start:end], line, start - last > 1, trail))
        last = end
    return rows


def _whole(page: Page) -> Iterator[tuple[Line, int]]:
    """Each paragraph by its first line, with where its last one ends: Markdown breaks a paragraph's lines anywhere."""
    for trail, group in groupby(page.lines, key=lambda line: line.trail):
        lines = list(group)
        if trail and lines[0].region is None:
            yield lines[0], lines[-1].end
        else:
            yield from ((line, line.end) for line in lines)


def spaced(rows: Sequence[Row]) -> bool:
    """Whether the page keeps its paragraphs apart with blank lines."""
    return sum(row.gap for row in rows) * 4 > len(rows)
