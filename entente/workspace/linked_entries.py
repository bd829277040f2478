"""Ids of records in, their lines as lists show them out."""

from collections.abc import Iterable, Mapping

from entente.store import models
from entente.store.batches import batches
from entente.workspace.entries import Entry, entries


def entries_of(ids: Iterable[str]) -> Mapping[str, Entry]:
    """Record → its line; what the register no longer holds is left out."""
    found: dict[str, Entry] = {}
    for batch in batches(dict.fromkeys(ids)):
        found.update({entry.id: entry for entry in entries(models.Record.objects.filter(pk__in=batch).order_by("pk"))})
    return found
