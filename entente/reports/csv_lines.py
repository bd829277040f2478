"""Cells in, lines of CSV out, such that a spreadsheet opens Vietnamese right and runs nothing that a page wrote."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

# Excel takes UTF-8 for a local code page unless the file opens with this mark.
BOM = "\ufeff"
# What a spreadsheet may take for a formula; tab and return because it skips them first.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_lines(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The table line by line, after a byte order mark; cells that could be formulas get a leading apostrophe."""
    yield BOM + _line(header)
    for row in rows:
        yield _line([_guarded(cell) for cell in row])


def _line(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
