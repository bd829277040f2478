from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction

from entente.errors import NoReason, NoSuchClaim, NoSuchDecision, NotAllowed, NotAValue
from entente.register import Record
from entente.store import deciding, models
from entente.store.asking import claims_of_page
from entente.store.folding import fold_again

from .pages import OTHER_TALKS, SAME_TALKS, TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db
AT = datetime(2023, 2, 22, tzinfo=UTC)


@pytest.fixture
def page():
    return read_bytes(TALKS.encode(), name="hoi-dam.txt").page


@pytest.fixture
def claim(page):
    return models.Claim.objects.get(page=page).id


def record():
    return Record.from_json(models.Record.objects.get().body)


def test_an_acceptance_bears_the_name_and_the_whole_claim(claim):
    row = deciding.accept("Lan", claim)
    assert (row.by, row.kind, row.targets) == ("Lan", "accept", [claim])
    assert row.snapshot[claim]["claim"]["date"] == "2023-02-22"


def test_an_accepted_claim_waits_no_more(claim):
    deciding.accept("Lan", claim)
    assert not models.Claim.objects.get().waiting
    assert not record().waiting


def test_an_acceptance_of_one_field_leaves_the_claim_waiting(claim):
    deciding.accept("Lan", claim, ["date"])
    assert models.Claim.objects.get().waiting
    assert not record().fields["date"][0].waiting


def test_accepting_twice_appends_once(claim):
    first = deciding.accept("Lan", claim)
    assert deciding.accept("Lan", claim).id == first.id
    assert models.Decision.objects.count() == 1


def test_each_persons_acceptance_is_appended_once(claim):
    first = deciding.accept("Lan", claim)
    second = deciding.accept("Hạnh", claim)
    assert [deciding.accept(by, claim).id for by in ("Lan", "Hạnh")] == [first.id, second.id]
    assert [row.by for row in models.Decision.objects.all()] == ["Lan", "Hạnh"]


def test_each_persons_rejection_for_one_reason_is_appended_once(claim):
    rows = [deciding.reject(by, claim, "Nhầm trang") for by in ("Lan", "Hạnh", "Lan", "Hạnh")]
    assert [row.id for row in rows[2:]] == [row.id for row in rows[:2]]
    assert models.Decision.objects.count() == 2


def test_rejecting_for_another_reason_appends(claim):
    deciding.reject("Lan", claim, "Nhầm trang")
    deciding.reject("Lan", claim, "Tin của năm trước")
    assert models.Decision.objects.count() == 2


def test_each_persons_correction_to_one_value_is_appended_once(claim):
    for by in ("Lan", "Hạnh", "Lan"):
        deciding.correct(by, claim, "mode", "online")
    assert [row.by for row in models.Decision.objects.all()] == ["Lan", "Hạnh"]


def test_an_acceptance_of_no_field_is_refused(claim):
    with pytest.raises(NotAValue):
        deciding.accept("Lan", claim, [])
    assert not models.Decision.objects.exists()


def test_a_correction_comes_back_when_a_rejection_is_followed_by_an_acceptance(claim):
    deciding.correct("Lan", claim, "date", "2023-02-23")
    deciding.reject("Hạnh", claim, "Nhầm trang")
    deciding.accept("Hạnh", claim)
    assert record().best("date") == "2023-02-23"


def test_accepting_more_fields_appends(claim):
    deciding.accept("Lan", claim, ["date"])
    deciding.accept("Lan", claim)
    assert models.Decision.objects.count() == 2


def test_a_claim_that_is_not_there_cannot_be_decided():
    with pytest.raises(NoSuchClaim):
        deciding.accept("Lan", "0" * 32)


def test_a_field_that_the_type_has_not_cannot_be_accepted(claim):
    with pytest.raises(NotAValue):
        deciding.accept("Lan", claim, ["indicator"])


def test_a_decision_needs_a_persons_name(claim):
    with pytest.raises(NotAllowed):
        deciding.accept(" ", claim)


def test_a_rejected_claim_leaves_the_register(claim):
    deciding.reject("Lan", claim, "Tin của năm trước")
    assert not models.Record.objects.exists()
    assert not models.Claim.objects.get().waiting


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_rejection_needs_a_reason(claim, reason):
    with pytest.raises(NoReason):
        deciding.reject("Lan", claim, reason)
    assert not models.Decision.objects.exists()


def test_a_correction_is_typed_as_it_is_shown(claim):
    deciding.correct("Lan", claim, "parties", "Hà Giang; Bách Lạc")
    best = record().best("parties")
    assert [(party["name"], party["id"]) for party in best] == [("Hà Giang", "vn/ha-giang"), ("Bách Lạc", None)]


def test_a_correction_to_nothing_says_that_the_page_does_not_say(claim):
    deciding.correct("Lan", claim, "date", "")
    assert record().best("date") is None


def test_a_correction_must_be_a_value_of_the_field(claim):
    with pytest.raises(NotAValue):
        deciding.correct("Lan", claim, "date", "hôm qua")
    with pytest.raises(NotAValue):
        deciding.correct("Lan", claim, "kind", "họp")


def test_correcting_to_the_same_value_twice_appends_once(claim):
    deciding.correct("Lan", claim, "mode", "online")
    deciding.correct("Lan", claim, "mode", "online")
    assert models.Decision.objects.count() == 1


def test_an_undo_takes_the_decision_back(claim):
    rejection = deciding.reject("Lan", claim, "Nhầm trang")
    deciding.undo("Hạnh", rejection.id)
    assert record().id == claim


def test_an_undo_can_be_undone(claim):
    rejection = deciding.reject("Lan", claim, "Nhầm trang")
    taken_back = deciding.undo("Hạnh", rejection.id)
    deciding.undo("Lan", taken_back.id)
    assert not models.Record.objects.exists()


def test_undoing_twice_appends_once(claim):
    decision = deciding.accept("Lan", claim)
    assert deciding.undo("Lan", decision.id).id == deciding.undo("Lan", decision.id).id


def test_a_decision_that_is_not_there_cannot_be_undone():
    with pytest.raises(NoSuchDecision):
        deciding.undo("Lan", "0" * 32)


def test_the_database_refuses_to_change_a_decision(claim):
    deciding.accept("Lan", claim)
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        models.Decision.objects.update(by="Người khác")


def test_the_database_refuses_to_delete_a_decision(claim):
    deciding.accept("Lan", claim)
    with pytest.raises(IntegrityError, match="never deleted"), transaction.atomic():
        connection.cursor().execute("DELETE FROM store_decision")


def test_the_database_refuses_to_change_a_pages_text(page):
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        models.Page.objects.update(text="Khác")


@pytest.mark.parametrize("change", [{"content": b""}, {"at": AT}, {"name": "khác"}, {"headers": {"a": "1"}}], ids=str)
def test_the_database_refuses_to_change_what_a_fetch_brought(page, change):
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        models.Fetch.objects.update(**change)


def test_the_database_refuses_to_replace_a_decision(claim):
    deciding.accept("Lan", claim)
    replacing = {
        "sqlite": "INSERT OR REPLACE INTO store_decision SELECT * FROM store_decision",
        "postgresql": "INSERT INTO store_decision SELECT * FROM store_decision "
        "ON CONFLICT (sequence) DO UPDATE SET reason = 'khác'",
    }
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        connection.cursor().execute(replacing[connection.vendor])


def reread():
    return read_bytes(TALKS.encode(), name="hoi-dam.txt")


def test_an_accepted_claim_that_a_newer_reader_drops_stands(page, claim, better_reader):
    deciding.accept("Lan", claim)
    better_reader(lambda claims: [])
    reread()
    assert record().members[0].vanished
    [judged] = claims_of_page(page)
    assert (judged.claim.id, judged.vanished, judged.standing.by) == (claim, True, "Lan")


def test_a_vanished_claim_can_still_be_decided(claim, better_reader):
    deciding.accept("Lan", claim)
    better_reader(lambda claims: [])
    reread()
    deciding.reject("Lan", claim, "Đúng là không có")
    assert not models.Record.objects.exists()


def test_an_accepted_value_outlives_a_reader_that_reads_otherwise(claim, better_reader):
    deciding.accept("Lan", claim)
    better_reader(lambda claims: [replace(one, values={**one.values, "date": "2022-02-22"}) for one in claims])
    reread()
    assert record().best("date") == "2023-02-22"


def test_a_field_that_a_newer_reader_fills_waits_alone(page, claim, better_reader):
    deciding.accept("Lan", claim)
    better_reader(lambda claims: [replace(one, values={**one.values, "mode": "online"}) for one in claims])
    reread()
    [judged] = claims_of_page(page)
    assert judged.waiting == ("mode",)
    assert [name for name, held in record().fields.items() if held[0].waiting] == ["mode"]


def test_decisions_survive_a_rebuild(claim, register_digest):
    read_bytes(SAME_TALKS.encode(), name="b.txt")
    read_bytes(OTHER_TALKS.encode(), name="c.txt")
    deciding.correct("Lan", claim, "mode", "hybrid")
    before = register_digest()
    assert not fold_again().records
    assert register_digest() == before
