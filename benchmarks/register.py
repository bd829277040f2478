"""How fast a register folds, takes one page more and is checked, beside plain inserts of the same rows.

Run as ``python -m benchmarks.register [CLAIMS]``. Processor time, on SQLite, everything in one process.
"""

import os
import resource
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from benchmarks.made_register import CLAIMS_A_PAGE, MadePage, made_pages, rows_of
from benchmarks.table import Row, show
from entente.cli.register import open_register
from entente.store.database import PRAGMAS

CLAIMS, MORE = 20_000, 15
_AT_ONCE = 1_000
# What the fold writes; all else is what it folds.
_FOLDED = (
    "store_record",
    "store_claimkey",
    "store_recordclaim",
    "store_recordplace",
    "store_proposal",
    "store_storyband",
)
_READ = ("store_source", "store_page", "store_fetch", "store_reading", "store_claim")


def main(arguments: Sequence[str]) -> None:
    """Print the table for CLAIMS claims; in a process of its own, for a process has one register."""
    claims = next((int(one) for one in arguments if one.isdigit()), CLAIMS)
    sys.stdout.flush()
    if child := os.fork():
        os.waitpid(child, 0)
        return
    with TemporaryDirectory() as folder:
        open_register(Path(folder) / "register.sqlite3")
        show(f"register of {claims} claims", _rows(claims, Path(folder)), other="plain inserts")
        sys.stdout.flush()
    os._exit(0)


def _rows(claims: int, folder: Path) -> Iterator[Row]:
    from django.db import connection

    from entente.store.folding import fold_again

    pages = claims // CLAIMS_A_PAGE
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(folder / "empty.sqlite3")])
    # One stream, of which the last pages come one by one.
    stream = made_pages(claims + MORE * 2 * CLAIMS_A_PAGE)
    _load(islice(stream, pages))
    begun = _memory()
    taken = _spent(lambda: fold_again())
    folded = _memory()
    again = _spent(lambda: fold_again())
    plain = _plainly(folder)
    inserted, all_inserted = sum(plain[table] for table in _FOLDED), sum(plain.values())
    records = _count("store_record")
    yield _ratio("fold, beside the rows that it writes", taken, inserted, f"{records} records")
    yield _ratio("fold, beside all rows of the register", taken, all_inserted, f"{claims} claims")
    yield Row("claims folded a second", f"{claims / taken:.0f}")
    yield _ratio("fold of what stands right", again, inserted, f"{records} records")
    added = [_spent(lambda page=page: _add(page)) for page in islice(stream, MORE)]  # type: ignore[misc]
    one = all_inserted / pages
    yield _ratio("one page more", median(added), one, f"{MORE} pages")
    yield _ratio("one page more, the slowest", max(added), one, f"{MORE} pages")
    checked = _spent(_check)
    yield _ratio("check", checked, all_inserted, f"{claims} claims")
    yield Row("memory of the fold", f"{folded:.0f} MB", "", f"{begun:.0f} MB before it")
    yield Row("memory of all", f"{_memory():.0f} MB")


def _load(pages: Iterator[MadePage]) -> None:
    from django.db import connection, transaction

    while some := list(islice(pages, _AT_ONCE)):
        with transaction.atomic():
            for table, rows in _together(some).items():
                connection.connection.executemany(f"INSERT INTO {table} VALUES ({_marks(rows[0])})", rows)  # noqa: S608


def _together(pages: Sequence[MadePage]) -> dict[str, list[tuple[Any, ...]]]:
    tables: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for page in pages:
        for table, rows in rows_of(page).items():
            tables[table] += rows
    return tables


def _plainly(folder: Path) -> dict[str, float]:
    """The time that ``executemany`` takes for the rows of each table, into a register that is empty."""
    other = sqlite3.connect(folder / "empty.sqlite3", isolation_level=None)
    other.executescript(PRAGMAS)
    taken = {table: _copied(other, table) for table in (*_READ, *_FOLDED)}
    other.close()
    for file in folder.glob("empty.*"):
        file.unlink()
    return taken


def _copied(other: sqlite3.Connection, table: str) -> float:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")  # noqa: S608  # a table's name
        taken = 0.0
        while some := cursor.fetchmany(_AT_ONCE * CLAIMS_A_PAGE):
            taken += _spent(lambda some=some: _insert(other, table, some))  # type: ignore[misc]
    return taken


def _insert(other: sqlite3.Connection, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    other.execute("BEGIN")
    other.executemany(f"INSERT INTO {table} VALUES ({_marks(rows[0])})", rows)  # noqa: S608  # a table's name
    other.execute("COMMIT")


def _marks(row: tuple[Any, ...]) -> str:
    return ", ".join("?" * len(row))


def _add(page: MadePage) -> None:
    from entente.store import unfolded
    from entente.store.folding import refold

    _load(iter([page]))
    unfolded.mark([page.source])
    refold()


def _check() -> None:
    from entente.store.checking import PROMISES, check

    faults = list[str]()
    for _ in check(PROMISES, lambda promise, fault: faults.append(fault)):
        pass
    if faults:
        raise AssertionError(f"{len(faults)} faults: {faults[:3]}")


def _count(table: str) -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608  # a table's name
        return int(cursor.fetchone()[0])


def _spent(call: Callable[[], object]) -> float:
    begun = process_time()
    call()
    return process_time() - begun


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _ratio(name: str, ours: float, theirs: float, counted: str) -> Row:
    return Row(name, f"{ours / theirs:.1f} × ({_time(ours)})", f"1 ({_time(theirs)})", counted)


def _time(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 1 else f"{1000 * seconds:.1f} ms"


if __name__ == "__main__":
    main(sys.argv[1:])
