"""Where an organisation's name ends that begins with a head of the data: "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La".

Its parts are names, labelled places, pairs of countries and the compounds of the data; the first word that is none of
them, or a person's name behind a place, ends it.
"""

import re
from typing import TYPE_CHECKING

from entente.places.labels import compounds, numbers_pattern, opens
from entente.places.people import person_at
from entente.places.words import Word, words_of

if TYPE_CHECKING:
    from entente.places.find import Finder

_LONGEST = 200
_BETWEEN = (" ", "  ", " - ", "-")
# Companies of guards bear numbers instead of names.
_NUMBERED = re.compile(r"(?<!\w)(?i:đại đội|tiểu đoàn)(?:\s+(?i:biên phòng|bảo vệ biên giới|bđbp))?\s+$")


def organisation_end(finder: "Finder", spot: int) -> int | None:
    """Where the name ends whose head ends at ``spot``; None where nothing of a name follows."""
    stop = min(spot + _LONGEST, len(finder.text))
    line_end = finder.text.find("\n", spot, stop)
    words = words_of(finder.text, spot, line_end if line_end >= 0 else stop)
    end, at, after_place = spot, 0, False
    while at < len(words):
        gap = finder.text[end : words[at].start]
        if gap not in _BETWEEN or (gap != " " and finder.text[end - 1].isdigit()):
            break
        part = _part(finder, words, at, after_place=after_place and gap == " ")
        if part is None:
            break
        end, after_place = part
        while at < len(words) and words[at].start < end:
            at += 1
    return end if end > spot else None


def _part(finder: "Finder", words: list[Word], at: int, *, after_place: bool) -> tuple[int, bool] | None:
    """Where the part that begins with a word ends, and whether it names a place; None where the name is over."""
    word = words[at]
    place = _place(finder, words, at)
    if place and not (after_place and word.capital and place[1] and person_at(finder.text, words, at)):
        return place[0], True
    if word.capital:
        return None if after_place and person_at(finder.text, words, at) else (word.end, False)
    pair = finder.text[words[at - 1].start : word.end] if at else ""
    if pair in compounds():
        return word.end, False
    number = numbers_pattern().match(finder.text, word.start)
    if number is None and word.text.isdigit() and _NUMBERED.search(finder.text, max(0, word.start - 40), word.start):
        return word.end, False
    return (number.end(), False) if number else None


def _place(finder: "Finder", words: list[Word], at: int) -> tuple[int, bool] | None:
    """Where the place ends that begins with a word, and whether it is a bare name."""
    word = words[at]
    labelled = finder.labelled(word.start, opens(word.text))
    if labelled and (not word.capital or (labelled.label and labelled.units)):
        return labelled.end, False
    if word.capital:
        known = finder.known(word)
        return (known[0], True) if known else None
    return _behind_at(finder, words, at + 1) if word.text == "tại" and at + 1 < len(words) else None


def _behind_at(finder: "Finder", words: list[Word], at: int) -> tuple[int, bool] | None:
    """The place behind "tại"."""
    word = words[at]
    name = finder.labelled(word.start, opens(word.text)) or finder.name(word.start, word.start, "", "")
    return (name.end, False) if name else None
