import pytest
from django.core.management import call_command
from django.db import connection

pytestmark = pytest.mark.django_db


def test_the_migrations_say_all_that_the_models_say():
    call_command("makemigrations", "store", check=True, dry_run=True, verbosity=0)


def test_after_every_migration_the_triggers_stand():
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
        names = [name for (name,) in cursor.fetchall()]
    assert names == ["decision_never_changed", "decision_never_deleted", "fetch_bytes_kept", "page_text_kept"]
