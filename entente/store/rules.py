"""What the database itself sees to, in the SQL of each: nothing kept is changed, search has its index.

Set up anew after every migration: on SQLite one that remakes a table drops what hangs on it.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import Any

from django.apps import apps
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import NotSupportedError

_TRIGGER = re.compile(r"CREATE (?:OR REPLACE )?TRIGGER (\w+) (\w+) .*? ON (\w+)", re.DOTALL)
_STANDING = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D'",
}


def set_up(using: str = "default", **_: Any) -> None:
    """Set the rules up, whether they stand already or not; Django calls it after the migrations of the room.

    Where only some of these were run, there is nothing yet that they could speak of.
    """
    connection = connections[using]
    tables = {model._meta.db_table for model in apps.get_app_config("store").get_models()}
    with transaction.atomic(using), connection.cursor() as cursor:
        if tables <= set(connection.introspection.table_names(cursor)):
            for statement in statements(connection):
                cursor.execute(statement)


def missing(using: str = "default") -> list[str]:
    """The names of the rules that should stand in the database and do not."""
    connection = connections[using]
    with connection.cursor() as cursor:
        cursor.execute(_STANDING[connection.vendor])
        standing = {name for (name,) in cursor.fetchall()}
    return [name for name, _, _ in _triggers(connection) if name not in standing]


def names(using: str = "default") -> list[str]:
    """The rules that should stand in the database."""
    return [name for name, _, _ in _triggers(connections[using])]


@contextmanager
def lifted(using: str = "default") -> Iterator[None]:
    """What the database refuses it lets pass meanwhile: for a register that is to be emptied as a whole."""
    connection = connections[using]
    where = " ON {}" if connection.vendor == "postgresql" else ""
    with transaction.atomic(using):
        with connection.cursor() as cursor:
            for trigger, table in ((name, table) for name, when, table in _triggers(connection) if when == "BEFORE"):
                cursor.execute(f"DROP TRIGGER {trigger}{where.format(table)}")
        yield
        # PostgreSQL makes no trigger while rows wait to be checked.
        connection.check_constraints()
        set_up(using)


def statements(connection: BaseDatabaseWrapper) -> list[str]:
    """Those of this database, in order. One that has none is refused, not served unguarded."""
    script = files(__package__) / "sql" / f"{connection.vendor}.sql"
    if not script.is_file():
        raise NotSupportedError(f"no rules are written for {connection.vendor}: see entente/store/sql/")
    paragraphs = script.read_text("utf-8").split("\n\n")
    return [one for one in paragraphs if one.strip() and not one.startswith("--")]


def _triggers(connection: BaseDatabaseWrapper) -> list[tuple[str, str, str]]:
    """Each by its name, whether it comes before or after what happens, and its table."""
    return [found.groups() for one in statements(connection) if (found := _TRIGGER.match(one))]  # type: ignore[misc]
