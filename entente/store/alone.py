"""The one way to write to the register: a transaction beside which no other writes, whatever the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

# Any number that no other program at the same database takes: "entente" in ASCII, shortened.
_LOCK = 0x656E74656E7465


@contextmanager
def alone() -> Iterator[None]:
    """All or nothing, one writer after the other; also a decorator. Whoever reads waits for nobody.

    SQLite locks its file for the whole of each transaction (``transaction_mode`` in the settings); of PostgreSQL's
    writers each takes one lock first. So what is read here is what others wrote last, and stands until this ends.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        yield
