"""``entente check`` on a register of the command line."""

import sqlite3

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
