"""A record in; what it is about out: its areas, the places that its words name, and its words, in any language."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from entente.claims.grammar.areas import areas_in
from entente.places import Mention, find_chinese, find_english, find_mentions, spelling
from entente.register.content import Tongue, tongue
from entente.register.heirs import heirs
from entente.register.worded import Worded

_FIND: Mapping[Tongue, Callable[[str], list[Mention]]] = {
    "vi": lambda words: find_mentions(spelling(words)),
    "zh": find_chinese,
    "en": find_english,
}


def areas(one: Worded) -> frozenset[str]:
    """The areas that it states, and those that its words or its indicator name."""
    stated = one.record.best("areas") or ()
    named = (area for words in one.words for area in _areas(words))
    return frozenset((*stated, *named, *_counted().get(one.record.best("indicator") or "", ())))


def named(one: Worded) -> frozenset[str]:
    """The places that its words name beside its parties: gates, towns, units within theirs."""
    parties = {unit for party in one.parties if party["id"] for unit in heirs(party["id"])}
    return frozenset(unit for words in one.words for unit in places_in(words)) - parties


def place_names(clauses: Iterable[str]) -> list[str]:
    """The names of places in clauses, as they are written there."""
    return [name for words in clauses for name in _names_in(words)]


@lru_cache(maxsize=1 << 14)
def _names_in(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.party.name for mention in _FIND[tongue(words)](words)))


@lru_cache(maxsize=1 << 14)
def _areas(words: str) -> tuple[str, ...]:
    spelled = spelling(words)
    return tuple(area for area, _ in areas_in(spelled, 0, len(spelled), tongue(words)))


@lru_cache(maxsize=1 << 14)
def places_in(words: str) -> frozenset[str]:
    parties = (mention.party for mention in _FIND[tongue(words)](words))
    return frozenset(party.id for party in parties if party.id and party.level != "ADM0")


@cache
def _counted() -> Mapping[str, tuple[str, ...]]:
    rows = tomllib.loads((files("entente.register") / "data" / "indicators.toml").read_text("utf-8"))
    return {indicator: tuple(codes) for indicator, codes in rows.items()}
