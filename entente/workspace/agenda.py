"""Commitments in; those that are open by mechanism and year, each with how it stands, out."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from entente.register import Record
from entente.register.following.carried_on import Editions
from entente.register.mechanisms import Mechanism, mechanisms
from entente.register.parties import is_country
from entente.register.worded import Worded
from entente.store import models
from entente.store.around import around
from entente.workspace.entries import Entry, entries
from entente.workspace.followed import Followed, all_followed


@dataclass(frozen=True, slots=True)
class Item:
    """One commitment and what became of it."""

    entry: Entry
    followed: Followed


@dataclass(frozen=True, slots=True)
class Group:
    """The commitments of one mechanism and year; record: the edition or mechanism to look at."""

    heading: str
    year: int | None
    record: str | None
    items: list[Item]


def agenda(rows: Sequence[models.Record], *, all_of_them: bool) -> tuple[list[Group], int]:
    """The groups, newest year first, and how many commitments they show; what is closed only if all are wanted."""
    known = _around(rows)
    told = all_followed([row.id for row in rows], known)
    items = [Item(entry, told[entry.id]) for entry in entries(rows) if entry.id in told]
    wanted = [item for item in items if all_of_them or item.followed.told.open]
    return _grouped(wanted, known), len(wanted)


def _around(rows: Sequence[models.Record]) -> list[Worded]:
    records = [Record.from_json(row.body) for row in rows]
    homes = models.Record.objects.filter(id__in={record.within for record in records if record.within})
    parties = [
        party
        for record in (*records, *(Record.from_json(row.body) for row in homes))
        for party in record.best("parties") or ()
    ]
    found = around(sorted({party["id"] for party in parties if party["id"] and not is_country(party)}))
    return found


def _grouped(items: Sequence[Item], known: Sequence[Worded]) -> list[Group]:
    records = {one.record.id: one for one in known}
    editions = Editions(mechanisms(known), records)
    groups: dict[tuple[str, int | None, str | None], list[Item]] = defaultdict(list)
    for item in items:
        groups[_place(item, editions, records)].append(item)
    ordered = sorted(groups, key=lambda key: (-(key[1] or 0), key[0] == "", key[0], key[2] or ""))
    return [
        Group(heading or _("Outside any mechanism"), year, record, groups[key])
        for key in ordered
        for heading, year, record in (key,)
    ]


def _place(item: Item, editions: Editions, records: dict[str, Worded]) -> tuple[str, int | None, str | None]:
    """The mechanism by its name, the year, and the edition; the year it was made in for what is of none."""
    told = item.followed.told
    made = int(told.made.edtf[:4]) if told.made and told.made.edtf[:4].isdigit() else None
    place = editions.of(records[item.entry.id]) if item.entry.id in records else None
    if place is None:
        return ("", made, None)
    return (_name(place[0]), place[1].year or made, place[1].records[0])


def _name(mechanism: Mechanism) -> str:
    return mechanism.names[0] if mechanism.names else ""
