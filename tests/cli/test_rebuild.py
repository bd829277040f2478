"""``entente rebuild`` on a register of the command line."""

import sqlite3

import pytest

from .test_register import entente, pages, register

__all__ = ["pages", "register"]


@pytest.mark.parametrize("how", [[], ["--from-pages"]])
def test_a_register_is_made_again_as_it_is(register, pages, how):
    entente(register, "read", pages)
    done = entente(register, "rebuild", *how)
    records, before, after = done.stdout.splitlines()[-3:]
    assert (done.returncode, done.stderr, before.split()[1]) == (0, "", after.split()[1])
    assert int(records.split()[0]) > 0


def test_what_was_otherwise_is_named(register, pages):
    entente(register, "read", pages)
    with sqlite3.connect(register) as database:
        (record,) = database.execute("SELECT id FROM store_record").fetchone()
        database.execute("UPDATE store_record SET year = 1923 WHERE id = ?", [record])
    done = entente(register, "rebuild")
    assert (done.returncode, done.stderr) == (1, f"record {record} is folded otherwise\n")
    assert entente(register, "rebuild").returncode == 0
