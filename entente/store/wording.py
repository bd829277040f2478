"""Rows of records in; the records with the words of their claims out, in a few queries however many they are."""

from collections.abc import Iterable, Iterator

from entente.register import Record, Told
from entente.register.worded import Worded, worded
from entente.store import models
from entente.store.batches import batches
from entente.store.carried import carried
from entente.store.telling import tell


def with_words(rows: Iterable[models.Record]) -> list[Worded]:
    """Each record with its claims that stand; one gone from its page is as its decision kept it."""
    records = [Record.from_json(row.body) for row in rows]
    told = list(_told({member.claim for record in records for member in record.members if not member.vanished}))
    if any(member.vanished for record in records for member in record.members):
        told += [stands.told for stands in carried().gone.values() if stands.told]
    return worded(records, told)


def _told(claims: Iterable[str]) -> Iterator[Told]:
    for batch in batches(sorted(claims)):
        yield from tell(models.Claim.objects.filter(id__in=batch, page__current=True))
