"""Border gates as pairs: "cửa khẩu Trà Lĩnh - Long Bang", "平孟—朔江口岸", "the Tra Linh-Longbang border gate".

A dash ties the names of two gates; where one is labelled a gate, the other is the gate opposite.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from entente.places.gazetteer import name_key, places
from entente.places.mention import Mention, Party, party_of, without
from entente.places.place import Place

_DASH = re.compile(r"\s*(?:[(（][^()（）]{2,24}[)）]\s*)?[-–—－]{1,2}\s*")
_ANY_DASH = re.compile(rf"(?<!\s){_DASH.pattern}")
_DASH_AT_END = re.compile(rf"{_DASH.pattern}$")
_GATES_FOLLOW = re.compile(r"[^。；;！？\n]{0,40}?(?:等|两|国际|公路)(?:边境|陆路)?口岸")
_LONGEST_HAN = 5
_LONGEST_GAP = 32
_LONGEST_NAME = 24


def pair_gates(text: str, mentions: list[Mention], language: str) -> list[Mention]:
    """The mentions, with both gates of each pair that a dash ties resolved, and named where they were not found."""
    paired: dict[int, Mention] = {}
    for mention in mentions:
        pairs = list(_pairs(text, mention, language)) if _gates(mention.party) else []
        if len(pairs) == 1:
            own, other, start, end = pairs[0]
            paired[mention.start] = replace(mention, party=_as(mention.party, own))
            there = paired.get(start) or _at(mentions, start) or _new(text, start, end, other)
            paired[there.start] = replace(there, party=_as(there.party, other))
    if language == "zh":
        paired |= {mention.start: mention for mention in _listed(text)}
    spans = sorted((mention.start, mention.end) for mention in paired.values())
    return sorted([*without(mentions, spans), *paired.values()], key=lambda m: m.start) if paired else mentions


def _gates(party: Party) -> list[Place]:
    """The gates that a labelled name may be."""
    if party.label == party.name or party.kind != "place":
        return []
    units = (places()[id] for id in ((party.id,) if party.id else party.candidates))
    return [unit for unit in units if unit.level == "GATE"]


def _pairs(text: str, mention: Mention, language: str) -> Iterator[tuple[Place, Place, int, int]]:
    """The gate itself, the one opposite, and where that is named."""
    behind = _DASH.match(text, mention.end)
    for gate in _gates(mention.party):
        if gate.pair is None:
            continue
        other = places()[gate.pair]
        for name in sorted(other.names.get(language, ()), key=len, reverse=True):
            if behind and _is(name, text[behind.end() : behind.end() + len(name)]):
                yield gate, other, behind.end(), behind.end() + len(name)
                break
            before = _before(text, mention.start, name)
            if before is not None:
                yield gate, other, before, before + len(name)
                break


def _before(text: str, spot: int, name: str) -> int | None:
    """Where the name stands that a dash ties to what begins at ``spot``."""
    window = text[max(0, spot - _LONGEST_GAP - _LONGEST_NAME) : spot]
    tail = _DASH_AT_END.search(window)
    if not tail:
        return None
    end = spot - len(window) + tail.start()
    return end - len(name) if _is(name, text[max(0, end - len(name)) : end]) else None


def _is(name: str, written: str) -> bool:
    return len(name) == len(written) and name_key(name) == name_key(written)


def _listed(text: str) -> Iterator[Mention]:
    """The pairs of a Chinese row that one word at its end calls gates: "河口-老街、天保-清水等口岸"."""
    for dash in _ANY_DASH.finditer(text):
        right = _longest(text[dash.end() : dash.end() + _LONGEST_HAN], str.startswith)
        left = _longest(text[max(0, dash.start() - _LONGEST_HAN) : dash.start()], str.endswith)
        tied = [(a, b) for a in left for b in right if a.pair == b.id]
        if len(tied) == 1 and _GATES_FOLLOW.match(text, dash.end()):
            own, other = tied[0]
            own_name, other_name = _name_at_end(text, dash.start(), own), _name_at(text, dash.end(), other)
            yield _new(text, dash.start() - len(own_name), dash.start(), own)
            yield _new(text, dash.end(), dash.end() + len(other_name), other)


def _longest(window: str, fits: Callable[[str, str], bool]) -> tuple[Place, ...]:
    """The gates whose Chinese name the window begins or ends with."""
    return tuple(gate for name, gates in _han().items() if fits(window, name) for gate in gates)


def _name_at_end(text: str, end: int, gate: Place) -> str:
    return max((name for name in _han_names(gate) if text.endswith(name, 0, end)), key=len)


def _name_at(text: str, start: int, gate: Place) -> str:
    return max((name for name in _han_names(gate) if text.startswith(name, start)), key=len)


def _han_names(gate: Place) -> tuple[str, ...]:
    return (*gate.names.get("zh", ()), *gate.names.get("zh-Hant", ()))


@cache
def _han() -> dict[str, tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    for place in places().values():
        for name in _han_names(place) if place.level == "GATE" else ():
            found[name] = (*found.get(name, ()), place)
    return found


def _at(mentions: list[Mention], spot: int) -> Mention | None:
    """The mention that holds ``spot``."""
    before = bisect_right(mentions, spot, key=lambda mention: mention.start) - 1
    return mentions[before] if before >= 0 and spot < mentions[before].end else None


def _new(text: str, start: int, end: int, gate: Place) -> Mention:
    return Mention(start, end, party_of(text[start:end], text[start:end], (gate,), None), end, start)


def _as(party: Party, gate: Place) -> Party:
    return replace(party, id=gate.id, country=gate.country, level=gate.level, candidates=())
