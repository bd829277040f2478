"""Rows in; captions and the alternative texts of pictures get their kind."""

import re
from collections.abc import Sequence
from itertools import pairwise

from entente.articles.furniture import any_of, words_of
from entente.articles.remembered import remembered
from entente.articles.row import Row, spaced
from entente.articles.shape import closes, likeness, same, size, slug_length

CREDITS = words_of("captions", "credits")
CAPITAL = any_of(tuple(credit.capitalize() for credit in CREDITS))
CREDIT = re.compile(
    rf"""(?:(?:^|[.!?。"”)）|])\s*(?i:{any_of(CREDITS)})|\b(?:{CAPITAL}))\s*[:：]\s*[^.:]{{1,80}}(?:[.)）]|\.\w+)*\s*\|?$"""
    rf"""|[(（]\s*(?i:{any_of(CREDITS)})\b[^()（）]{{0,80}}[)）]\.?\s*\|?$"""
)
BEGINS = re.compile(rf"(?:^|(?<=[。！？]))(?:{any_of(words_of('captions', 'begins'))})", re.I)
ENDS = re.compile(rf"(?:{any_of(words_of('captions', 'ends'))})[)）]?[.。]?$", re.I)
BYLINE = re.compile(rf"(?:{any_of(words_of('bylines', 'labels'))})\s*[:：]", re.I)
IMAGE = re.compile(r"\|?\s*!\[[^\]]*\]\([^)]*\)\s*\|?")
INNER_END = re.compile(r"[.!?](?=\s+[(“\"]?\w)|[。！？](?=.)")
# A credit has one of these.
MARKS = re.compile(r"[:：(（]")
LAST = 40
MAX_SIZE = 500
MAX_PLAIN = 250
NEAR = 0.75


def mark_captions(rows: Sequence[Row], *, slugs: bool) -> None:
    """Mark captions by region and credit, and alternative texts: images, slugs (where the page's language has
    diacritics), and lines that the caption after them nearly repeats."""
    close = spaced(rows)
    for row in rows:
        if row.kind in (None, "control") and IMAGE.fullmatch(row.text):
            row.kind = "alt"
        elif row.kind is None and (row.line.region == "caption" or is_caption(row.text)):
            row.kind = "caption"
        elif row.kind is None and slugs and slug_length(row.text) == len(row.text):
            row.kind = "alt"
    for before, row in pairwise(rows):
        _mark_pair(before, row, close)


def mark_repeats(rows: Sequence[Row], title: Row) -> None:
    """Mark the lines that say the title again, and the captions under them."""
    close = spaced(rows)
    for row in rows:
        if row is not title and row.kind is None and same(row.text, title.text):
            row.kind = "alt"
    for before, row in pairwise(rows):
        if before is not title:
            _mark_pair(before, row, close)


@remembered
def is_caption(text: str) -> bool:
    """Whether the line says of itself that it is a picture's: by a credit, an opening or an ending."""
    if len(text) > MAX_SIZE or size(text) > MAX_SIZE or BYLINE.match(text) or _is_paragraph(text):
        return False
    if MARKS.search(text) and CREDIT.search(text):
        return True
    return size(text) < MAX_PLAIN and bool(BEGINS.search(text) or ENDS.search(text[-LAST:]))


def _is_paragraph(text: str) -> bool:
    """Whether it is too long and of too many sentences for a caption, though a credit may stand at its end."""
    return size(text) > MAX_PLAIN and len(INNER_END.findall(text)) > 1


def _mark_pair(before: Row, row: Row, close: bool) -> None:
    """Two lines without a blank between them: a picture's text and its caption."""
    if row.kind is not None or row.gap or size(row.text) > MAX_SIZE:
        return
    if before.kind == "alt" and (_in_bars(row.text) or (close and size(row.text) < 300)):
        row.kind = "caption"
    elif before.kind is None and _nearly(before.text, row.text):
        before.kind, row.kind = "alt", "caption"


def _nearly(alt: str, caption: str) -> bool:
    if min(size(alt), size(caption)) < 25 or max(size(alt), size(caption)) >= 320 or closes(alt):
        return False
    return likeness(alt, caption) >= NEAR and not same(alt, caption)


def _in_bars(text: str) -> bool:
    return text.startswith("|") and text.endswith("|")
