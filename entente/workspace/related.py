"""Records beside a record: what belongs to it, and what happened on the same day."""

from entente.claims.fields import TYPES
from entente.places.gazetteer import places
from entente.register import Record
from entente.store import models
from entente.workspace.entries import Entry, entries
from entente.workspace.place_names import labelled


def within(record: Record) -> list[Entry]:
    """The records that belong to this one: what was signed and counted at the meeting."""
    ids = [record.id, *(member.claim for member in record.members)]
    rows = models.Record.objects.filter(body__within__in=ids).exclude(pk=record.id).order_by("pk")
    order = list(TYPES)
    return entries(sorted(rows, key=lambda row: order.index(row.type)))


def named_places(record: Record) -> list[tuple[str, str]]:
    """The places that it names and the gazetteer knows, countries left out: id and name."""
    ids = models.RecordPlace.objects.filter(record=record.id).order_by("key").values_list("key", flat=True)
    return [(id, labelled(id)) for id in ids if "/" in id and id in places()]


def same_day(row: models.Record) -> list[Entry]:
    """Other meetings of that day or about it, such as the committee that sits right after the Spring Meeting."""
    day = (row.date or "")[: len("2023-02-22")]
    if row.type != "meeting" or len(day) < len("2023-02-22"):
        return []
    beside = models.Record.objects.filter(type="meeting", date__in=[day, f"{day}~"])
    return entries(beside.exclude(pk=row.pk).order_by("date", "pk"))
