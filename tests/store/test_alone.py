"""One writer after the other, on both databases."""

import re

import pytest

from entente.errors import Busy
from entente.store import alone as writing
from entente.store import models
from entente.store.alone import alone, waited_for
from tests.corpus import ROOT
from tests.writing import another_writes, own_register


def test_nothing_writes_but_one_after_the_other():
    """A bare transaction excludes no other writer on PostgreSQL; one moment is for reading alone."""
    rooms = [path for room in ("store", "workspace", "cli") for path in (ROOT / "entente" / room).rglob("*.py")]
    bare = {path.stem for path in rooms if re.search(r"transaction\.atomic\b", path.read_text("utf-8"))}
    assert bare == {"alone", "rules", "moment"}


@pytest.fixture
def register(vendor, django_db_blocker, tmp_path):
    with django_db_blocker.unblock(), own_register(vendor, tmp_path, seconds=0.001):
        yield


def keep_a_source():
    with alone():
        models.Source.objects.create(id="https://bao.example/1")


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("register")
def test_whom_somebody_waits_for_is_told_that_others_write():
    with another_writes(), waited_for(), pytest.raises(Busy):
        keep_a_source()
    keep_a_source()
    assert models.Source.objects.count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("register")
def test_a_command_tries_again_until_it_can_write(monkeypatch):
    tried = []

    def begin():
        tried.append(len(tried))
        if len(tried) < 4:
            with another_writes():
                return begun()
        return begun()

    begun = writing._begin
    monkeypatch.setattr(writing, "_begin", begin)
    keep_a_source()
    assert (len(tried), models.Source.objects.count()) == (4, 1)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("register")
def test_a_command_does_not_wait_for_ever():
    with another_writes(), pytest.raises(Busy):
        keep_a_source()
