"""Pairs of records that may be one, for a person to say: the likest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q

from entente.store import models


@dataclass(frozen=True, slots=True)
class Proposed:
    """Two records, why they may be one, and how likely, from 0 to 1."""

    one: models.Record
    other: models.Record
    rule: str
    shared: str
    score: float


def proposed(record: str | None = None, *, first: int = 0, last: int | None = None) -> list[Proposed]:
    """Of one record, or of all from the ``first`` to before the ``last``."""
    rows = models.Proposal.objects.order_by("-score", "one", "other")
    if record is not None:
        rows = rows.filter(Q(one=record) | Q(other=record))
    return list(_with_records(list(rows[first:last])))


def how_many() -> int:
    """How many pairs there are to say of."""
    return models.Proposal.objects.count()


def _with_records(rows: list[models.Proposal]) -> Iterator[Proposed]:
    records = models.Record.objects.in_bulk({id for row in rows for id in (row.one, row.other)})
    for row in rows:
        one, other = records.get(row.one), records.get(row.other)
        if one and other:
            yield Proposed(one, other, row.rule, row.shared, row.score)
