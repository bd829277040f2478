"""The rows of an HTML page in, the stretch of them that holds the story out: the densest subtree of unlinked prose."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from entente.articles.row import Row
from entente.articles.shape import is_prose, size


@dataclass(slots=True)
class Branch:
    """How much prose stands under one element, in how many lines, in which children."""

    amount: int = 0
    lines: int = 0
    own: int = 0
    children: set[int] = field(default_factory=set)


def container_of(rows: Sequence[Row]) -> tuple[int, int] | None:
    """The first and last index of the rows in the element that holds the story; None where there is no prose."""
    branches = _branches(rows)
    roots = {row.line.trail[0] for row in rows if row.line.trail and row.line.trail[0] in branches}
    if not roots:
        return None
    path = _descend(branches, max(roots, key=lambda number: branches[number].amount))
    while len(path) > 1 and branches[path[-2]].own:
        path.pop()
    inside = [index for index, row in enumerate(rows) if path[-1] in row.line.trail]
    return inside[0], inside[-1]


def _branches(rows: Sequence[Row]) -> dict[int, Branch]:
    branches: dict[int, Branch] = defaultdict(Branch)
    for row in rows:
        if row.kind is not None or not is_prose(row.text) or row.line.linked * 2 > len(row.text):
            continue
        for parent, number in zip((None, *row.line.trail), row.line.trail, strict=False):
            branches[number].amount += size(row.text)
            branches[number].lines += 1
            if parent is not None:
                branches[parent].children.add(number)
        if len(row.line.trail) > 1:
            branches[row.line.trail[-2]].own += 1
    return dict(branches)


def _descend(branches: dict[int, Branch], root: int) -> list[int]:
    """The way from the root to the smallest element that still holds most of the prose around it."""
    path = [root]
    while True:
        inner = sorted(branches[path[-1]].children, key=lambda number: (-branches[number].amount, number))
        inner = [number for number in inner if branches[number].lines > 1 or len(inner) == 1]
        if not inner or branches[path[-1]].lines == 1:
            return path
        best = branches[inner[0]]
        second = branches[inner[1]].amount if len(inner) > 1 else 0
        if best.amount < 0.6 * branches[path[-1]].amount and best.amount < 2 * second:
            return path
        path.append(inner[0])
