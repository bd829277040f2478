"""The register's own kind of column: JSON that comes back as it was written, on SQLite and on PostgreSQL."""

import json
from collections.abc import Callable
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast


class Json(models.JSONField):
    """JSON kept as text on both. PostgreSQL's ``jsonb`` would sort keys, make 1e16 an integer and refuse a NUL.

    What it holds can be asked by all the same (``body__within__in=…``).
    """

    def db_type(self, connection: BaseDatabaseWrapper) -> str | None:
        return "text" if connection.vendor == "postgresql" else super().db_type(connection)

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        return json.dumps(value, cls=self.encoder)

    def get_transform(self, lookup_name: str) -> Any:
        """A key of it: only to be asked by is it parsed."""
        return lambda parsed, *args, **kwargs: KeyTransform(lookup_name, _parsed(parsed), *args, **kwargs)

    def get_lookup(self, lookup_name: str) -> Any:
        found = super().get_lookup(lookup_name)
        return _of_parsed(found) if found and lookup_name.startswith(("has_", "contain")) else found


def at_key(name: str, column: str) -> Cast:
    """What stands as text under a key of a JSON column, to be asked by."""
    return Cast(KeyTextTransform(name, _parsed(column)), models.TextField())


def _parsed(column: Any) -> Cast:
    return Cast(column, models.JSONField())


def _of_parsed(lookup: Callable[..., Any]) -> Callable[..., Any]:
    return lambda column, value: lookup(_parsed(column), value)
