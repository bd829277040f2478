"""The register's own kind of column: JSON that comes back as it was written, on SQLite and on PostgreSQL."""

import json
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast


class Json(models.JSONField):
    """JSON kept as text on both. PostgreSQL's ``jsonb`` would sort keys, make 1e16 an integer and refuse a NUL."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str | None:
        return "text" if connection.vendor == "postgresql" else super().db_type(connection)

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        return json.dumps(value, cls=self.encoder)


def at_key(name: str, column: str) -> Cast:
    """What stands as text under a key of a JSON column, to be asked by."""
    return Cast(KeyTextTransform(name, Cast(column, models.JSONField())), models.TextField())
