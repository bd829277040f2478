"""A folded record in, its row out: the columns that filters, order and search go by, beside the whole of it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from entente.claims.claim import Claim
from entente.claims.fields import TYPES, show
from entente.places.gazetteer import places
from entente.places.sino.names import reading_of
from entente.register import Record
from entente.register.accounts import is_disputed
from entente.register.names import plain
from entente.store.gates_named import names_of_gates
from entente.store.searching import column

# The first of them that a type has says when its records are.
_DATES = ("date", "period", "year", "since", "founded")
_KEY, _NAME = 200, 200
# Of a Chinese name: a person may be read in more ways than anybody writes.
READINGS = 4


class Row(NamedTuple):
    """The columns of ``models.Record``."""

    id: str
    type: str
    date: str | None
    year: int | None
    waiting: bool
    disputed: bool
    search: str
    body: dict[str, Any]


def row_of(record: Record, *, claims: Iterable[Claim], titles: Iterable[str]) -> Row:
    """The row of ``record``. One without any date of its own is undated: the meeting's day is not the paper's."""
    date = date_of(record)
    return Row(
        id=record.id,
        type=record.type,
        date=date,
        year=year_of(date),
        waiting=record.waiting,
        disputed=is_disputed(record),
        search=_search(record, claims, titles),
        body=record.to_json(),
    )


def date_of(record: Record) -> str | None:
    """The best of the record's dates, EDTF; None where it holds none."""
    dates = (record.best(name) for name in _DATES)
    return next((date for date in dates if date), None)


def year_of(date: str | None) -> int | None:
    """The year in which an EDTF date or interval starts, or ends where its start is open; None without a year."""
    found = re.match(r"(?:(?:\.\.)?/)?(\d{4})", date or "")
    return int(found[1]) if found else None


def places_of(record: Record) -> Mapping[str, str]:
    """Key → name of every place that a value of the record names."""
    parties = [party for party in _parties(record) if party["id"] or party["kind"] in ("place", None)]
    return {(party["id"] or plain(party["name"]))[:_KEY]: party["name"][:_NAME] for party in reversed(parties)}


def _parties(record: Record) -> Iterator[Mapping[str, Any]]:
    for name, held in record.fields.items():
        kind = TYPES[record.type][name].kind
        for value in (value for one in held for value in one.written):
            if kind == "party":
                yield value
            elif kind == "parties":
                yield from value


def _search(record: Record, claims: Iterable[Claim], titles: Iterable[str]) -> str:
    held = ((TYPES[record.type][name], one) for name, held in record.fields.items() for one in held)
    values = (show(field, value) for field, one in held for value in one.written)
    names = (name for party in _parties(record) for name in (party["name"], party["label"], *_also_called(party)))
    said = (value for one in record.fields.get("person", ()) for value in one.written)
    people = (name for person in said for name in _readings(person))
    words = [*titles, *(claim.evidence.exact for claim in claims)]
    gates = names_of_gates("\n".join(words))
    return column([*words, *values, *filter(None, names), *people, *gates], _codes(record))


def _codes(record: Record) -> Iterator[tuple[str, str]]:
    for name, held in record.fields.items():
        if TYPES[record.type][name].kind == "codes":
            yield from ((name, code) for one in held for code in one.value)


def _also_called(party: Mapping[str, Any]) -> Iterable[str]:
    """What other pages call it: the gazetteer's names of a unit, the Vietnamese readings of what it does not know."""
    place = places().get(party["id"] or "")
    if place is None:
        return _readings(party["name"])
    return (name for names in place.names.values() for name in names)


@lru_cache(maxsize=1 << 12)
def _readings(name: str) -> tuple[str, ...]:
    return tuple(reading_of(name, limit=READINGS))
