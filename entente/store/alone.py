"""The one way to write to the register: a transaction beside which no other writes, whatever the database.

Whoever cannot begin for long because others write gets Busy, and nothing was done.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from contextvars import ContextVar

from django.db import OperationalError, connection, transaction

from entente.errors import Busy

# Any number that no other program at the same database takes: "entente" in ASCII, shortened.
LOCK = 0x656E74656E7465
SECONDS = 20.0
"""How long one attempt waits. Many are made, rather than one that takes no Ctrl-C while it waits."""
_attempts = ContextVar("attempts", default=30)
_BUSY_ON_POSTGRESQL = "55P03"
# Also in their longer forms, of which these are the last eight bits.
_BUSY_ON_SQLITE = (5, 6)


@contextmanager
def alone() -> Iterator[None]:
    """All or nothing, one writer after the other; also a decorator. Whoever reads waits for nobody.

    SQLite locks its file for the whole of each transaction (``transaction_mode`` in the settings); of PostgreSQL's
    writers each takes one lock first. So what is read here is what others wrote last, and stands until this ends.
    """
    with _begun():
        yield


@contextmanager
def waited_for() -> Iterator[None]:
    """Inside, somebody sits and waits for the answer: one attempt is made to write, and then they are told."""
    before = _attempts.set(1)
    try:
        yield
    finally:
        _attempts.reset(before)


def others_write(error: BaseException | None) -> bool:
    """Whether what others write is what holds this up, or what led to it."""
    while error:
        on_sqlite = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if on_sqlite in _BUSY_ON_SQLITE or getattr(error, "sqlstate", "") == _BUSY_ON_POSTGRESQL:
            return True
        error = error.__cause__ or error.__context__
    return False


def _begun() -> ExitStack:
    for _ in range(_attempts.get() - 1):
        with suppress(Busy):
            return _begin()
    return _begin()


def _begin() -> ExitStack:
    """The transaction, to be left. Raises Busy."""
    try:
        with ExitStack() as stack:
            stack.enter_context(transaction.atomic())
            if connection.vendor == "postgresql":
                _lock()
            return stack.pop_all()
    except OperationalError as error:
        if others_write(error):
            raise Busy from error
        raise


def _lock() -> None:
    """Only for this one lock it is not waited longer."""
    wait = f"SET LOCAL lock_timeout = {round(1000 * SECONDS)}"
    with connection.cursor() as cursor:
        cursor.execute(f"{wait}; SELECT pg_advisory_xact_lock({LOCK}); SET LOCAL lock_timeout TO DEFAULT")
