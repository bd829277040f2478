"""The visual lines of a PDF's sheets in; those out that are head or foot of the sheets, or their number."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from entente.pages.pdf_rows import Row

# How many lines at a sheet's edge may be its head or foot.
DEEP = 2
# Points within which it stands in the same place on each of them.
NEAR = 6
FIGURES = re.compile(r"\d+")
NUMBER = re.compile(
    r"[-–—|·\s]*(?:(?:trang|page|p\.|第)\s*)?\d{1,4}\s*(?:页|頁)?(?:\s*(?:/|of|trên|共)\s*\d{1,4}\s*(?:页|頁)?)?[-–—|·\s]*",
    re.I,
)
Place = tuple[str, bool, str, int]


def furniture_of(rows: Sequence[Row], count: int) -> frozenset[int]:
    """The indexes of the rows that say the same at the same edge of several sheets, and of the sheets' numbers."""
    placed = list(_edges(rows))
    seen = Counter(place for place, _ in {(place, sheet) for _, place, sheet in placed})
    often = max(2, count // 4)
    return frozenset(
        index for index, place, _ in placed if seen[place] >= often or (place[1] and NUMBER.fullmatch(rows[index].text))
    )


def _edges(rows: Sequence[Row]) -> Iterator[tuple[int, Place, int]]:
    """The rows at the edges of each sheet: what they say but for figures, if outermost, at which edge, how high."""
    sheets: dict[int, list[int]] = {}
    for index, row in enumerate(rows):
        sheets.setdefault(row.sheet, []).append(index)
    for sheet, indexes in sheets.items():
        ordered = sorted(indexes, key=lambda index: -rows[index].bottom)
        deep = min(DEEP, len(ordered) // 2)
        for edge, found in (("head", ordered[:deep]), ("foot", ordered[: -deep - 1 : -1])):
            for depth, index in enumerate(found):
                said = FIGURES.sub("#", rows[index].text.casefold())
                yield index, (said, depth == 0, edge, round(rows[index].bottom / NEAR)), sheet
