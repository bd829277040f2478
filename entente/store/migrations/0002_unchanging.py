"""What the database itself refuses: to change or delete a decision, a page's text or a fetch's bytes.

A vendor without its triggers here is refused, not served unguarded. On SQLite a later migration that remakes one of these
tables (AlterField, most AddField) drops its triggers with it: run ``GUARD`` again after it.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.utils import NotSupportedError

_SQLITE = """
CREATE TRIGGER {name} BEFORE {event} ON {table} {when}
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
_RULES = [
    ("decision_never_changed", "UPDATE", "store_decision", "", "a decision is never changed"),
    ("decision_never_deleted", "DELETE", "store_decision", "", "a decision is never deleted"),
    ("page_text_kept", "UPDATE OF text", "store_page", "WHEN NEW.text IS NOT OLD.text", "a page''s text is never changed"),
    (
        "fetch_bytes_kept",
        "UPDATE OF content, digest",
        "store_fetch",
        "WHEN NEW.content IS NOT OLD.content OR NEW.digest IS NOT OLD.digest",
        "a fetch''s bytes are never changed",
    ),
]


def guard(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    vendor = schema_editor.connection.vendor
    if vendor != "sqlite":
        raise NotSupportedError(f"no triggers are written for {vendor} yet: see entente/store/migrations/0002_unchanging.py")
    for name, event, table, when, message in _RULES:
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}")
        schema_editor.execute(_SQLITE.format(name=name, event=event, table=table, when=when, message=message))


def unguard(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for name, *_ in _RULES:
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}")


GUARD = migrations.RunPython(guard, unguard)


class Migration(migrations.Migration):
    dependencies = [("store", "0001_register")]
    operations = [GUARD]
