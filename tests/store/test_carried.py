"""What was decided outlives the ids that an older reader gave."""

from dataclasses import replace

import pytest

from entente.errors import NoSuchClaim
from entente.register import Record
from entente.store import asking, deciding, models

from .pages import TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db
NEW = "1" * 32
ADDRESS = "https://baohagiang.vn/doi-ngoai/hoi-dam.html"


@pytest.fixture
def page():
    return read(TALKS)


@pytest.fixture
def claim(page):
    return models.Claim.objects.get(page=page).id


@pytest.fixture
def renaming_reader(better_reader):
    """Call it: the register then has a reader that gives every claim another id, and perhaps other values."""

    def install(**changed):
        better_reader(lambda claims: [replace(one, id=NEW, values={**one.values, **changed}) for one in claims])

    return install


def read(text):
    return read_bytes(text.encode(), name="hoi-dam.txt", address=ADDRESS).page


def record():
    return Record.from_json(models.Record.objects.get().body)


@pytest.mark.parametrize("text", [TALKS, TALKS.replace("Hai bên", "Ngay sau đó, hai bên")])
def test_an_accepted_claim_that_goes_by_another_id_is_one_record_and_waits_no_more(claim, renaming_reader, text):
    deciding.accept("Lan", claim)
    renaming_reader()
    read(text)
    assert [(one.claim, one.vanished) for one in record().members] == [(NEW, False)]
    assert not models.Claim.objects.get().waiting
    assert not record().waiting


def test_the_earlier_id_leads_to_the_record(claim, renaming_reader):
    deciding.accept("Lan", claim)
    renaming_reader()
    read(TALKS)
    assert asking.record_for(claim) == asking.record_for(NEW)
    assert asking.record_for(claim).id == NEW


def test_any_id_leads_to_the_one_by_which_the_claim_is_told_now(claim, renaming_reader):
    deciding.accept("Lan", claim)
    assert asking.claim_now(claim) == claim
    renaming_reader()
    read(TALKS)
    assert [asking.claim_now(id) for id in (claim, NEW, "0" * 32)] == [NEW, NEW, None]


def test_a_rejected_claim_that_goes_by_another_id_stays_rejected(claim, renaming_reader):
    deciding.reject("Lan", claim, "Tin của năm trước")
    renaming_reader()
    read(TALKS)
    assert not models.Record.objects.exists()
    assert not models.Claim.objects.get().waiting


def test_the_page_shows_the_claim_once_with_what_was_decided(page, claim, renaming_reader):
    deciding.accept("Lan", claim)
    renaming_reader(mode="online")
    read(TALKS)
    [judged] = asking.claims_of_page(page)
    assert (judged.claim.id, judged.standing.by, judged.waiting, judged.vanished) == (NEW, "Lan", ("mode",), False)


def test_a_decision_under_the_new_id_names_the_earlier_one(claim, renaming_reader):
    deciding.accept("Lan", claim)
    renaming_reader(mode="online")
    read(TALKS)
    row = deciding.accept("Hạnh", NEW)
    assert row.snapshot[NEW]["carried"] == [claim]
    assert [one.claim for one in record().members] == [NEW]
    assert asking.record_for(claim).id == NEW


def test_an_earlier_id_cannot_be_decided_by(claim, renaming_reader):
    deciding.accept("Lan", claim)
    renaming_reader()
    read(TALKS)
    with pytest.raises(NoSuchClaim):
        deciding.reject("Lan", claim, "Nhầm trang")


def test_an_undone_decision_is_carried_no_further(claim, renaming_reader):
    decision = deciding.accept("Lan", claim)
    renaming_reader()
    read(TALKS)
    deciding.undo("Lan", decision.id)
    assert record().waiting
    assert asking.standing_of(NEW).state == asking.standing_of(claim).state == "waiting"
