"""Many rows of one table in, inserted in one go: what the fold writes by the thousand needs no objects of a model."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import connection, models


def insert(model: type[models.Model], names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert rows of the values of the fields ``names``; all others have no value or the database's own."""
    rows = list(rows)
    if not rows:
        return
    known = {field.name: field for field in model._meta.concrete_fields}
    fields = [known[name] for name in names]
    columns, marks = ", ".join(f'"{field.column}"' for field in fields), ", ".join(["%s"] * len(fields))
    json = {number: one for number, one in enumerate(fields) if isinstance(one, models.JSONField)}
    with connection.cursor() as cursor:
        cursor.executemany(
            f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({marks})',  # noqa: S608  # names of the models' own
            [_prepared(row, json) for row in rows] if json else rows,
        )


def _prepared(row: Sequence[Any], json: Mapping[int, "models.JSONField[Any, Any]"]) -> list[Any]:
    return [
        json[number].get_db_prep_save(value, connection) if number in json else value
        for number, value in enumerate(row)
    ]
