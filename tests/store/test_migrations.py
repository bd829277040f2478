import pytest
from django.core.management import call_command
from django.db import connection

from entente.store import rules

pytestmark = pytest.mark.django_db


def test_the_migrations_say_all_that_the_models_say():
    call_command("makemigrations", "store", check=True, dry_run=True, verbosity=0)


def test_after_every_migration_the_rules_stand():
    assert rules.missing() == []


def test_a_rule_that_is_gone_is_named_and_can_be_set_up_again():
    where = " ON store_decision" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER decision_never_deleted{where}")
    assert rules.missing() == ["decision_never_deleted"]
    rules.set_up()
    assert rules.missing() == []
