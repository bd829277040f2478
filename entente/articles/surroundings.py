"""Rows in; those that are the site's, not the story's, get their kind: outside, control, end, away, date, source."""

import re
from collections.abc import Sequence

from entente.articles.dates import Stamp, beside, stamps, without_days
from entente.articles.furniture import ends_story, is_control, is_trail, leads_away, words_of
from entente.articles.remembered import remembered
from entente.articles.row import Kind, Row
from entente.articles.shape import fold, is_headline, is_prose

OUTSIDE = frozenset({"navigation", "aside", "footer"})
CRUMBS = re.compile(r"\S\s*[>»›]\s*\S")
REMARK = re.compile(r"[^():：（）]{2,40}[(（](?P<said>[^()（）]{8,40})[)）]\s*[:：]")
# No line that names a source is longer.
LONGEST = 160
LONGEST_SENTENCE = 100
SOURCES = frozenset(fold(label) for label in words_of("sources", "labels"))
PUBLISHED = frozenset(fold(label) for label in words_of("dates", "published") + words_of("dates", "updated"))
TODAY = words_of("dates", "today")


def mark_surroundings(rows: Sequence[Row]) -> None:
    """Give every row that is no part of any story its kind."""
    for row in rows:
        if row.line.region in OUTSIDE:
            row.kind = "outside"
        else:
            row.kind = _kind(
                row.text, row.line.region == "time", row.line.tag == "button", row.line.linked > 0, row.linked
            )


@remembered
def _kind(text: str, time: bool, button: bool, linked: bool, whole: bool) -> Kind | None:
    """The kind by what the line says. ``linked``: a link stands in it; ``whole``: it is one."""
    if len(text) > LONGEST and not whole:
        return "end" if ends_story(text) else None
    if ends_story(text):
        return "end"
    if leads_away(text):
        return "away"
    if is_source(text):
        return "source"
    if time or is_dateline(text):
        return "date"
    if button or is_control(text) or (linked and CRUMBS.search(text)):
        return "control"
    if whole:
        return "teaser" if is_headline(text) or is_prose(text) else "control"
    return "outside" if _is_remark(text) else None


def _is_remark(text: str) -> bool:
    """Whether it is a reader's: a name, in brackets the day and hour, and behind a colon what the reader says."""
    found = REMARK.match(text)
    return found is not None and any(stamp.timed for stamp in stamps(found["said"]))


def is_crumbs(row: Row) -> bool:
    """Whether the row is the trail of sections above a story."""
    return is_trail(row.text) or bool(row.line.linked and CRUMBS.search(row.text))


def is_source(text: str) -> bool:
    """Whether the line names the story's source, or is the label of an empty one."""
    head, colon, rest = text[:LONGEST].replace("：", ":").partition(":")
    return bool(colon) and len(text) < LONGEST and fold(head) in SOURCES and len(rest) < 80


def is_dateline(text: str) -> bool:
    """Whether the line is a date with little beside it, or the clock of the site."""
    stamp = next(stamps(text), None)
    if stamp is None or len(text) > 120:
        return False
    rest = beside(text, stamp)
    return len(rest) < 3 or fold(rest) in PUBLISHED or is_clock(text) or _tells_publication(text, stamp)


def _tells_publication(text: str, stamp: Stamp) -> bool:
    """Whether it is a short sentence of the publication itself: "Issued on 30 August 2017 by the press office."."""
    return (
        len(text) < LONGEST_SENTENCE
        and stamp.start > 0
        and fold(without_days(text[: stamp.start].casefold())) in PUBLISHED
    )


def is_clock(text: str) -> bool:
    """Whether the line tells today's date."""
    return text.casefold().startswith(TODAY)
