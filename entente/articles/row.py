"""A page's lines as rows: those with text, trimmed, each with the kind that the passes find for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from entente.pages import Line, Page

Kind = Literal["outside", "control", "end", "away", "date", "source", "alt", "caption", "teaser", "summary", "title"]


@dataclass(slots=True)
class Row:
    """``page.text[start:end]`` without outer blanks. ``gap``: a blank line stands before it. ``kind``: None while it
    may be story."""

    start: int
    end: int
    text: str
    line: Line
    gap: bool
    kind: Kind | None = None

    @property
    def linked(self) -> bool:
        """Whether the row is a link as a whole."""
        return self.line.linked >= 0.8 * (self.line.end - self.line.start) > 0


def rows_of(page: Page) -> list[Row]:
    """The lines that hold text, in order."""
    rows, last = [], 0
    for line in page.lines:
        text = page.text[line.start : line.end]
        if trimmed := text.strip():
            start = line.start + text.index(trimmed[0])
            rows.append(Row(start, start + len(trimmed), trimmed, line, page.text.count("\n", last, line.start) > 1))
            last = line.end
    return rows


def spaced(rows: Sequence[Row]) -> bool:
    """Whether the page keeps its paragraphs apart with blank lines."""
    return sum(row.gap for row in rows) * 4 > len(rows)
