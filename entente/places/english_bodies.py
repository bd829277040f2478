"""Places found in English text in, the same with their bodies out: "Ha Giang Department of Foreign Affairs".

Promise: a body's words stand in the text beside those of its unit, before or behind.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from entente.places.english_words import alternatives, english_words
from entente.places.gazetteer import contains, places
from entente.places.mention import Mention, Party
from entente.places.words import any_of

Span = tuple[int, int]
_BEHIND_PLACE = re.compile(r"(?:'s?)?\s+$")
_OF_UNIT = re.compile(r"\s+(?:of|in|from|for|under)\s+(?:the\s+)?(?:[A-Z]\w+'s?\s+)?(?:(?:[\w-]+\s+){1,5})?$")
_PARENT_GAP = re.compile(r"(?:,?\s+(?:of|in|from)\s+|,\s+)(?:the\s+)?(?:[A-Z]\w+'s?\s+)?(?:[a-z]\w+\s+){0,3}")
_LONGEST_GAP = 90


@cache
def _head() -> re.Pattern[str]:
    return re.compile(any_of(english_words()["body"]["head"]))


@cache
def _behind_head() -> re.Pattern[str]:
    """What a body is for: "of Foreign Affairs", "for External Relations"."""
    word = rf"(?:{alternatives(word.capitalize() for word in _parts())})"
    topic = rf"(?:the\s+)?{word}(?:(?:,\s+|\s+(?:and\s+|of\s+|for\s+)?){word})*(?![\w'])"
    return re.compile(rf"\s+(?:of|for|on)\s+(?:the\s+Communist\s+Party\s+of\s+(?:China|Vietnam)|{topic})")


def bodies(text: str, start: int, end: int) -> list[Span]:
    """The spans of ``text[start:end]`` that name a body, its unit beside it or not: "provincial Party Committee"."""
    found: list[Span] = []
    for head in _head().finditer(text, start, end):
        if found and head.start() < found[-1][1]:
            continue
        begin = _back(text, max(start, found[-1][1] if found else start), head.start())
        behind = _behind_head().match(text, head.end(), end)
        body = (begin, behind.end() if behind else _past_number(text, head.end()))
        if found and not text[found[-1][1] : begin].strip(" "):
            body = (found.pop()[0], body[1])
        found.append(body)
    return found


def _past_number(text: str, spot: int) -> int:
    """Behind the number that is part of a name: "Military Zone 7", "Border Guard Company 163"."""
    number = re.compile(r"\s+(?:Company\s+)?\d{1,4}(?![\w%-]|[.,]\d)").match(text, spot)
    return number.end() if number and text[spot - 1].islower() else spot


def _back(text: str, start: int, head: int) -> int:
    """Where the words of the body begin before its head."""
    spot = head
    word = re.compile(r"([\w'-]+)(,)?\s+(?:(?:and|of|for)\s+)?$")
    while (one := word.search(text, max(start, spot - 40), spot)) and is_part(one[1]):
        # "in Hanoi, Department of …": a comma is the body's own only inside a list that "and" ends.
        if one[2] and " and " not in text[one.end(2) : head]:
            break
        spot = one.start()
    return spot


@cache
def _parts() -> frozenset[str]:
    body = english_words()["body"]
    return frozenset((*body["part"], *body["head"]))


def is_part(word: str) -> bool:
    """Whether bodies have the word in their names."""
    return word.lower() in _parts()


def with_bodies(text: str, spans: Iterable[Span], mentions: list[Mention]) -> list[Mention]:
    """The mentions, those that stand beside a body as the body's unit."""
    found = list(mentions)
    starts = {m.start: at for at, m in enumerate(found) if not m.context}
    in_order = sorted(starts)
    ends = {m.end: at for at, m in enumerate(found)}
    for start, end in spans:
        for body in (b for b in bodies(text, start, end) if _is_named(text[slice(*b)])):
            at = _unit_before(text, body, ends)
            at = at if at is not None else _unit_in(found, body)
            at = at if at is not None else _unit_behind(text, body, starts, in_order, end)
            if at is not None and found[at].party.kind == "place" and found[at].body is None:
                found[at] = _with_body(text, found[at], body)
    grown = [(m.start, m.end) for m in found if m.body is not None]
    return _with_parents(text, [m for m in found if m.body is not None or m.context or not _lies_in(m, grown)])


def _with_parents(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions; behind "of" or "in", what the unit before lies in is its parent, also past a body or country."""
    found, before = list(mentions), None
    for at, mention in enumerate(found):
        behind = before and not mention.context and _PARENT_GAP.fullmatch(text, before.end, mention.start)
        if before and behind and _holds(mention, before):
            found[at] = replace(mention, context=True)
        before = before if mention.party.level == "ADM0" and before else mention
    return found


def _holds(outer: Mention, inner: Mention) -> bool:
    ids = (inner.party.id,) if inner.party.id else inner.party.candidates
    outers = [places()[id] for id in ((outer.party.id,) if outer.party.id else outer.party.candidates)]
    return any(contains(one, places()[id]) for one in outers for id in ids)


def _is_named(words: str) -> bool:
    """Whether it is more than a common noun ("guards of Napo County")."""
    return " " in words or words[0].isupper()


def _lies_in(mention: Mention, spans: list[Span]) -> bool:
    return any(start <= mention.start and mention.end <= end for start, end in spans)


def _unit_before(text: str, body: Span, ends: dict[int, int]) -> int | None:
    gap = _BEHIND_PLACE.search(text, max(0, body[0] - 4), body[0])
    return ends.get(gap.start()) if gap else None


def _unit_in(mentions: list[Mention], body: Span) -> int | None:
    """The unit whose label the body's words begin with: "Lao Cai City People's Committee"."""
    return next((at for at, m in enumerate(mentions) if m.start < body[0] < m.end <= body[1]), None)


def _unit_behind(text: str, body: Span, starts: dict[int, int], in_order: list[int], end: int) -> int | None:
    at = bisect_right(in_order, body[1])
    near = in_order[at : at + 1]
    close = bool(near) and near[0] <= min(end, body[1] + _LONGEST_GAP)
    return starts[near[0]] if close and _OF_UNIT.match(text[body[1] : near[0]]) else None


def _with_body(text: str, mention: Mention, body: Span) -> Mention:
    start, end = min(mention.start, body[0]), max(mention.end, body[1])
    label = text[start:end]
    party = replace(mention.party, label=mention.party.label)
    of_unit = Party(party.name, label, "body", party.id, party.country, party.level, party.candidates)
    return replace(mention, start=start, end=end, reach=max(mention.reach, end), party=party, body=of_unit)
