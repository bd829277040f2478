"""An organisation's name in any of three languages in, keys to compare it by out: its kind with its place or own words.

``Bệnh viện Đa khoa tỉnh Hà Giang`` and ``河江省综合医院`` are ``vn/ha-giang (hospital)``; ``新潮大学`` goes by its
Vietnamese readings. A name that tells no kind, or nothing beside it, has none.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from entente.places.gazetteer import called
from entente.places.place import Place
from entente.places.sino import reading_of
from entente.register.names import is_han, plain

_HAN = re.compile("[\u4e00-\u9fff]")
_SEAT = re.compile(r"\b(?:tai|in)\b.*")
_COUNTRY = "viet nam|vietnam|viet|trung quoc|trung|china|lao|laos|campuchia|cambodia"
_PAIR = re.compile(rf"\b(?:{_COUNTRY})\s*[-–]\s*(?:{_COUNTRY})\b|越[中老寮柬]|[中老寮柬]越")
_LEVELS: Mapping[bool, tuple[str, ...]] = {True: ("ADM1", "ADM2", "GATE"), False: ("ADM1", "ADM2", "ADM3", "GATE")}
"""Of which levels a unit names an organisation, at home and abroad: a commune's name is a word of every day."""
_MOST = 3


class _Named(NamedTuple):
    """kind: with the countries whose friends it joins. own: what its name says beside it. units: that this names."""

    kind: str
    own: str
    units: tuple[Place, ...]


def organisation_keys(name: str) -> tuple[str, ...]:
    """The keys, first the one that most pages would give; none where the name tells too little.

    Of a body at a border gate the gate is the last: another page may name that alone.
    """
    named = _named(name)
    if named is None:
        return ()
    calls = [unit.id for unit in named.units[:_MOST]] or _spoken(named.own)
    gates = (unit.id for unit in named.units[:_MOST] if unit.level == "GATE")
    return (*(f"{one} ({named.kind})" for one in calls), *gates)


def organisation_paths(name: str) -> tuple[str, ...]:
    """The paths of the units and gates that it may be named after; of a gate also the one in the unit it lies in."""
    named = _named(name)
    units = named.units if named else ()
    inside = (f"{one.parent}/{one.id.rpartition('/')[2]}" for one in units if one.level == "GATE" and one.parent)
    return (*(one.id for one in units), *inside)


def organisation_country(name: str) -> str | None:
    """The country of the unit that it is named after; None where it names none, or units of several."""
    named = _named(name)
    countries = {unit.country for unit in named.units} if named else set()
    return countries.pop() if len(countries) == 1 else None


@lru_cache(maxsize=20_000)
def _named(name: str) -> _Named | None:
    words = plain(name)
    found = _head(words)
    if found is None:
        return None
    kind = _kinds()[found[1][0]]
    sides = [words[: found[1].start()], words[found[1].end() :]]
    forms = next((forms for side in _in_order(sides, found[0]) if (forms := _bared(side, kind))), [])
    units = next((units for form in forms if (units := _units(form, words))), ())
    if not units and not (forms and _tells(forms[-1])):
        return None
    return _Named(f"{kind}{_friends(words)}" if kind == "friendship" else kind, forms[-1], units)


def _head(words: str) -> tuple[str, re.Match[str]] | None:
    """The language and place of the word that tells the kind: the last of a Chinese name, the first of another."""
    found = [(language, one) for language, heads in _heads().items() for one in heads.finditer(words)]
    if is_han(words):
        return max(found, key=lambda one: one[1].end(), default=None)
    return min(found, key=lambda one: (one[1].start(), -one[1].end()), default=None)


def _in_order(sides: list[str], language: str) -> list[str]:
    """What may name it: behind the head in Vietnamese, before it in other languages, else the other side."""
    return sides[::-1] if language == "vi" else sides


def _bared(side: str, kind: str) -> list[str]:
    """What a side says, with less and less of what may be left out; [] where that is all it says."""
    side = _SEAT.sub("", side) if kind == "university" else side
    forms, left = list[str](), " ".join(re.findall(r"\w+", _PAIR.sub(" ", side)))
    while left not in forms:
        forms.append(left)
        left = _loose().sub("", left, count=1).strip()
    return forms if left else []


def _units(form: str, words: str) -> tuple[Place, ...]:
    """The units and gates that a form names, the highest first; those that its words say: a province, of Vietnam."""
    known = [one for one in called(form) if one.level in _LEVELS[one.country == "VN"]]
    provinces = [one for one in known if one.level == "ADM1"]
    at_home = [one for one in known if one.country == "VN"]
    known = provinces if provinces and _says("province").search(words) else known
    known = [one for one in known if one in at_home] if _says("home").search(words) else known
    return tuple(sorted(known, key=lambda one: (one.level == "GATE", one.level, "~" in one.id, one.id)))


def _tells(own: str) -> bool:
    """Whether words that name no unit tell an organisation: two syllables, or a number."""
    return own.isdigit() or " " in own or len(_HAN.findall(own)) > 1


def _spoken(own: str) -> list[str]:
    """The own words as they are read in Vietnamese, sorted: languages put a name's kind before or behind it."""
    readings = reading_of(own, limit=_MOST) if is_han(own) else []
    return list(dict.fromkeys(" ".join(sorted(plain(reading).split())) for reading in readings or [own]))


def _friends(words: str) -> str:
    """The foreign country of the pair that an association's name gives: `` cn``; empty where there is none."""
    pair = _PAIR.search(words)
    return next(
        (f" {code}" for code, says in _data()["friends"].items() if pair and _any(tuple(says)).search(pair[0])), ""
    )


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads((files(__package__) / "data" / "organisations.toml").read_text("utf-8"))


@cache
def _kinds() -> Mapping[str, str]:
    kinds = _data()["kinds"].values()
    return {word: kind for one in kinds for kind, words in one.items() for word in words}


@cache
def _heads() -> Mapping[str, re.Pattern[str]]:
    """By language, the words that tell a kind."""
    return {
        language: _any(word for words in kinds.values() for word in words)
        for language, kinds in _data()["kinds"].items()
    }


@cache
def _loose() -> re.Pattern[str]:
    before, behind = (_any(_data()["loose"][side]).pattern for side in ("before", "behind"))
    return re.compile(f"^{before}|{behind}$")


@cache
def _says(what: str) -> re.Pattern[str]:
    return _any(_data()["says"][what])


def _any(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, the longest first: whole ones, where they are written with blanks between."""
    spelled = (re.escape(word) if is_han(word) else rf"\b{re.escape(word)}\b" for word in sorted(words, key=len)[::-1])
    return re.compile(f"(?:{'|'.join(spelled)})")
