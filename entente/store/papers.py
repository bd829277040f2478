"""A place in; its papers, and the acts that could be on them, with their words, out."""

from django.db.models import F, Q

from entente.register.worded import Worded
from entente.store import models
from entente.store.wording import with_words

MOST = 1000
"""So many papers at most, those of the latest years; and so many acts."""


def papers(place: str | None = None) -> list[Worded]:
    """Of all places without one."""
    rows = models.Record.objects.filter(type="instrument")
    acts = models.Record.objects.filter(type="act")
    if place:
        named = models.RecordPlace.objects.filter(Q(key=place) | Q(key__startswith=f"{place}/")).values("record")
        rows, acts = rows.filter(id__in=named), acts.filter(Q(id__in=named) | Q(places=None))
    newest = F("year").desc(nulls_last=True)
    return with_words(row for asked in (rows, acts) for row in asked.order_by(newest, "id")[:MOST])
