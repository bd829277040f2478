"""Rows with trails in, the stretch of them that holds the story out: the densest subtree of unlinked prose."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from entente.articles.row import Row
from entente.articles.shape import is_prose, size

# What a child must hold of its parent's prose, or be to the next child, to hold the story alone.
MOST, TWICE = 0.6, 2
# So many elements around the densest one are looked at.
MAX_AROUND = 12
# What may stand between the link of a headline and its summary.
PASSED = frozenset({"date", "control", "alt"})
LIKE_STORY = frozenset({None, "caption", "alt"})


@dataclass(slots=True)
class Branch:
    """How much prose stands under one element, in how many lines, how much directly, in which children."""

    amount: int = 0
    lines: int = 0
    own: int = 0
    children: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Container:
    """The rows ``first`` to ``last``; ``path``: the elements that hold the story, from the outermost that does."""

    first: int
    last: int
    path: tuple[int, ...]


def container_of(rows: Sequence[Row]) -> Container | None:
    """The element that holds the story; None where there is no prose in any."""
    branches = _branches(rows)
    roots = {row.trail[0] for row in rows if row.trail and row.trail[0] in branches}
    if not roots:
        return None
    path = _descend(branches, max(roots, key=lambda number: (branches[number].amount, -number)))
    inside = [index for index, row in enumerate(rows) if path[-1] in row.trail]
    first, last, top = inside[0], inside[-1], len(path) - 1
    while top > max(0, len(path) - MAX_AROUND) and (around := _around(rows, path[top - 1], path[top], branches)):
        first, last, top = min(first, around[0]), max(last, around[1]), top - 1
    return Container(first, last, tuple(path[top:]))


def _branches(rows: Sequence[Row]) -> dict[int, Branch]:
    branches: dict[int, Branch] = defaultdict(Branch)
    led = False
    for row in rows:
        summary, led = led, (row.kind == "teaser" and row.linked) or (led and row.kind in PASSED)
        if row.kind is not None or summary or not is_prose(row.text) or row.line.linked * 2 > len(row.text):
            continue
        amount = size(row.text)
        for parent, number in zip((None, *row.trail), row.trail, strict=False):
            branches[number].amount += amount
            branches[number].lines += 1
            if parent is not None:
                branches[parent].children.add(number)
        if len(row.trail) > 1:
            branches[row.trail[-2]].own += amount
    return dict(branches)


def _descend(branches: dict[int, Branch], root: int) -> list[int]:
    """The way from the root to the smallest element that still holds most of the prose around it."""
    path = [root]
    while True:
        here = branches[path[-1]]
        children = here.children.difference(path)
        inner = sorted(children, key=lambda number: (-branches[number].amount, number))
        inner = [number for number in inner if branches[number].lines > 1 or len(inner) == 1]
        if not inner or here.lines == 1:
            return path
        best = branches[inner[0]].amount
        second = max(here.own, branches[inner[1]].amount if len(inner) > 1 else 0)
        if best < MOST * here.amount and best < TWICE * second:
            return path
        path.append(inner[0])


def _around(rows: Sequence[Row], parent: int, inner: int, branches: dict[int, Branch]) -> tuple[int, int] | None:
    """The stretch of the parent from its first to its last paragraph of its own, or of a part like the inner one;
    None where it has none such beside the inner element."""
    if not branches[parent].own and len(branches[parent].children) < 2:
        return None
    groups = _groups(rows, parent)
    marks = [mark for mark, _ in groups]
    if inner not in marks:
        return None
    at = marks.index(inner)
    low = high = at
    form = _form(rows, groups[at][1])
    for step in (-1, 1):
        index = at + step
        while 0 <= index < len(groups) and (joins := _joins(rows, groups[index][1], form)) is not None:
            if joins:
                low, high = min(low, index), max(high, index)
            index += step
    return (groups[low][1][0], groups[high][1][-1]) if low < at or high > at else None


def _groups(rows: Sequence[Row], parent: int) -> list[tuple[int, list[int]]]:
    """The rows under the parent by the child of it in which they stand, in order."""
    groups: list[tuple[int, list[int]]] = []
    for index, row in enumerate(rows):
        if parent not in row.trail:
            continue
        at = row.trail.index(parent) + 1
        mark = row.trail[at] if at < len(row.trail) else parent
        if not groups or groups[-1][0] != mark:
            groups.append((mark, []))
        groups[-1][1].append(index)
    return groups


def _form(rows: Sequence[Row], group: Sequence[int]) -> set[tuple[int, str | None]]:
    """Depth and tag of the paragraphs."""
    prose = [rows[index] for index in group if rows[index].kind is None and is_prose(rows[index].text)]
    return {(len(row.trail), row.line.tag) for row in prose}


def _joins(rows: Sequence[Row], group: Sequence[int], form: set[tuple[int, str | None]]) -> bool | None:
    """Whether a part beside the story's is the story's too: a paragraph alone, or a part of paragraphs like its own.

    None where the story cannot go on beyond it.
    """
    kinds = {rows[index].kind for index in group}
    if "end" in kinds or "outside" in kinds:
        return None
    prose = _form(rows, group)
    if not prose:
        return False
    return len(group) == 1 or (kinds <= LIKE_STORY and bool(prose & form))
