"""Records as lines of a list: a title, a date in words, the parties, how many sources, and whether anything waits."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.dates import MONTHS
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from entente.register import Record
from entente.store import asking, models
from entente.workspace import dates, labels, wording

_PARTIES = ("parties", "donors", "recipients")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. date: EDTF, to group by; when: the same in words; planned: in words, empty for what is done.

    disputed: sources say of it what cannot all be right.
    """

    id: str
    type: str
    label: str
    title: str
    year: int | None
    date: str | None
    when: str
    parties: list[str]
    sources: int
    waiting: bool
    disputed: bool
    planned: str

    @property
    def month(self) -> int | None:
        """The month of its date; a period or a year alone has none."""
        found = dates.parts(self.date) if self.date and "/" not in self.date else None
        return found.month if found and found.year else None


@dataclass(frozen=True, slots=True)
class Group:
    """Entries or smaller groups under one heading."""

    heading: str
    members: list[Any]


def entries(rows: Iterable[models.Record]) -> list[Entry]:
    """One line a record, in the order given."""
    records = [(row, Record.from_json(row.body)) for row in rows]
    words = _founding_words([record for _row, record in records])
    origins = asking.origins({member.page for _row, record in records for member in record.members})
    return [_entry(row, record, words.get(record.id, ""), origins) for row, record in records]


def title(record: Record, words: str = "") -> str:
    """The record's own line."""
    return wording.title(record.type, {name: record.best(name) for name in record.fields}, words)


def by_time(lines: Iterable[Entry]) -> list[Group]:
    """Grouped by year, and within it by month, in the order given; the undated under a heading of their own."""
    return [
        Group(
            str(year) if year else _("Undated"),
            [Group(_month(month), list(some)) for month, some in _runs(of_year, "month")],
        )
        for year, of_year in _runs(lines, "year")
    ]


def _runs(lines: Iterable[Entry], by: str) -> list[tuple[int | None, list[Entry]]]:
    return [(key, list(run)) for key, run in groupby(lines, key=lambda entry: getattr(entry, by))]


def _month(month: int | None) -> str:
    return (
        str(capfirst(pgettext("heading", "{month_name}").format(month=month, month_name=MONTHS[month])))
        if month
        else ""
    )


def _founding_words(records: Sequence[Record]) -> dict[str, str]:
    """Record → the words of the claim that founds it: those that a person accepted, else its page's."""
    claims = models.Claim.objects.filter(pk__in=[record.id for record in records]).values_list("pk", "body")
    told = {pk: body["evidence"]["exact"] for pk, body in claims}
    told |= {member.claim: member.words for record in records for member in record.members if member.words}
    return {record.id: " ".join(told.get(record.id, "").split()) for record in records}


def _entry(row: models.Record, record: Record, words: str, origins: Mapping[str, str]) -> Entry:
    parties = [one for name in _PARTIES for one in record.best(name) or []]
    return Entry(
        id=record.id,
        type=record.type,
        label=labels.of_type(record.type),
        title=title(record, words),
        year=row.year,
        date=row.date,
        when=dates.in_words(row.date),
        parties=[wording.names([one]) for one in parties],
        sources=len({origins.get(member.page, member.page) for member in record.members}),
        waiting=row.waiting,
        disputed=row.disputed,
        planned=wording.value(record.type, "status", "planned") if record.best("status") == "planned" else "",
    )
