"""Names in English text that a label is for, known or not: "An Nong and An Phu communes", "provinces of A and B"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from entente.places.english_words import alternatives, english_words, peoples
from entente.places.mention import Mention, Party

Span = tuple[int, int]
_KOREAN = r"(?:-(?:do|si|gun|gu|ken|shi|myeon|eup)(?!\w))?"
_ONE_WORD = r"[^\W\d_a-z]\w*(?:'[^\W\d_]{2,})?"
_NAME = rf"{_ONE_WORD}(?:[ -]{_ONE_WORD}){{0,3}}{_KOREAN}(?:\s\d{{1,2}}(?!\d))?"
_OF_A_COUNTRY = re.compile(r"(?:Laos|Lao|Vietnam|Viet Nam|China|Cambodia|Thailand|Japan)(?!\s(?:Cai|Bao))(?!\w)")
# A city that no page labels is known by its mayor.
_OF_ITS_HEAD = re.compile(
    rf"(?<!\w)(?P<head>[Mm]ayor|[Gg]overnor)\s+of\s+(?!(?:The|State|Central|Bank)\s)"
    rf"(?P<name>{_ONE_WORD}(?:[ -]{_ONE_WORD})?{_KOREAN})(?!\w|[ -][^\W\d_a-z])"
)
_HEADED = {"mayor": "city", "governor": "province"}
_LONGEST_LIST = 24
"""In names, before the last: what is longer is no list that one label ends."""
_LIST = rf"{_NAME}(?:,\s+{_NAME}){{0,{_LONGEST_LIST}}}(?:,?\s+and\s+{_NAME})?"
_ONE = re.compile(_NAME)
_WITHIN_WORD = re.compile(r"[\w'-]")
_GOES_ON = re.compile(r"[\w-]")

_PARENT_GAP = re.compile(
    r",?\s+(?:of|in|under)\s+(?:the\s+)?(?:[A-Z]\w+'s?\s+)?(?:[A-Z]?[a-z]+\s+){0,2}(?:provinces?\s+of\s+)?|,\s+|\s+\("
)
_AND = re.compile(r",?\s+and\s+|,\s+")
_OWNS = re.compile(r"'s?\s+")
# "Jingxi City of Guangxi": the label belongs to the name before it.
_NAME_BEFORE = re.compile(
    r"(?<!\w)(?!(?:The|A|In|At|From|Lao|Laotian|Chinese|Vietnamese|Cambodian|Thai|Delta|Highlands)\s)[A-Z]\w+\s+$"
)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    label = rf"(?P<label>(?i:{alternatives(english_words()['open'])}))"
    behind = rf"(?<![\w'])(?P<names>{_LIST})\s+{label}(?!\w)"
    return re.compile(behind), re.compile(rf"(?<!\w){label}\s+of\s+(?P<names>{_LIST})")


@cache
def _people_at_end() -> re.Pattern[str]:
    """The peoples at a list's end, before "Autonomous County": they are no part of the name."""
    return re.compile(rf"\s+{peoples()}")


@cache
def _no_name() -> frozenset[str]:
    return frozenset(english_words()["no_name"]["words"])


class Label(NamedTuple):
    """A label in small letters, and where it stands before its only name, if it does."""

    words: str
    before: int | None = None


def labelled_names(text: str, start: int, end: int) -> Iterator[tuple[Span, Label]]:
    """The span of every name with a label, and the label; a label of one is the nearest name's."""
    before = _patterns()[1]
    yield from _labelled_behind(text, start, end)
    for match in _OF_ITS_HEAD.finditer(text, start, end):
        yield match.span("name"), Label(_HEADED[match["head"].lower()])
    for match in before.finditer(text, start, end):
        if _OF_A_COUNTRY.match(text, match.start("names")) or _NAME_BEFORE.search(
            text, max(start, match.start() - 40), match.start()
        ):
            continue
        names = list(_names(text, *match.span("names")))
        label, many = _plain(match["label"]), _plain(match["label"]).endswith("s")
        for span in names if many else names[:1]:
            yield span, Label(label, None if many else match.start())


def _labelled_behind(text: str, start: int, end: int) -> Iterator[tuple[Span, Label]]:
    """Where the label follows; that of one name leaves those before it theirs: "Dali City, Yunnan Province"."""
    for match in _patterns()[0].finditer(text, start, end):
        names = list(_names(text, *match.span("names")))
        label = _plain(match["label"])
        many = label.endswith("s")
        if len(names) > 1 and not many:
            yield from _labelled_behind(text, match.start(), names[-1][0])
        for span in names if many else names[-1:]:
            yield span, Label(label)


def _names(text: str, start: int, end: int) -> Iterator[Span]:
    """The names of a list, without the words that only begin a sentence or say whose they are."""
    people = _people_at_end().search(text, start, end + len(" Autonomous "))
    for match in _ONE.finditer(text, start, people.start() if people else end):
        first, words = match.start(), match[0]
        while words and words.split(" ", 1)[0].lower() in _no_name():
            gone, _, words = words.partition(" ")
            first += len(gone) + 1
        if words and words not in english_words()["no_name"]["alone"]:
            yield first, match.end()


def _plain(label: str) -> str:
    return " ".join(label.lower().split())


def with_open_names(text: str, labelled: Mapping[Span, Label], known: list[Mention]) -> list[Mention]:
    """The mentions, and beside them the labelled names that no unit bears, wherever the text has them."""
    found, taken = list(known), bytearray(len(text))
    for mention in known:
        _take(taken, mention)
    unknown = {text[slice(*span)]: label for span, label in labelled.items() if taken.find(1, *span) < 0}
    for name, label in unknown.items():
        if len(name) < 3 or english_words()["label"].get(name.lower()):
            continue
        for span in _whole_words(text, name):
            if taken.find(1, *span) >= 0:
                continue
            here = labelled.get(span)
            mention = _open_mention(text, span, here.words if here else "", english_words()["open"][label.words])
            found.append(mention)
            _take(taken, mention)
    return _with_parents(text, sorted(found, key=lambda m: m.start), set(unknown))


def _take(taken: bytearray, mention: Mention) -> None:
    """Mark where the mention stands."""
    taken[mention.start : mention.end] = bytes([1]) * (mention.end - mention.start)


def _whole_words(text: str, name: str) -> Iterator[Span]:
    """Where ``name`` stands in ``text``, not as part of a word."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        whole = not (_WITHIN_WORD.match(text, at - 1) if at else None) and not _GOES_ON.match(text, end)
        if whole:
            yield at, end
        at = text.find(name, end if whole else at + 1)


_LEVELS = ("village", "ADM4", "ADM3", "ADM2", "ADM1", "ADM0")


def _with_parents(text: str, mentions: list[Mention], unknown: set[str]) -> list[Mention]:
    """The mentions; what "of", "in" or a comma puts behind a smaller unit is its parent, where one is not known."""
    found = list(mentions)
    for at, (one, following) in enumerate(pairwise(mentions)):
        open_name = one.party.name in unknown or (found[at].context and following.party.name in unknown)
        if open_name and _is_larger(following, one) and _PARENT_GAP.fullmatch(text, one.end, following.start):
            found[at], found[at + 1] = _in_country(found[at], following), replace(following, context=True)
        owned = following.party.name in unknown and _OWNS.fullmatch(text, one.end, following.start)
        if owned and _is_larger(one, following):
            found[at], found[at + 1] = replace(one, context=True), _in_country(following, one)
    return found


def _in_country(mention: Mention, parent: Mention) -> Mention:
    """The mention, of the country that its parent lies in where its own is not known."""
    known = mention.party.country or mention.party.id
    return mention if known else replace(mention, party=replace(mention.party, country=parent.party.country))


def _is_larger(outer: Mention, inner: Mention) -> bool:
    return _rank(inner) < _rank(outer)


def _rank(mention: Mention) -> int:
    """How large a unit is: a county of China is of the level of a commune of Vietnam, and holds towns."""
    level = mention.party.level
    county = level == "ADM3" and mention.party.country == "CN"
    return _LEVELS.index("ADM2" if county else level) if level in _LEVELS else 0


def _open_mention(text: str, span: Span, label: str, level: str) -> Mention:
    start, end = span
    behind = re.compile(rf"\s+{re.escape(label)}(?!\w)", re.IGNORECASE).match(text, end) if label else None
    reach = behind.end() if behind else end
    party = Party(text[start:end], text[start:reach], "place", None, None, level)
    return Mention(start, reach, party, reach, start)
