"""Where a person's name ends in Chinese text, which parts no words: after a family name, before a word that goes on."""

import re
from functools import cache

from entente.claims.chinese.words import one_of
from entente.claims.grammar.phrases import data
from entente.places.people import people_data

_HAN = r"[\u4e00-\u9fff]"
_SMALL = r"[a-z\u00e0-\u1ef9]+"
_LATIN = re.compile(
    rf"[A-Z](?:['’][A-Z])?{_SMALL}(?:-[A-Z]{_SMALL})?(?: [A-Z\u00c0-\u1ef8][A-Za-z\u00e0-\u1ef9]+){{1,5}}"
)
_JOINS = re.compile("[和与及]")
"""What no name begins with that is divided by points: it joins two (主席和宋赛·西潘敦)."""
_USUAL = 3
"""How many characters most names have, Chinese and Vietnamese."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lists, people = data("posts.zh"), people_data()["zh"]
    goes_on = one_of(lists["goes_on"])
    return {
        "surname": re.compile(one_of([*people["double"], *"".join(people["surnames"].split()), *lists["surnames"]])),
        "usual": re.compile(rf"{_HAN}{{{_USUAL}}}"),
        "goes_on": re.compile(goes_on),
        "no_name": re.compile(one_of(lists["no_name"])),
        # Lao, Khmer and other names: divided by points (坎平·赛宋平), or with Latin letters behind: 奥奇皮(Ouch Phea).
        "divided": re.compile(rf"{_HAN}{{1,8}}(?:[·.] ?{_HAN}{{1,8}}?)+(?= ?{goes_on}|[^\u4e00-\u9fff·.]|$)"),
        "spelled": re.compile(rf"{_HAN}{{2,8}}(?=\s?\([A-Z])"),
        "foreign": re.compile(rf"{_HAN}{{2,8}}?(?={goes_on}|[^\u4e00-\u9fff·]|$)"),
    }


def name_at(text: str, start: int, stop: int, *, foreign: bool = False) -> int | None:
    """Where the name that begins at ``start`` ends; None where none begins or its end cannot be told.

    foreign: it may begin with any character, as names of Laos and Cambodia do.
    """
    patterns = _patterns()
    divided = None if _JOINS.match(text, start) else patterns["divided"].match(text, start, stop)
    if divided or patterns["no_name"].match(text, start, stop):
        return divided.end() if divided else None
    names = (patterns["spelled"], _LATIN, *([patterns["foreign"]] if foreign and not _JOINS.match(text, start) else []))
    whole = next((m for name in names if (m := name.match(text, start, stop))), None)
    if whole:
        return whole.end()
    surname = patterns["surname"].match(text, start, stop)
    if not surname:
        return None
    long = text[surname.end() : surname.end() + 1] == "氏" or len(surname[0]) > 1
    sizes = (4, 3) if long else (_USUAL, 2)
    best = max((start + size for size in sizes), key=lambda end: _boundary(text, start, end, stop))
    if surname[0] in data("posts.zh")["doubtful"]:
        return best if _boundary(text, start, best, stop) else None
    if not _boundary(text, start, best, stop):
        best = start + 4
    if _boundary(text, start, best, stop):
        return best
    usual = start + _USUAL
    sure = surname[0] in data("posts.zh")["common"] and usual <= stop
    return usual if sure and patterns["usual"].match(text, start, stop) else None


def _boundary(text: str, start: int, end: int, stop: int) -> int:
    """How sure a name ends here: the longer the word with which the sentence goes on, the surer; 0 where none ends."""
    if end > stop or not all("\u4e00" <= character <= "\u9fff" for character in text[start:end]):
        return 0
    if text[end - 1] in data("posts.zh")["no_last"]:
        return 0
    if end == stop or not "\u4e00" <= text[end] <= "\u9fff":
        return 0 if text.startswith("·", end) else 2
    follows = _patterns()["goes_on"].match(text, end, stop)
    return len(follows[0]) if follows else 0
