"""What people said of records together is lost nowhere: every claim of it may go, and where it is lost it is named."""

import pytest

from entente.store import asking, deciding, models, tying
from entente.store.checking import PROMISES, check
from entente.store.folding import fold_again
from entente.store.rebuilding import rebuild

from ..pages import MISSING, OTHER_TALKS, SAME_TALKS, TALKS
from ..reads import read_bytes

pytestmark = pytest.mark.django_db
TEXTS = {"a": TALKS, "b": SAME_TALKS, "c": OTHER_TALKS}
ELSEWHERE = "Ngày 1/1/2020, Lào Cai hội đàm với Hà Khẩu.\n"


@pytest.fixture
def claims():
    """Two of one meeting, and one of another."""
    return {name: read(name, text) for name, text in TEXTS.items()}


def read(name, text):
    page = read_bytes(text.encode(), name=name, address=f"https://{name}.example/1").page
    return models.Claim.objects.get(page=page).id if page else None


def members(claim):
    row = asking.record_for(claim)
    return {one["claim"] for one in row.body["members"] if one["state"] != "rejected"} if row else set()


def faults():
    found = []
    for _ in check(PROMISES, lambda promise, fault: found.append(fault)):
        pass
    return found


def rejected(claims, name):
    deciding.reject("Minh", claims[name], "trang không nói vậy")


def corrected(claims, name):
    deciding.correct("Minh", claims[name], "date", "1/3/2023")


def told_no_more(claims, name):
    read(name, ELSEWHERE)


@pytest.mark.parametrize("happens", [rejected, corrected, told_no_more])
@pytest.mark.parametrize("name", ["a", "b"])
def test_a_merge_outlives_what_becomes_of_either_claim_of_the_record(claims, happens, name):
    tying.same("Lan", claims["a"], claims["c"])
    happens(claims, name)
    other = claims["b" if name == "a" else "a"]
    assert {other, claims["c"]} <= members(other)
    assert faults() == []


@pytest.mark.parametrize("name", ["a", "b"])
def test_two_records_stay_two_whatever_becomes_of_either_claim(claims, name):
    third = read("d", OTHER_TALKS.replace("9/5/2024", "22/2/2023"))
    tying.apart("Lan", claims["a"], third)
    told_no_more(claims, name)
    other = claims["b" if name == "a" else "a"]
    deciding.correct("Minh", third, "parties", "Hà Giang; Văn Sơn")
    assert third not in members(other)


@pytest.mark.parametrize("gone", ["a", "b", "ab"], ids=len)
def test_what_the_register_holds_outlives_every_claim_of_the_record(claims, gone):
    tying.hold("Lan", claims["a"], "mode", "hybrid")
    for name in gone:
        told_no_more(claims, name)
    records = models.Record.objects.filter(body__fields__mode__0__by="Lan")
    assert [row.body["fields"]["mode"][0]["value"] for row in records] == ["hybrid"]
    assert faults() == []
    assert rebuild().differing == ()


def test_what_the_register_holds_outlives_a_page_that_gives_nothing_any_more(claims):
    tying.hold("Lan", claims["c"], "mode", "hybrid")
    read_bytes(MISSING.encode(), name="c", address="https://c.example/1")
    read("c", ELSEWHERE)
    assert asking.record_for(claims["c"]).body["fields"]["mode"][0]["value"] == "hybrid"


def test_lost_they_are_named(claims):
    merge = tying.same("Lan", claims["a"], claims["c"])
    held = tying.hold("Hạnh", claims["a"], "mode", "hybrid")
    row = asking.record_for(claims["a"])
    body = row.body | {"fields": {name: value for name, value in row.body["fields"].items() if name != "mode"}}
    apart = body | {"id": "other"}
    other = models.Record.objects.create(id="other", type="meeting", waiting=True, search="", body=apart)
    models.RecordClaim.objects.filter(claim=claims["c"]).update(record=other)
    models.Record.objects.filter(id=row.id).update(body=body)
    found = faults()
    assert any(f"decision {merge.id}: records" in fault for fault in found)
    assert any(f"decision {held.id} (Hạnh), mode" in fault for fault in found)
    fold_again()
    assert faults() == []
