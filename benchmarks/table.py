"""Rows of numbers in, one table on standard output."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured: ours, theirs where there is one, and what of ``counted`` it was measured on."""

    name: str
    ours: str
    theirs: str = ""
    counted: str = ""


def show(title: str, rows: Iterable[Row], *, other: str = "") -> None:
    """Print the rows under a heading, in columns."""
    lines = [Row(title, "Entente", other, "of"), *rows]
    widths = [max(len(getattr(line, name)) for line in lines) for name in ("name", "ours", "theirs", "counted")]
    for number, line in enumerate(lines):
        cells = (line.name.ljust(widths[0]), line.ours.rjust(widths[1]), line.theirs.rjust(widths[2]))
        print("  ".join((*cells, line.counted.rjust(widths[3]))).rstrip())
        if not number:
            print("-" * (sum(widths) + 6))


def percent(part: float, whole: float = 1) -> str:
    """``12.3 %``, or a dash where there is nothing to divide by."""
    return f"{100 * part / whole:.1f} %" if whole else "–"
