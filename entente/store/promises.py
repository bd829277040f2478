"""A place and an area in; the commitments that may be asked after out, the newest told first."""

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from entente.store import models
from entente.store.searching import coded


def promises(*, place: str | None = None, area: str | None = None) -> QuerySet[models.Record]:
    """Rows of commitments that name the place or what lies in it; ``area``: its code, among those that they state."""
    rows = models.Record.objects.filter(type="commitment")
    if place:
        under = models.RecordPlace.objects.filter(Q(key=place) | Q(key__startswith=f"{place}/"))
        rows = rows.filter(id__in=under.values("record"))
    if area:
        rows = rows.filter(coded("areas", area))
    told = models.Claim.objects.filter(id=OuterRef("id")).values("page__reading__published")[:1]
    return rows.annotate(told=Subquery(told)).order_by(F("told").desc(nulls_last=True), "id")
