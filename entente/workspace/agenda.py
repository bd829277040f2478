"""Commitments in; all of them, or those that are open, by mechanism and year, each with how it stands, out."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from entente.register import Record
from entente.register.following.carried_on import Editions
from entente.register.mechanisms import Mechanism, mechanisms
from entente.register.parties import is_country
from entente.register.worded import Worded
from entente.store import models
from entente.store.around import Around, around
from entente.workspace.entries import Entry, entries
from entente.workspace.followed import Followed, all_followed

LOOKED = 10
"""Open ones are looked for among so many times as many as are shown."""
Place = tuple[int | None, str, str | None]


@dataclass(frozen=True, slots=True)
class Item:
    """One commitment and what became of it."""

    entry: Entry
    followed: Followed


@dataclass(frozen=True, slots=True)
class Group:
    """The commitments of one edition; record: the edition to look at, None for what was made outside any mechanism."""

    heading: str
    record: str | None
    items: list[Item]


@dataclass(frozen=True, slots=True)
class Year:
    """The groups of one year; None: undated."""

    year: int | None
    groups: list[Group]


@dataclass(frozen=True, slots=True)
class Agenda:
    """years: newest first. shown: how many commitments they show. cut: whether older records were left out.

    after: where those begin that come after the ones shown, None where there are none.
    """

    years: list[Year]
    shown: int
    cut: bool
    after: int | None = None


def agenda(rows: Sequence[models.Record]) -> Agenda:
    """All of them."""
    items, (known, cut) = _looked_at(rows)
    return Agenda(_grouped(items, known), len(items), cut)


def open_agenda(rows: QuerySet[models.Record], start: int, most: int) -> Agenda:
    """At most so many open ones, from the row numbered ``start`` on; looked for in a bounded part of the rows."""
    found: list[tuple[int, Item]] = []
    known: dict[str, Worded] = {}
    cut, at, end = False, start, start + LOOKED * most
    while len(found) <= most and at < end and (some := list(rows[at : at + most])):
        items, around_them = _looked_at(some)
        found += [(at + place, item) for place, item in enumerate(items) if item.followed.told.open]
        known |= {one.record.id: one for one in around_them.known}
        cut, at = cut or around_them.cut, at + len(some)
        end = at if len(some) < most else end
    shown = [item for _, item in found[:most]]
    after = found[most][0] if len(found) > most else at if at == end and rows[at : at + 1] else None
    return Agenda(_grouped(shown, list(known.values())), len(shown), cut, after)


def _looked_at(rows: Sequence[models.Record]) -> tuple[list[Item], Around]:
    """Each row with what became of it, and what is around them."""
    near = _around(rows)
    told = all_followed([row.id for row in rows], near.known)
    return [Item(entry, told[entry.id]) for entry in entries(rows)], near


def _around(rows: Sequence[models.Record]) -> Around:
    records = [Record.from_json(row.body) for row in rows]
    homes = models.Record.objects.filter(claims__claim__in={record.within for record in records if record.within})
    parties = [
        party
        for record in (*records, *(Record.from_json(row.body) for row in homes))
        for party in record.best("parties") or ()
    ]
    units = {party["id"] for party in parties if party["id"] and not is_country(party)}
    return around(sorted(units), wanted=[row.id for row in rows])


def _grouped(items: Sequence[Item], known: Sequence[Worded]) -> list[Year]:
    """Within a year by mechanism; what is of none comes last."""
    records = {one.record.id: one for one in known}
    editions = Editions(mechanisms(known), records)
    groups: dict[Place, list[Item]] = defaultdict(list)
    for item in items:
        groups[_place(item, editions, records)].append(item)
    ordered = sorted(groups, key=lambda place: (-(place[0] or 0), place[2] is None, place[1], place[2] or ""))
    return [
        Year(
            year,
            [Group(heading or _unnamed(record), record, groups[year, heading, record]) for __, heading, record in of],
        )
        for year, of in groupby(ordered, key=lambda place: place[0])
    ]


def _unnamed(record: str | None) -> str:
    return _("A series without a name") if record else _("Outside any mechanism")


def _place(item: Item, editions: Editions, records: dict[str, Worded]) -> Place:
    """The edition's year, or the year it was made in for what is of none; the mechanism's name; the edition."""
    told = item.followed.told
    made = int(told.made.edtf[:4]) if told.made and told.made.edtf[:4].isdigit() else None
    place = editions.of(records[item.entry.id]) if item.entry.id in records else None
    if place is None:
        return (made, "", None)
    return (place[1].year or made, _name(place[0]), place[1].records[0])


def _name(mechanism: Mechanism) -> str:
    return mechanism.names[0] if mechanism.names else ""
