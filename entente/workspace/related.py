"""Records beside a record: what belongs to it, and what happened on the same day."""

from entente.claims.fields import TYPES
from entente.register import Record
from entente.store import models
from entente.workspace.entries import Entry, entries


def within(record: Record) -> list[Entry]:
    """The records that belong to this one: what was signed and counted at the meeting."""
    ids = [record.id, *(member.claim for member in record.members)]
    rows = models.Record.objects.filter(body__within__in=ids).exclude(pk=record.id).order_by("pk")
    order = list(TYPES)
    return entries(sorted(rows, key=lambda row: order.index(row.type)))


def same_day(row: models.Record) -> list[Entry]:
    """Other meetings of that day or about it, such as the committee that sits right after the Spring Meeting."""
    day = (row.date or "")[: len("2023-02-22")]
    if row.type != "meeting" or len(day) < len("2023-02-22"):
        return []
    beside = models.Record.objects.filter(type="meeting", date__in=[day, f"{day}~"])
    return entries(beside.exclude(pk=row.pk).order_by("date", "pk"))
