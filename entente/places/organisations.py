"""Where an organisation's name ends that begins with a head of the data: "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La".

Its parts are names, labelled places, pairs of countries and the compounds of the data; the first word that is none of
them, or a person's name behind a place, ends it.
"""

import re

from entente.places.labels import body_pattern, compounds, numbers_pattern, opens
from entente.places.name_at import Names
from entente.places.people import person_at
from entente.places.words import Word, words_of

_LONGEST = 200
_BETWEEN = (" ", "  ", " - ", "-")
# Companies of guards bear numbers instead of names.
_NUMBERED = re.compile(r"(?<!\w)(?i:đại đội|tiểu đoàn)(?:\s+(?i:biên phòng|bảo vệ biên giới|bđbp))?\s+$")


def organisation_end(names: Names, spot: int) -> int | None:
    """Where the name ends whose head ends at ``spot``; None where nothing of a name follows."""
    stop = min(spot + _LONGEST, len(names.text))
    line_end = names.text.find("\n", spot, stop)
    words = words_of(names.text, spot, line_end if line_end >= 0 else stop)
    end, at, after_place = spot, 0, False
    while at < len(words):
        gap = names.text[end : words[at].start]
        if gap not in _BETWEEN or (gap != " " and (end == spot or names.text[end - 1].isdigit())):
            break
        if (gap != " " or names.text[end - 1].isdigit()) and body_pattern().match(names.text, words[at].start):
            break  # "Đại đội 511 - Bộ Chỉ huy Quân sự tỉnh …": whose it is
        part = _part(names, words, at, after_place=after_place and gap == " ")
        if part is None:
            break
        end, after_place = part
        while at < len(words) and words[at].start < end:
            at += 1
    return end if end > spot else None


def _part(names: Names, words: list[Word], at: int, *, after_place: bool) -> tuple[int, bool] | None:
    """Where the part that begins with a word ends, and whether it names a place; None where the name is over."""
    word = words[at]
    place = _place(names, words, at)
    if place and not (after_place and word.capital and place[1] and person_at(names.text, words, at)):
        return place[0], True
    if word.capital:
        return None if after_place and person_at(names.text, words, at) else (word.end, False)
    pair = names.text[words[at - 1].start : word.end] if at else ""
    if pair in compounds():
        return word.end, False
    if not at and len(words) > 1 and f"{word.text.capitalize()} {words[1].text}" in compounds():
        return words[1].end, False  # "đại học quốc gia Lào": the whole name in small letters
    number = numbers_pattern().match(names.text, word.start)
    if number is None and word.text.isdigit() and _NUMBERED.search(names.text, max(0, word.start - 40), word.start):
        return word.end, False
    return (number.end(), False) if number else None


def _place(names: Names, words: list[Word], at: int) -> tuple[int, bool] | None:
    """Where the place ends that begins with a word, and whether it is a bare name."""
    word = words[at]
    labelled = names.labelled(word.start, opens(word.text))
    if labelled and (not word.capital or (labelled.label and labelled.units)):
        return labelled.end, False
    if word.capital:
        known = names.known(word)
        return (known[0], True) if known else None
    return _behind_at(names, words, at + 1) if word.text == "tại" and at + 1 < len(words) else None


def _behind_at(names: Names, words: list[Word], at: int) -> tuple[int, bool] | None:
    """The place behind "tại"."""
    word = words[at]
    name = names.labelled(word.start, opens(word.text)) or names.name(word.start, word.start, "", "")
    return (name.end, False) if name else None
