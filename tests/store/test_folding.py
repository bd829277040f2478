"""What a fold writes: what differs from what is there, in any of a record's rows."""

import pytest

from entente.store import models
from entente.store.folding import refold

from .pages import TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def page():
    read_bytes(TALKS.encode(), name="hoi-dam.txt")


def test_a_fold_of_what_is_there_writes_nothing():
    assert refold() == 0


@pytest.mark.parametrize("rows", [models.RecordPlace, models.RecordClaim])
def test_rows_that_hang_on_a_record_are_made_again_where_they_are_missing(rows, register_digest):
    before = register_digest()
    rows.objects.all()[:1].get().delete()
    assert refold() == 1
    assert register_digest() == before


def test_a_place_that_is_named_otherwise_is_named_anew(register_digest):
    before = register_digest()
    models.RecordPlace.objects.filter(key="vn/ha-giang").update(name="Hà-giang")
    assert refold() == 1
    assert register_digest() == before
