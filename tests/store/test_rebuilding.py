"""The register is made again from its inputs, and says what it was otherwise."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from entente.claims import reading as reader
from entente.store import deciding, models
from entente.store.digest import digest
from entente.store.rebuilding import rebuild, rebuild_from_pages

from .pages import MISSING, OTHER_TALKS, SAME_TALKS, TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def pages():
    for name, text in (("a", TALKS), ("b", SAME_TALKS), ("c", OTHER_TALKS), ("d", MISSING)):
        read_bytes(text.encode(), name=f"{name}.txt")
    claims = models.Claim.objects.order_by("id").values_list("id", flat=True)
    deciding.accept("Lan", claims[0])
    deciding.correct("Lan", claims[1], "mode", "hybrid")
    deciding.reject("Minh", claims[2], "tin khác")


@pytest.mark.parametrize("again", [rebuild, rebuild_from_pages])
def test_a_register_made_again_is_the_same(again, register_digest):
    before = register_digest()
    rebuilt = again()
    assert (rebuilt.before, rebuilt.differing, rebuilt.records) == (rebuilt.after, (), 2)
    assert (rebuilt.after, register_digest()) == (digest(), before)


@pytest.mark.parametrize("again", [rebuild, rebuild_from_pages])
def test_what_was_lost_of_records_is_made_again_and_named(again, register_digest):
    before, gone = register_digest(), models.Record.objects.order_by("id").values_list("id", flat=True)[0]
    models.Record.objects.filter(id=gone).delete()
    rebuilt = again()
    assert rebuilt.differing == (f"record {gone} is folded otherwise",)
    assert rebuilt.before != rebuilt.after
    assert register_digest() == before


def test_what_is_proposed_of_records_that_were_lost_is_made_again_too(register_digest):
    before, ids = register_digest(), sorted(models.Record.objects.values_list("id", flat=True))
    models.Proposal.objects.create(one=ids[0], other=ids[1], rule="x", shared="x", score=0.5)
    models.Record.objects.all().delete()
    rebuild()
    assert register_digest() == before


def test_a_record_of_nothing_is_removed_and_named(register_digest):
    before = register_digest()
    stray = models.Record.objects.create(id="lạ", type="meeting", waiting=False, search="", body={})
    models.RecordClaim.objects.create(claim="không có", record=stray)
    assert rebuild().differing == ("record lạ is folded otherwise",)
    assert register_digest() == before


def test_a_claim_that_is_marked_wrong_is_marked_right_and_named(register_digest):
    before, claim = register_digest(), models.Claim.objects.filter(waiting=True).first()
    models.Claim.objects.filter(id=claim.id).update(waiting=False)
    assert rebuild().differing == (f"claim {claim.id} was marked otherwise, as waiting or not",)
    assert register_digest() == before


def test_every_page_is_read_again_from_its_bytes():
    assert rebuild_from_pages().read.read == 3
    assert set(models.Reading.objects.values_list("reader", flat=True)) == {reader.READER}
    assert models.Fetch.objects.count() == 4


def test_a_page_whose_claims_were_lost_is_read_again_and_named(register_digest):
    before, claim = register_digest(), models.Claim.objects.filter(waiting=True).first()
    claim.delete()
    rebuilt = rebuild_from_pages()
    assert f"page {claim.page_id} is read otherwise" in rebuilt.differing
    assert rebuilt.before != rebuilt.after
    assert register_digest() == before


def test_pages_of_an_older_reader_are_read_by_this_one_and_named(better_reader):
    better_reader(lambda claims: [])
    rebuilt = rebuild_from_pages()
    assert [line.split()[-1] for line in rebuilt.differing] == ["otherwise"] * 3
    assert models.Record.objects.count() == 2, "what was accepted and what was corrected stand from their decisions"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_killed_at_any_moment_it_has_lost_nothing_and_left_nothing_half_done(tmp_path):
    kills = os.environ.get("ENTENTE_KILLS", "10")
    command = [sys.executable, "-m", "tests.store.killing", str(tmp_path / "register.sqlite3"), kills, "6"]
    known = {name: value for name, value in os.environ.items() if name not in ("ENTENTE_REGISTER", "DATABASE_URL")}
    done = subprocess.run(command, capture_output=True, text=True, env=known, cwd=ROOT, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("round") == int(kills)
