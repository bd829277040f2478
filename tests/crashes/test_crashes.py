"""Whoever is killed in the middle of work loses nothing that was acknowledged, and leaves nothing half-done."""

import os
import random
import subprocess
import sys
import time

import pytest
from django.core.management import call_command
from django.db import connection

from entente.store import models
from entente.store.backup import backup, restore
from entente.store.digest import digest
from entente.store.folding import fold_again
from entente.store.rereading import read_restored
from tests import postgresql
from tests.corpus import ROOT
from tests.databases import WORKER, kept_in

CRASHES = int(os.environ.get("ENTENTE_CRASHES", "10"))
PAGES = 30


@pytest.fixture(params=["sqlite", "postgresql"])
def vendor(request):
    """Its own database, and nobody else's transaction around it."""
    if request.param == "postgresql" and (lacking := postgresql.missing()):
        pytest.skip(f"NO POSTGRESQL: there is no {lacking}.")
    return request.param


@pytest.fixture
def register(vendor, tmp_path, django_db_blocker):
    """The address and the file of a register, which this process sees too."""
    url = postgresql.url(f"{WORKER}-crash", anew=True) if vendor == "postgresql" else ""
    with django_db_blocker.unblock(), kept_in(url, tmp_path / "so.sqlite3"):
        call_command("migrate", verbosity=0)
        yield url, tmp_path / "so.sqlite3"


def start(register, *work):
    url, file = register
    environment = os.environ | {"DATABASE_URL": url, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.crashes.at_work", str(file), *map(str, work)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)  # noqa: S603
    assert process.stdout.readline() == "begun\n"
    return process


def said_by(process, *before):
    """What the register had acknowledged. A last line that was cut off is none."""
    said, _ = process.communicate()
    return [line.split() for line in (*before, *said.splitlines(keepends=True)) if line.endswith("\n")]


def is_sound():
    """No row refers to one that is not there, and the file itself is whole."""
    if connection.vendor == "postgresql":
        return True
    with connection.cursor() as cursor:
        answers = [*cursor.execute("PRAGMA integrity_check"), *cursor.execute("PRAGMA foreign_key_check")]
        cursor.execute("INSERT INTO store_record_words (store_record_words) VALUES ('integrity-check')")
    return answers == [("ok",)]


def is_there(what, id):
    rows = {"page": models.Page, "decision": models.Decision}.get(what)
    return rows is None or rows.objects.filter(id=id).exists()


def made_otherwise(tmp_path):
    """What comes out otherwise than it is held: folded whole, and made anew of its inputs alone."""
    held = digest()
    fold_again()
    whole = digest()
    backup(tmp_path / "inputs")
    with kept_in("", tmp_path / "anew.sqlite3"):
        call_command("migrate", verbosity=0)
        restore(tmp_path / "inputs")
        read_restored()
        anew = digest()
    return [name for name, made in (("folded whole", whole), ("made anew", anew)) if made != held]


def test_killed_at_any_moment(register, tmp_path):
    chance = random.Random(6)  # noqa: S311  # when somebody is killed is no secret
    acknowledged = []
    for number in range(CRASHES):
        works = [("read", 0, PAGES), ("decide", number * 100, 10**6), ("fold", 0, 99)]
        process = start(register, *(works[number] if number < 2 else chance.choice(works)))
        said = [process.stdout.readline() for _ in range(chance.randrange(12))]
        time.sleep(chance.random() * 0.2)
        process.kill()
        acknowledged += said_by(process, *said)
        assert is_sound()
        assert [one for one in acknowledged if not is_there(*one)] == []
    finish = start(register, "read", 0, PAGES)
    assert len(said_by(finish)) == models.Page.objects.count() == PAGES
    assert finish.returncode == 0
    assert {"page", "decision"} <= {what for what, _ in acknowledged}
    assert made_otherwise(tmp_path) == []


def test_two_read_and_one_decides_at_once(register, tmp_path):
    said_by(start(register, "read", 0, 6))
    works = [("read", 0, 20, "apart"), ("read", 10, PAGES, "apart"), ("decide", 0, 20)]
    processes = [start(register, *work) for work in works]
    acknowledged = [one for process in processes for one in said_by(process)]
    assert [process.returncode for process in processes] == [0, 0, 0]
    assert [one for one in acknowledged if not is_there(*one)] == []
    assert models.Page.objects.count() == models.Page.objects.filter(current=True).count() == PAGES
    assert is_sound()
    assert made_otherwise(tmp_path) == []
