"""A record in; what is worked out of the records around it out: follow-up, editions, a paper's life, a series."""

from collections.abc import Iterator
from typing import Any

from entente.register import Record
from entente.register.parties import is_country
from entente.store import asking
from entente.store.around import around
from entente.workspace.followed import followed
from entente.workspace.papers import paper
from entente.workspace.seasons import season
from entente.workspace.through_time import through_time

_SHOWN = {
    "commitment": ("followed", followed),
    "mechanism": ("season", season),
    "meeting": ("season", season),
    "instrument": ("paper", paper),
    "figure": ("through_time", through_time),
}


def beyond(record: Record) -> dict[str, Any]:
    """What the template of the record's type shows more; nothing for a type that has none, or without parties."""
    name, show = _SHOWN.get(record.type, ("", None))
    units = sorted({*_units(record), *_of_home(record)}) if show else []
    if not show or not units:
        return {}
    known, cut = around(units, wanted=[record.id])
    return {name: show(record.id, known), "cut": cut}


def _of_home(record: Record) -> Iterator[str]:
    row = asking.record_for(record.within) if record.within else None
    yield from _units(Record.from_json(row.body)) if row else ()


def _units(record: Record) -> Iterator[str]:
    for party in record.best("parties") or ():
        if party["id"] and not is_country(party):
            yield party["id"]
