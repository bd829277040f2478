"""A place and an area in; the commitments that may be asked after out, the newest told first."""

from collections.abc import Iterator, Sequence

from django.db.models import F, OuterRef, Q, Subquery

from entente.register import Record
from entente.store import models
from entente.store.searching import holding

MOST = 2000
"""Among so many commitments those of an area are sought."""


def promises(*, place: str | None = None, area: str | None = None) -> Sequence[models.Record]:
    """Rows of commitments that name the place or what lies in it; ``area``: its code, among those that they state."""
    rows = models.Record.objects.filter(type="commitment")
    if place:
        under = models.RecordPlace.objects.filter(Q(key=place) | Q(key__startswith=f"{place}/"))
        rows = rows.filter(id__in=under.values("record"))
    told = models.Claim.objects.filter(id=OuterRef("id")).values("page__reading__published")[:1]
    rows = rows.annotate(told=Subquery(told)).order_by(F("told").desc(nulls_last=True), "id")
    if area is None:
        return rows  # type: ignore[return-value]  # a query is counted and sliced as a list is
    # The codes are among the words that are searched; that they are codes, and not a sentence's words, the record says.
    return [row for row in rows.filter(holding(area))[:MOST] if area in _areas(row)]


def _areas(row: models.Record) -> Iterator[str]:
    for held in Record.from_json(row.body).fields.get("areas", ()):
        yield from held.value
