"""SQLite's index of words: each record is found by the words of its own, and nothing else is; made anew and compared.

The index keeps no texts to hold it against, so that the words' places in it are compared, one by one and in order.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from django.db import connection

Place = tuple[str, int, int]
"""A word, the number of the record that has it, and which of the record's words it is."""
_PLACES = "SELECT term, doc, offset FROM store_record_places"


def otherwise_found() -> Iterator[str]:
    """Each record that is found otherwise than it should be, and each that is not there and found."""
    with closing(sqlite3.connect("")) as anew, connection.cursor() as cursor:
        _index(anew)
        cursor.execute(_PLACES)
        wrong = {number for _, number, _ in _different(iter(cursor), anew.execute(_PLACES))}
        for number in sorted(wrong):
            cursor.execute("SELECT record FROM store_record_number WHERE number = %s", [number])
            yield from (f"record {record} is found by other words than its own" for (record,) in cursor.fetchall())


def _index(anew: sqlite3.Connection) -> None:
    """The same index, of what the records hold now."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE name IN ('store_record_words', 'store_record_places')")
        for (statement,) in cursor.fetchall():
            anew.execute(statement)
        cursor.execute("SELECT number, search FROM store_record_number JOIN store_record ON id = record")
        anew.executemany("INSERT INTO store_record_words (rowid, words) VALUES (?, ?)", iter(cursor))


def _different(one: Iterator[Place], other: Iterator[Place]) -> Iterator[Place]:
    """What is in one of two rows of places and not in the other; both are in the order of the index."""
    mine, theirs = next(one, None), next(other, None)
    while mine or theirs:
        if mine == theirs:
            mine, theirs = next(one, None), next(other, None)
        elif mine and (theirs is None or mine < theirs):
            yield mine
            mine = next(one, None)
        elif theirs:
            yield theirs
            theirs = next(other, None)
