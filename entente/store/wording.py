"""Rows of records in; the records with the words of their claims out, in a few queries however many they are."""

from collections.abc import Iterable

from entente.register import Record
from entente.register.worded import Worded, worded
from entente.store import models
from entente.store.supporting import supporting


def with_words(rows: Iterable[models.Record]) -> list[Worded]:
    """Each record with its claims that stand; one gone from its page is as its decision kept it."""
    rows = list(rows)
    told = (claim for claims in supporting(rows).values() for claim in claims)
    return worded((Record.from_json(row.body) for row in rows), told)
