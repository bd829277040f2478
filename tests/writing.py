"""A register of its own on either database, and somebody else who writes to it for as long as the test wants."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection

from entente.store import alone
from tests import postgresql
from tests.databases import WORKER, kept_in


@contextmanager
def own_register(vendor: str, folder: Path, *, seconds: float) -> Iterator[None]:
    """A new register; whoever writes to it waits so long for others."""
    url = postgresql.url(f"{WORKER}-own", anew=True) if vendor == "postgresql" else ""
    with kept_in(url, folder / "own.sqlite3"), pytest.MonkeyPatch.context() as patch:
        call_command("migrate", verbosity=0, interactive=False)
        patch.setattr(alone, "SECONDS", seconds)
        if vendor == "sqlite":
            with connection.cursor() as cursor:
                cursor.execute(f"PRAGMA busy_timeout = {round(1000 * seconds)}")
        yield


@contextmanager
def another_writes() -> Iterator[None]:
    """A second connection holds what each writer needs."""
    settings = connection.settings_dict
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(settings["NAME"], isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
        return
    import psycopg

    with psycopg.connect(dbname=settings["NAME"], user=settings["USER"], host=settings["HOST"]) as other:
        other.execute("SELECT pg_advisory_xact_lock(%s)", [alone.LOCK])
        yield
