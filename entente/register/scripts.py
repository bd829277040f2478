"""Two values of one field in; whether they are one thing as two scripts write it out: 靖西, Tịnh Tây, Jingxi.

By the ids of units, by the readings and the pinyin of characters, or by what several languages call a body or a post.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from entente.claims.fields import Field
from entente.places.gazetteer import places
from entente.places.sino import likeness, pinyin_likeness
from entente.places.sino.characters import simplified
from entente.register.names import is_han, plain
from entente.register.parties import Party, party_key

READS = 0.6
"""A reading of a Chinese name that fits less well is another name."""

_NAMES = frozenset({"person", "name", "speaker"})


def one_thing(name: str, field: Field, one: Any, other: Any) -> bool:
    """Whether the field ``name`` has one value under two writings; of text only names and posts are compared."""
    if field.kind in ("party", "parties"):
        return _one_to_one(parties_in(field, one), parties_in(field, other))
    if field.kind != "text":
        return False
    return _one_wording("roles", one, other) if name == "role" else name in _NAMES and one_name(one, other)


def one_name(one: str, other: str, country: str | None = None) -> bool:
    """Whether two names are one: the same but for diacritics, or the one a reading or the pinyin of the other."""
    han, latin = sorted((simplified(one), simplified(other)), key=is_han, reverse=True)
    if is_han(latin) or not is_han(han):
        return plain(han) == plain(latin)
    found = likeness(han, latin, country=country), pinyin_likeness(han, latin)
    return any(match is not None and match.score >= READS for match in found)


def parties_in(field: Field, value: Any) -> Sequence[Party]:
    """The parties that a value names; none of any other kind."""
    return [value] if field.kind == "party" else value if field.kind == "parties" else ()


def _one_to_one(some: Iterable[Party], others: Iterable[Party]) -> bool:
    """Whether each party on one side has its own on the other."""
    left = list(others)
    for one in some:
        found = next((number for number, other in enumerate(left) if _one_party(one, other)), None)
        if found is None:
            return False
        left.pop(found)
    return not left


def _one_party(one: Party, other: Party) -> bool:
    if party_key(one) == party_key(other):
        return True
    bodies = [party["kind"] == "body" for party in (one, other)]
    if any(bodies) and not (all(bodies) and _one_wording("bodies", one["label"], other["label"])):
        return False
    return one_unit(one, other)


def one_unit(one: Party, other: Party) -> bool:
    """One id, or where one of them is not resolved nothing against it and one name."""
    if one["id"] and other["id"]:
        return bool(one["id"] == other["id"])
    if any(one[part] and other[part] and one[part] != other[part] for part in ("country", "level")):
        return False
    known, unclear = (one, other) if one["id"] else (other, one)
    candidates = unclear.get("candidates")
    if known["id"] and candidates and known["id"] not in candidates:
        return False
    country = known["country"] or unclear["country"]
    return any(one_name(name, unclear["name"], country) for name in {known["name"], *_names_of(known["id"])})


def _names_of(id: str | None) -> set[str]:
    unit = places().get(id or "")
    return {name for names in unit.names.values() for name in names} if unit else set()


def _one_wording(table: str, one: str, other: str) -> bool:
    ours = _row(table, one)
    return ours is not None and ours == _row(table, other)


def _row(table: str, words: str) -> int | None:
    """The row of the words: a post's own, or of a body that by which its label begins or ends, the longest first."""
    said, rows = plain(words).removeprefix("the "), _rows()[table]
    if table == "roles":
        return next((row for phrase, row in rows if phrase == said), None)
    return next((row for phrase, row in rows if _bounds(phrase).search(said)), None)


@cache
def _bounds(phrase: str) -> re.Pattern[str]:
    whole = re.escape(phrase)
    return re.compile(f"{whole}$" if is_han(phrase) else rf"^{whole}\b|\b{whole}$")


@cache
def _rows() -> Mapping[str, list[tuple[str, int]]]:
    """By table every phrase with its row's number, the longest first."""
    data = tomllib.loads((files(__package__) / "data" / "wordings.toml").read_text("utf-8"))
    return {
        table: sorted(((plain(phrase), number) for number, row in enumerate(rows) for phrase in row), key=_longest)
        for table, rows in data.items()
    }


def _longest(phrase: tuple[str, int]) -> tuple[int, str]:
    return -len(phrase[0]), phrase[0]
