"""A register made by any earlier version is brought up to date with all its rows, on either database."""

from datetime import UTC, datetime
from importlib.resources import files

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.migrations.loader import MigrationLoader

from entente.store import models, rules
from tests import postgresql
from tests.databases import WORKER, kept_in

NAMES = sorted(path.name[:-3] for path in files("entente.store.migrations").iterdir() if path.name[:4].isdigit())
AT = datetime(2023, 2, 22, 9, 30, 15, 123456, UTC)
SNAPSHOT = {"c1": {"source": "https://a.example/1", "claim": {"z": 1e16, "a": "Hà Giang"}}}
# What the first version kept; every later one has these columns too, or moves them and says so here.
ROWS = {
    "Source": {"id": "https://a.example/1", "address": "http://a.example/1"},
    "Page": {"id": "p1", "source_id": "https://a.example/1", "text": "Hà Giang\n靖西"},
    "Fetch": {
        "id": 7,
        "source_id": "https://a.example/1",
        "at": AT,
        "name": "1.txt",
        "headers": {"b": "1", "a": "2"},
        "content": b"H\xc3\xa0\0\xff",
        "digest": "d",
        "outcome": "page",
        "page_id": "p1",
    },
    "Reading": {"page_id": "p1", "reader": "r", "article": {"title": "Hà Giang"}, "title": "Hà Giang"},
    "Claim": {"id": "c1", "page_id": "p1", "type": "meeting", "start": 0, "end": 8, "body": SNAPSHOT},
    "Decision": {
        "sequence": 5,
        "id": "d1",
        "at": AT,
        "by": "Lan",
        "kind": "accept",
        "targets": ["c1"],
        "snapshot": SNAPSHOT,
        "reason": "Đúng",
    },
    "Record": {"id": "c1", "type": "meeting", "date": "2023", "waiting": False, "search": "ha giang", "body": {"b": 1}},
    "RecordClaim": {"claim": "c1", "record_id": "c1"},
    "RecordPlace": {"record_id": "c1", "key": "vn/ha-giang", "name": "Hà Giang"},
}


@pytest.fixture
def at_first(vendor, tmp_path, django_db_blocker):
    """A database of this maker without a table."""
    url = postgresql.url(f"{WORKER}-first", anew=True) if vendor == "postgresql" else ""
    with django_db_blocker.unblock(), kept_in(url, tmp_path / "first.sqlite3"):
        yield


@pytest.mark.parametrize("vendor", ["sqlite", "postgresql"], indirect=True, scope="session")
@pytest.mark.parametrize("name", NAMES)
def test_what_a_register_held_stands(at_first, name):
    call_command("migrate", "store", name, verbosity=0)
    then = MigrationLoader(connection).project_state(("store", name)).apps
    for model, row in ROWS.items():
        then.get_model("store", model).objects.create(**row)
    call_command("migrate", verbosity=0)
    for model, row in ROWS.items():
        [held] = getattr(models, model).objects.all()
        assert {column: _plain(getattr(held, column)) for column in row} == row
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        models.Decision.objects.update(by="Hạnh")
    assert rules.missing() == []


def _plain(value):
    return bytes(value) if isinstance(value, memoryview) else value
