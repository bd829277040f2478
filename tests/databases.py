"""The databases that the tests run on, each put in the place of Django's one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import connections

from entente.store.database import database
from tests import postgresql

VENDORS = ("sqlite", "postgresql")
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")


@contextmanager
def on_postgresql() -> Iterator[None]:
    """This process's own PostgreSQL database, with the register's tables."""
    with kept_in(postgresql.url(WORKER)):
        call_command("migrate", verbosity=0, interactive=False)
        yield


@contextmanager
def kept_in(url: str, register: Path | None = None) -> Iterator[None]:
    """Whatever asks Django's database asks this one: at ``url``, or else in the file ``register``."""
    settings, connection = connections.settings["default"], connections["default"]
    there = {"default": database(url, register or Path())}
    connections.settings["default"] = connections.configure_settings(there)["default"]
    connections["default"] = connections.create_connection("default")
    try:
        yield
    finally:
        connections["default"].close()
        connections.settings["default"], connections["default"] = settings, connection
