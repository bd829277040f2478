"""The rows of a story in, where a list of other stories under a heading of any name begins out.

Such a list is known by its form: a label right above a headline, and from there on hardly a paragraph without one.
"""

from collections.abc import Sequence
from itertools import pairwise

from entente.articles.dates import stamps
from entente.articles.extent import Extent
from entente.articles.row import Row
from entente.articles.shape import closes, is_cut, is_headline, is_prose, size, words

# What stands between a headline and its summary, or belongs to neither.
PASSED = frozenset({"date", "control", "alt", "caption", "source", "away", "outside"})
LABEL_SIZE, LABEL_WORDS = 45, 8
MIN_HEADS = 2
# A summary is shorter; so many make a list page, and so many with days do.
SUMMARY = 260
MANY, SOME = 6, 3


def without_tail(rows: Sequence[Row], extent: Extent, *, linked: bool) -> Extent:
    """The extent up to the label of the list that ends it. ``linked``: the page says what is a link."""
    inside = [index for index in range(extent.start, extent.stop) if rows[index].kind not in PASSED]
    heads = paragraphs = unled = links = 0
    found = extent.stop
    for at in range(len(inside) - 1, 0, -1):
        row, before = rows[inside[at]], rows[inside[at - 1]]
        if _is_prose(row):
            paragraphs += 1
            unled += not _is_head(before)
        elif _is_head(row):
            heads += 1
            links += row.kind == "teaser" or row.line.linked > 0
        listed = heads >= MIN_HEADS and paragraphs <= heads and heads >= 3 * unled and (links > 0 or not linked)
        if listed and at > 1 and _is_head(row) and _is_label(before):
            found = inside[at - 1]
    return Extent(extent.low, extent.start, found)


def is_list(rows: Sequence[Row], extent: Extent) -> bool:
    """Whether the paragraphs are summaries on a list page: each short, alone under a headline of its own, many of them
    or some with days or cut short."""
    before_stop = rows[: extent.stop]
    inside = [row for row in before_stop if row.kind not in PASSED]
    told = [(before, row) for before, row in pairwise(inside) if _is_prose(row)]
    led = all(_is_head(before) and size(row.text) < SUMMARY for before, row in told)
    days = sum(row.kind == "date" for row in before_stop) + sum(is_cut(row.text) for _, row in told)
    return led and (len(told) >= MANY or (len(told) >= SOME and days >= len(told) - 1))


def _is_prose(row: Row) -> bool:
    return row.kind in (None, "summary") and is_prose(row.text)


def _is_head(row: Row) -> bool:
    """Whether the row is a headline, or the name and hour over a comment."""
    if row.kind == "teaser":
        return True
    if row.kind is not None or is_prose(row.text):
        return False
    return is_headline(row.text) or next(stamps(row.text), None) is not None


def _is_label(row: Row) -> bool:
    short = size(row.text) < LABEL_SIZE and len(words(row.text)) <= LABEL_WORDS
    return row.kind is None and short and not is_prose(row.text) and not closes(row.text.rstrip(":： "))
