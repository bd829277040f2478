"""Rows in; headlines and summaries of other stories get their kind (``teaser``, ``summary``), wherever they stand."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from entente.articles.dates import stamps
from entente.articles.row import Row, spaced
from entente.articles.shape import closes, doubled, is_cut, is_headline, is_prose, same, share, size, slug_length

# A summary says most words of its headline again; the next paragraph of a story on a like matter says about half.
SAID_AGAIN = 0.7
# Signs before the headline of another story, and those before an item of a list of such.
POINTED = re.compile(r"(?:>>|»|›|➤|►|👉|→|▶)\s*\S")
STARRED = re.compile(r"(?:[*•●▪■◆♦·+]|\d{1,2}[.)]?)\s+(?=\S)")
BARS = re.compile(r"\s[|•·]\s")
MAX_LINE = 400
# In what order a list has its headlines, days and summaries.
UNITS = ("hpd", "hdp", "Dp")


def mark_doubled(rows: Sequence[Row], *, slugs: bool) -> None:
    """Mark headlines that a picture's text betrays: written twice over, on a line or on two, or behind a slug."""
    for row in rows:
        if row.kind is None and (doubled(row.text) or (slugs and 0 < slug_length(row.text) < len(row.text))):
            row.kind = "teaser"
    for before, row in pairwise(rows):
        both = before.kind in (None, "teaser") and row.kind is None
        if both and size(row.text) >= 12 and same(before.text, row.text) and not is_prose(row.text):
            before.kind = row.kind = "teaser"
    _mark_pointed(rows)
    mark_summaries(rows)
    _mark_lists(rows)


def mark_hanging(rows: Sequence[Row]) -> None:
    """Mark headlines that stand close together, hang under a paragraph, or follow a heading that leads away.

    ``rows`` are those from the story's first paragraph on: a title or a sub-heading stands alone.
    """
    for is_run, group in groupby(rows, key=_is_plain_headline):
        run = list(group)
        tight = [row for row, after in pairwise(run) if not after.gap]
        if is_run and (len(run) > 2 or (tight and min(size(row.text) for row in run) >= 40)):
            _mark(run)
    if spaced(rows):
        for before, row, after in zip(rows, rows[1:], [*rows[2:], None], strict=False):
            hangs = not row.gap and (before.kind == "teaser" or is_prose(before.text)) and (after is None or after.gap)
            if hangs and _is_plain_headline(row) and len(row.text.split()) > 5:
                _mark([row])
    _mark_led_away(rows)
    _mark_units(rows)
    mark_summaries(rows)


def mark_summaries(rows: Sequence[Row]) -> None:
    """Mark the paragraph under a teaser: cut short, close under it, or in its words."""
    close = spaced(rows)
    for before, row in pairwise(rows):
        if row.kind is not None or before.kind not in ("teaser", "away") or not is_prose(row.text):
            continue
        attached = close and not row.gap and before.kind == "teaser"
        if is_cut(row.text) or attached or share(before.text, row.text) >= SAID_AGAIN:
            row.kind = "summary"


def _mark_pointed(rows: Sequence[Row]) -> None:
    """Mark headlines that a sign before them points to, that stand side by side on a line, or in a list that no
    paragraph opens and whose items no mark closes, each perhaps with its day."""
    for row in rows:
        if row.kind is None and (POINTED.match(row.text) or len(headlines_of(row.text)) > 1) and not closes(row.text):
            row.kind = "teaser"
    before: Row | None = None
    for form, group in groupby(rows, key=_form_of_item):
        run = list(group)
        opened = before is not None and before.text.endswith((":", "："))
        if form and not opened and len(run) > 1:
            _mark(run)
        before = run[-1]


def headlines_of(text: str) -> list[str]:
    """The headlines that stand side by side on the line."""
    if len(text) >= MAX_LINE or not BARS.search(text):
        return []
    parts = [part.strip() for part in BARS.split(text)]
    return parts if all(is_headline(part) for part in parts) else []


def _form_of_item(row: Row) -> str | None:
    """How the headline is an item of a list: by its star, or else by its day."""
    plain = row.kind is None and row.line.region is None and len(row.text) < MAX_LINE and not closes(row.text)
    if not plain or not is_headline(STARRED.sub("", row.text)):
        return None
    return "starred" if STARRED.match(row.text) else "dated" if _is_dated(row.text) else None


def _mark_units(rows: Sequence[Row]) -> None:
    """Mark the headlines and summaries of a list whose every headline has its day, on its line or on one of its own."""
    index = 0
    while index < len(rows):
        units, form = 0, _form_of_unit(rows, index)
        while form and _form_of_unit(rows, index + units * len(form)) == form:
            units += 1
        for row in rows[index : index + units * len(form)] if units > 1 else ():
            if row.kind is None:
                row.kind = "summary" if is_prose(row.text) else "teaser"
        index += max(1, units * len(form))


def _form_of_unit(rows: Sequence[Row], index: int) -> str:
    """Headline, day and summary that begin at ``index``, in their order; nothing where there are none."""
    said = "".join(map(_sign, rows[index : index + 3]))
    return next((form for form in UNITS if said.startswith(form)), "")


def _sign(row: Row) -> str:
    """``D`` for a headline with its day, ``h`` for one without, ``p`` for a paragraph, ``d`` for a day."""
    if row.kind == "date":
        return "d"
    if row.kind not in (None, "teaser", "summary"):
        return "x"
    if is_prose(row.text):
        return "p"
    return "D" if _is_dated(row.text) else "h" if is_headline(row.text) else "x"


def _is_dated(text: str) -> bool:
    """Whether a day stands at the end of the line, in brackets or behind a headline."""
    stamp = next(stamps(text), None)
    return stamp is not None and stamp.end >= len(text) - 2 and is_headline(text[: stamp.start].rstrip(" (["))


def _mark_lists(rows: Sequence[Row]) -> None:
    """Mark the paragraphs of a list page: three or more in a row, each under a headline that is a link."""
    run: list[Row] = []
    index = 0
    while index < len(rows):
        listed = rows[index].kind == "teaser" and rows[index].linked and index + 1 < len(rows)
        if listed and rows[index + 1].kind in (None, "summary") and is_prose(rows[index + 1].text):
            run.append(rows[index + 1])
            index += 2
            continue
        _mark_summaries_of(run)
        run, index = [], index + 1
    _mark_summaries_of(run)


def _mark_summaries_of(run: Sequence[Row]) -> None:
    for row in run if len(run) > 2 else ():
        row.kind = "summary"


def _mark_led_away(rows: Sequence[Row]) -> None:
    for before, row in pairwise(rows):
        beside = not row.gap and before.trail[:-1] == row.trail[:-1]
        led = before.kind == "away" or (before.kind in ("teaser", "summary") and beside)
        if led and _is_plain_headline(row):
            row.kind = "teaser"


def _mark(rows: Sequence[Row]) -> None:
    for row in rows:
        row.kind = "teaser"


def _is_plain_headline(row: Row) -> bool:
    return row.kind is None and row.line.region is None and is_headline(row.text) and not is_prose(row.text)
