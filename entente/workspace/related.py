"""Records beside a record: what belongs to it, and what happened on the same day."""

from entente.register import Record
from entente.store import models
from entente.workspace.entries import Entry, entries


def within(record: Record) -> list[Entry]:
    """The records that belong to this one: what was signed and counted at the meeting."""
    ids = [record.id, *(member.claim for member in record.members)]
    rows = models.Record.objects.filter(body__within__in=ids).exclude(pk=record.id).order_by("type", "pk")
    return entries(rows)


def same_day(row: models.Record) -> list[Entry]:
    """Other meetings of the very same day, such as the committee that sits beside the Spring Meeting."""
    if row.type != "meeting" or not row.date or len(row.date) < len("2023-02-22"):
        return []
    return entries(models.Record.objects.filter(type="meeting", date=row.date).exclude(pk=row.pk))
