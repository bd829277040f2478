"""The register's own kind of column: JSON that comes back as it was written, on SQLite and on PostgreSQL."""

import json
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class Json(models.JSONField):
    """JSON as it was written. PostgreSQL's ``jsonb`` would sort keys, make 1e16 an integer and refuse a NUL."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str | None:
        return "json" if connection.vendor == "postgresql" else super().db_type(connection)

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        return json.dumps(value, cls=self.encoder)

    def from_db_value(self, value: Any, expression: Any, connection: BaseDatabaseWrapper) -> Any:
        """What the driver has parsed already is left as it is."""
        return json.loads(value, cls=self.decoder) if isinstance(value, str) else value
