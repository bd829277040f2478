"""The database itself: rows, indexes and foreign keys are whole, and what it sees to itself is in place."""

from collections.abc import Iterator

from django.db import connection

from entente.store import rules
from entente.store.checking.index import otherwise_found


def kept() -> Iterator[str]:
    """PostgreSQL holds its foreign keys at every write, and has no question for the rest."""
    yield from _rules()
    if connection.vendor == "sqlite":
        yield from _damage()
        yield from _loose_ends()
        yield from _unfound()
        yield from otherwise_found()


def _rules() -> Iterator[str]:
    missing = rules.missing()
    for name in rules.names():
        yield f"the database does not see to {name} any more: open the register once more" if name in missing else ""


def _damage() -> Iterator[str]:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        yield from ("" if said == "ok" else f"the database is damaged: {said}" for (said,) in cursor)


def _loose_ends() -> Iterator[str]:
    with connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
        cursor.execute("PRAGMA foreign_key_check")
        ends = cursor.fetchall()
    for name in sorted(names):
        rows = [
            f"{name} row {row} names a row of {parent} that is not there"
            for table, row, parent, _ in ends
            if table == name
        ]
        yield "; ".join(rows)


def _unfound() -> Iterator[str]:
    """Records that no search finds."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM store_record WHERE id NOT IN (SELECT record FROM store_record_number)")
        yield from (f"record {id} is found by no search" for (id,) in cursor.fetchall())
