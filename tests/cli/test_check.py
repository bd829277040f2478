"""``entente check`` on a register of the command line."""

import sqlite3
from contextlib import closing

from .test_register import entente, pages, register

__all__ = ["pages", "register"]


def test_it_says_how_many_of_each_it_looked_at(register, pages):
    entente(register, "read", pages)
    done = entente(register, "check", "--from-pages")
    assert (done.returncode, done.stderr) == (0, "")
    assert "       1 fetches give the pages and readings that are held, read again\n" in done.stdout


def test_it_names_what_is_wrong_and_what_mends_it(register, pages):
    entente(register, "read", pages)
    with sqlite3.connect(register) as database:
        (record,) = database.execute("SELECT id FROM store_record").fetchone()
        database.execute("UPDATE store_record SET year = 1923 WHERE id = ?", [record])
    done = entente(register, "check")
    assert (done.returncode, done.stderr) == (1, f"         ! record {record} is folded otherwise\n")
    assert "1 are wrong; what mends it: entente rebuild\n" in done.stdout


def test_what_waits_for_the_next_fold_is_said_and_is_no_fault(register, pages):
    entente(register, "read", pages)
    with sqlite3.connect(register) as database:
        database.execute("INSERT INTO store_unfolded SELECT id FROM store_source LIMIT 1")
    done = entente(register, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "       1 sources wait for the next fold" in done.stdout


def test_a_malformed_file_is_named_without_a_traceback(register, pages):
    entente(register, "read", pages)
    with closing(sqlite3.connect(register)) as database:
        (size,) = database.execute("PRAGMA page_size").fetchone()
        (root,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'store_page'").fetchone()
    with register.open("r+b") as file:
        file.seek(size * (root - 1))
        file.write(b"\xff" * size)
    done = entente(register, "check")
    assert done.returncode == 1
    assert "damaged" in done.stderr or "malformed" in done.stderr
    assert "Traceback" not in done.stderr
