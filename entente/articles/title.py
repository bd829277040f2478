"""Rows and what the page states in, the row of the story's title out: by the head's word for it, its tag, its words."""

import re
from collections.abc import Mapping, Sequence

from entente.articles.extent import Extent
from entente.articles.furniture import names_site
from entente.articles.row import Row
from entente.articles.shape import fold, is_headline, is_prose, size, word_set, words

# Where heads state the headline, the surest first; ``title`` often ends with the site's name.
STATED = ("og:title", "ld:headline", "articletitle", "twitter:title", "title")
REACH = 15
SUFFIX = re.compile(r"\s+[|–—-]\s+[^|–—]{2,60}$|_[^_]{2,40}$")

# The score of what can only be the title if nothing else is.
LAST = 0.5
DIGIT = re.compile(r"\d")


def title_row(rows: Sequence[Row], extent: Extent, meta: Mapping[str, str]) -> int | None:
    """The index of the row that is the title, None where no row is."""
    story = {word for row in rows[extent.start : extent.start + 8] if is_prose(row.text) for word in words(row.text)}
    stated = [fold(meta[name]) for name in STATED if name in meta]
    near = range(max(extent.low, extent.start - REACH), extent.start)
    said = (rows[index].text[:300] for index in near)
    suffixed = ((text, SUFFIX.search(text)) for text in said)
    stated += [fold(text[: found.start()]) for text, found in suffixed if found and not DIGIT.search(found[0])]
    heads = [index for index, row in enumerate(rows) if row.line.tag == "h1" and row.kind != "outside"]
    scores = {index: _score(rows[index], extent.start - index, story, stated) for index in {*near, *heads}}
    best = max(scores, key=lambda index: (scores[index], index), default=None)
    return best if best is not None and scores[best] > 0 else None


def stated_title(meta: Mapping[str, str]) -> str | None:
    """The headline as the head states it, without the site's name behind it."""
    for name in STATED:
        if name in meta:
            site = meta.get("og:site_name") or meta.get("sitename") or ""
            text = meta[name].removesuffix(site).rstrip(" |-–—_") if site else meta[name]
            return SUFFIX.sub("", text) if name == "title" else text
    return None


def _score(row: Row, distance: int, story: set[str], stated: Sequence[str]) -> float:
    """More than nothing for a row that can be the title. The measures were set on invented pages of the genre."""
    folded = fold(row.text)
    said = len(folded) >= 8 and any(title == folded or title.startswith(f"{folded} ") for title in stated)
    shared = len(word_set(row.text) & story)
    if (said or row.line.tag == "h1") and names_site(row.text):
        return LAST if said or shared > 1 else 0
    if said:
        return 200 - abs(distance) + (50 if row.line.tag == "h1" else 0)
    if row.line.tag == "h1" and 3 * shared >= len(words(row.text)) and shared > 1:
        return 100 + shared
    if row.kind == "teaser" and distance > 0 and not row.linked and shared > 2:
        return 0.01 * shared  # the title itself said twice, if nothing better stands before the story
    if row.kind is not None or row.line.region is not None or is_prose(row.text) or size(row.text) < 8 or distance <= 0:
        return 0
    headline = is_headline(row.text)
    if shared < 2 and not (headline and distance <= 2):
        return 0
    return (
        shared
        - 0.3 * (len(word_set(row.text)) - shared)
        + 2 * headline
        + 3 * (row.line.tag in ("h2", "h3"))
        - 0.3 * distance
        + 5
    )
