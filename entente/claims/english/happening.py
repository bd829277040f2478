"""An English sentence in, out come the places where it says that something is held: noun or verb, planned or done.

A meeting that is only pointed back to ("at the meeting") is none, nor is one denied.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from entente.claims.english.clause import denied, planned
from entente.claims.english.dates import is_told_of
from entente.claims.english.parties import after_dateline, crosses, own
from entente.claims.english.phrases import ORDINAL, folded, pattern, whole
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence

Span = tuple[int, int]
NEAR = 110
"""How many characters a verb and what is held, or a name and what bears it, may stand apart."""
_FAR = 260
_DESCRIBED = re.compile(
    r"\s+(?:(?:an?|the|its|their|his|her|another|two|three|separate|annual)\s+)?(?:[\w'-]+\s+){0,6}"
)
_FOR_A_DAY = re.compile(r"(?<!\w)for\s+(?:(?:a|two|three|another|their)\s+)?(?:[\w-]+\s+(?:of\s+)?){0,2}$")
_OF_THAT_DAY = re.compile(r"(?<!\w)(?:an?|the|their|his|her)\s+$")
_WHICH = re.compile(r",?\s+(?:which|that)\s+")
_ITS_DAY = re.compile(r"(?<!\w)on\s+(?:the\s+\w+\s+of\s+)?$")
_SEPARATE = re.compile(r"[;:]|,\s+(?:which|who|said)|\s(?:said|was|is|will|signed)\s")


@dataclass(frozen=True, slots=True)
class Happening:
    """Where a sentence says that something is held: the noun or verb, its kind, and the words that say so.

    rule: what it was read by. planned: the words that put it ahead.
    """

    rule: str
    noun: Span
    verb: Span
    kind: str
    planned: Span | None


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(whole(data("meetings.en")["noun"]))


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(whole(data("meetings.en")["verb"]))


@cache
def mechanism() -> re.Pattern[str]:
    """The names of standing mechanisms."""
    return re.compile(whole(data("meetings.en")["mechanism"]["names"]))


@cache
def _numbered_session() -> re.Pattern[str]:
    return pattern("meetings", "sessions", table="mechanism", before=rf"(?<!\w){ORDINAL}\s+(?:[\w-]+\s+){{0,3}}?")


@cache
def _trigger() -> re.Pattern[str]:
    words = data("meetings.en")
    return re.compile(whole([*words["noun"], *words["verb"], *words["mechanism"]["names"]]))


def happenings(sentence: Sentence) -> list[Happening]:
    """Everything that the sentence says is held: a numbered session beside the rest, a noun before a verb."""
    start = after_dateline(sentence)
    if not _trigger().search(sentence.story.text, start, sentence.end):
        return []
    numbered = next(_numbered(sentence, start), None)
    other = next(chain(_by_noun(sentence, start), _by_verb(sentence, start)), None)
    if numbered is None or other is None:
        return [one for one in (numbered, other) if one]
    apart = other.noun[1] <= numbered.noun[0] or numbered.noun[1] <= other.noun[0]
    return [other, numbered] if apart else [numbered]


def _numbered(sentence: Sentence, start: int) -> Iterator[Happening]:
    """ "the 15th session of the Joint Working Committee": told by its number, whatever the verb."""
    text = sentence.story.text
    for number in _numbered_session().finditer(text, start, sentence.end):
        name = mechanism().search(text, number.end(), min(sentence.end, number.end() + 40))
        back = pattern("meetings", "results", behind=r"\s+(?:[\w'-]+\s+){0,6}$").search(text, start, number.start())
        if name and not back and not denied(text, start, number.start()):
            ahead = planned(text, start, number.start())
            yield Happening("meeting.numbered", number.span(), number.span(), "session", ahead)


def _by_noun(sentence: Sentence, start: int) -> list[Happening]:
    """ "held talks", "a conference took place", "a meeting with B in C on 9 August"; "event" only adds to another."""
    text, found = sentence.story.text, list[Happening]()
    not_followed = pattern("meetings", "not_followed", before=r"\s+")
    for noun in _noun().finditer(text, start, sentence.end):
        verb = None if not_followed.match(text, noun.end()) else _says_held(sentence, start, noun)
        if verb and not denied(text, start, verb[0]):
            ahead = planned(text, start, verb[1] if verb[0] > noun.end() else verb[0])
            kind = data("meetings.en")["noun"][folded(noun[0])]
            found.append(Happening("meeting.held", noun.span(), verb, kind, ahead))
    return sorted(found, key=lambda happening: not happening.kind)


def _says_held(sentence: Sentence, start: int, noun: re.Match[str]) -> Span | None:
    """The words that say it is held: shortly before it, behind it, or its own day right there."""
    text = sentence.story.text
    before = list(pattern("meetings", "held").finditer(text, max(start, noun.start() - NEAR), noun.start()))
    if before and _describes(text, before[-1].end(), noun.start()):
        joined = pattern("meetings", "joined").fullmatch(before[-1][0])
        if not joined or text[before[-1].end() : noun.start()].strip() != "the":
            return before[-1].span()
    behind = pattern("meetings", "took_place").search(text, noun.end(), min(sentence.end, noun.end() + _FAR))
    between = _WHICH.fullmatch(text, noun.end(), behind.start()) if behind else None
    if behind and (between or not pattern("meetings", "finite").search(text, noun.end(), behind.start())):
        return behind.span()
    came = pattern("meetings", "moved").search(text, start, noun.start())
    if came and _FOR_A_DAY.search(text, came.end(), noun.start()) and any(t.kind == "day" for t in sentence.times):
        return came.span()
    return noun.span() if _has_its_day(sentence, noun) else None


def _describes(text: str, start: int, end: int) -> bool:
    """Whether only what describes the meeting stands between "held" and it."""
    return bool(_DESCRIBED.fullmatch(text, start, end)) and not pattern("meetings", "elsewhere").search(
        text, start, end
    )


def _has_its_day(sentence: Sentence, noun: re.Match[str]) -> bool:
    """ "at a meeting with B on May 3", "the signing ceremony in An Giang on November 3"."""
    text, end = sentence.story.text, noun.end() + 2 * NEAR
    days = [t for t in sentence.times if (t.kind == "day" or t.edtf.endswith("day")) and is_told_of(sentence, t)]
    if any(_OF_THAT_DAY.search(text, sentence.start, t.start) and noun.start() - t.end == 1 for t in days):
        return True
    day = next((t for t in days if noun.end() <= t.start < end), None)
    if not day or not (_ITS_DAY.search(text, noun.end(), day.start) or text[day.start : day.start + 3] == "on "):
        return False
    return not _SEPARATE.search(text, noun.end(), day.start)


def _by_verb(sentence: Sentence, start: int) -> Iterator[Happening]:
    """ "A met B", "A received B": both sides are named, or several before the verb."""
    text = sentence.story.text
    for verb in _verb().finditer(text, start, sentence.end):
        needs = pattern("meetings", "met_needs", before=r"\s+(?:the\s+|their\s+)?").match(text, verb.end())
        if needs or denied(text, start, verb.start()):
            continue
        kind = data("meetings.en")["verb"][folded(verb[0])]
        before = own(sentence.story.mentions_in(start, verb.start()), sentence)
        after = own(sentence.story.mentions_in(verb.end(), sentence.end), sentence, places_too=kind == "visit")
        sides = crosses([*before, *after]) and before and (after or len(before) > 1)
        if sides and (kind != "reception" or pattern("meetings", "guests").search(text, verb.end(), sentence.end)):
            ahead = planned(text, start, verb.start())
            yield Happening("meeting.done_to", verb.span(), verb.span(), kind, ahead)
