"""Rows in; those that are the site's, not the story's, get their kind: outside, control, end, away, date, source."""

import re
from collections.abc import Sequence

from entente.articles.dates import Stamp, beside, stamps, without_days
from entente.articles.furniture import ends_story, is_control, leads_away, words_of
from entente.articles.row import Row
from entente.articles.shape import fold, is_headline, is_prose

OUTSIDE = frozenset({"navigation", "aside", "footer"})
CRUMBS = re.compile(r"\S\s*[>»›]\s*\S")
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
        elif len(row.text) > LONGEST and not row.linked:
            row.kind = "end" if ends_story(row.text) else None
        elif ends_story(row.text):
            row.kind = "end"
        elif leads_away(row.text):
            row.kind = "away"
        elif is_source(row.text):
            row.kind = "source"
        elif is_dateline(row.text) or row.line.region == "time":
            row.kind = "date"
        elif is_control(row.text) or (row.line.linked and CRUMBS.search(row.text)):
            row.kind = "control"
        elif row.linked:
            row.kind = "teaser" if is_headline(row.text) or is_prose(row.text) else "control"


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
