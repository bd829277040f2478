"""A place in; its papers that state until when they hold, and every act that could be on them, with words, out."""

from django.db.models import Q

from entente.register.worded import Worded
from entente.store import models
from entente.store.wording import with_words

MOST = 500
"""So many papers at most, those of the latest years; and so many acts."""


def papers(place: str | None = None) -> list[Worded]:
    """The papers with a period or an act told of; of all places without one."""
    rows = models.Record.objects.filter(type="instrument", body__fields__has_key="period")
    acts = models.Record.objects.filter(type="act")
    if place:
        named = models.RecordPlace.objects.filter(Q(key=place) | Q(key__startswith=f"{place}/")).values("record")
        rows, acts = rows.filter(id__in=named), acts.filter(Q(id__in=named) | Q(places=None))
    newest = [row for asked in (rows, acts) for row in asked.order_by("-year", "id")[:MOST]]
    return with_words(newest)
