"""Border gates as pairs: "cửa khẩu Trà Lĩnh - Long Bang", "平孟—朔江口岸", "the Tra Linh-Longbang border gate".

A dash ties the names of two gates; where one is labelled a gate, the other is the gate opposite.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from entente.places.gazetteer import name_key, places
from entente.places.mention import Mention, Party, party_of
from entente.places.place import Place

_DASH = re.compile(r"\s*(?:[(（][^()（）]{2,24}[)）]\s*)?[-–—－]{1,2}\s*")
_DASH_AT_END = re.compile(rf"{_DASH.pattern}$")
_LONGEST_GAP = 32
_LONGEST_NAME = 24


def pair_gates(text: str, mentions: list[Mention], language: str) -> list[Mention]:
    """The mentions, with both gates of each pair that a dash ties resolved, and named where they were not found."""
    if not any(_gates(mention.party) for mention in mentions):
        return mentions
    found = list(mentions)
    for mention in mentions:
        if not _gates(mention.party):
            continue
        pairs = list(_pairs(text, mention, language))
        if len(pairs) == 1:
            own, other, start, end = pairs[0]
            _take(found, replace(mention, party=_as(mention.party, own)))
            _take(found, _other(text, found, other, start, end))
    return sorted(found, key=lambda mention: mention.start)


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


def _take(found: list[Mention], mention: Mention) -> None:
    """Puts the mention in the place of whatever it overlaps."""
    found[:] = [other for other in found if other.end <= mention.start or mention.end <= other.start]
    found.append(mention)


def _other(text: str, found: list[Mention], gate: Place, start: int, end: int) -> Mention:
    """The mention of the gate opposite: the one found there, or a new one."""
    there = next((m for m in found if m.start <= start < m.end), None)
    if there:
        return replace(there, party=_as(there.party, gate))
    return Mention(start, end, party_of(text[start:end], text[start:end], (gate,), None), end, start)


def _as(party: Party, gate: Place) -> Party:
    return replace(party, id=gate.id, country=gate.country, level=gate.level, candidates=())
