"""Party objects in, keys to compare them by out. A party is its unit's id, else its folded name and kind.

A body is its unit's and its own words: the UBND and the HĐND of one province are two. An organisation is its kind's and
its place's or own words, in whatever language it is named.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any

from entente.places.sino import reading_of
from entente.register.bodies import body_words
from entente.register.names import is_han, plain
from entente.register.organisations import organisation_keys

Party = Mapping[str, Any]
# 县 of 江城县; in 沙县 it is of the name.
_TITLE = re.compile("(?:自治州|自治县|省|市|州|县|區|区|镇|鎮|乡|鄉|村)$")
_BARE = 2
_PAIR = 2
_FORMS = 6
"""So many keys of a party at most go into what two lists of parties are compared by."""


def party_key(party: Party) -> str:
    """``vn/ha-giang``, ``ha giang (place)`` where nothing is resolved, ``vn/ha-giang (tinh uy)`` of a body."""
    if own := own_keys(party):
        return own[0]
    if party["kind"] == "body":
        return f"{_unit(party) or plain(party['name'])} ({body_words(party['label'], party['name']) or 'body'})"
    return _unit(party) or f"{plain(party['name'])} ({party['kind']})"


def unit_key(party: Party) -> str:
    """The key of the unit whose body the party is: one page names the province, another its department."""
    if party["kind"] == "body" and not own_keys(party):
        return _unit(party) or f"{plain(party['name'])} (place)"
    return party_key(party)


def own_keys(party: Party) -> tuple[str, ...]:
    """Keys that hold in every language, of an organisation and of a body at a border gate; none where its name tells
    too little."""
    if party["id"]:
        return ()
    at_gate = party["kind"] == "body" and any("/gate/" in one for one in party.get("candidates") or ())
    named = party["label"] if at_gate or party["kind"] == "organisation" else ""
    return organisation_keys(named) if named else ()


def _unit(party: Party) -> str | None:
    """The unit, or the one whose name a unit of later bounds took over: a page's day says which of both is meant."""
    if party["id"]:
        return str(party["id"])
    names = {one.partition("~")[0] for one in party.get("candidates") or ()}
    return names.pop() if len(names) == 1 else None


def unit_keys(parties: Iterable[Party] | None) -> tuple[str, ...]:
    """The units of a list of parties, sorted, each once; whether bodies of one unit are two, ``sides`` says."""
    return tuple(sorted({unit_key(party) for party in parties or ()}))


def unit_sets(parties: Iterable[Party] | None) -> tuple[tuple[str, ...], ...]:
    """``unit_keys``, and of two parties also under the other names that pages may know each by."""
    named = list(parties or ())
    usual = unit_keys(named)
    if len(named) != len(usual) or len(usual) != _PAIR:
        return (usual,)
    known = [list(dict.fromkeys((unit_key(party), *name_keys(party))))[:_FORMS] for party in named]
    return tuple(sorted({tuple(sorted(set(pair))) for pair in product(*known) if len(set(pair)) == _PAIR}))


def party_keys(parties: Iterable[Party] | None) -> tuple[str, ...]:
    """The keys of a list of parties, sorted, each once."""
    return tuple(sorted({party_key(party) for party in parties or ()}))


def known_as(party: Party) -> frozenset[str]:
    """The folded names under which pages of either script may name the party: 江城县 is read Giang Thành."""
    name = party["name"]
    if not is_han(name):
        return frozenset({plain(name)})
    bare = _TITLE.sub("", name) if len(name) > _BARE else name
    return frozenset({plain(name), *map(plain, reading_of(bare, limit=4))})


def name_keys(party: Party) -> tuple[str, ...]:
    """Keys by name and candidates, of who is not resolved or lies abroad; a Vietnamese unit is known by its id alone.

    A name of one syllable is many units'.
    """
    if party["id"] and party["country"] == "VN":
        return ()
    names = [f"~{name}" for name in known_as(party) if " " in name]
    return (*names, *own_keys(party), *(party.get("candidates") or () if not party["id"] else ()))


def is_country(party: Party) -> bool:
    """Whether the party is a country: two meetings of a day are not one because both name Việt Nam."""
    return bool(party["level"] == "ADM0" or (party["id"] and "/" not in party["id"]))


def resolved(typed: Party, known: Iterable[Party]) -> Party:
    """The party of ``known`` that a typed name means; ``typed`` itself where none or several bear the name.

    A body goes by its label alone: its name is its unit's, and means the unit.
    """
    by_name: dict[str, dict[str, Party]] = defaultdict(dict)
    for party in known:
        for name in {party["label"], party["label" if party["kind"] == "body" else "name"]}:
            by_name[plain(name)][party_key(party)] = party
    found = by_name[plain(typed["name"])]
    return next(iter(found.values())) if len(found) == 1 else typed
