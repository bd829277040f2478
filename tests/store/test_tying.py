"""What people say of records together, and what the register then holds."""

import pytest

from entente.errors import AreOne, NoSuchClaim, NotAValue, NotTwoSides
from entente.register import Record
from entente.store import adding, asking, deciding, models, tying
from entente.store.digest import digest
from entente.store.folding import fold_again

from .pages import OTHER_TALKS, SAME_TALKS, TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db


@pytest.fixture
def claims():
    """The claims of three pages: two of one meeting, and one of another."""
    return [claim_of(text) for text in (TALKS, SAME_TALKS, OTHER_TALKS)]


def claim_of(text):
    page = read_bytes(text.encode(), name=f"{len(text)}.txt").page
    return models.Claim.objects.get(page=page).id


def records():
    return sorted(sorted(one["claim"] for one in row.body["members"]) for row in models.Record.objects.all())


def test_two_records_are_one_where_a_person_says_so(claims):
    one, same, other = claims
    assert records() == sorted([sorted([one, same]), [other]])
    decision = tying.same("Lan", same, other, "cùng một cuộc gặp")
    assert records() == [sorted(claims)]
    assert decision.reason == "cùng một cuộc gặp"
    deciding.undo("Lan", decision.id)
    assert records() == sorted([sorted([one, same]), [other]])


def test_what_is_split_stays_split_when_all_is_folded_again(claims):
    one, same, other = claims
    tying.split("Lan", [same])
    apart = sorted([[one], [same], [other]])
    assert records() == apart
    before = digest()
    fold_again()
    assert (records(), digest()) == (apart, before)


def test_a_preview_decides_nothing(claims):
    one, _, other = claims
    before = digest()
    [record] = tying.preview(lambda: tying.same("Lan", one, other))
    assert {member["claim"] for member in record.body["members"]} == set(claims)
    assert (digest(), models.Decision.objects.count()) == (before, 0)


def test_said_twice_in_a_row_it_is_appended_once(claims):
    one, _, other = claims
    assert tying.different("Lan", [one], [other]).id == tying.different("Lan", [one], [other]).id


@pytest.mark.parametrize("sides", [([], ["a"]), (["a"], []), (["a"], ["a"])])
def test_a_side_that_is_empty_or_doubled_is_refused(claims, sides):
    with pytest.raises(NotTwoSides):
        tying.different("Lan", *sides)


def test_records_that_are_one_already_are_refused(claims):
    with pytest.raises(AreOne):
        tying.same("Lan", claims[0], claims[1])


def test_claims_that_nobody_knows_are_refused(claims):
    with pytest.raises(NoSuchClaim):
        tying.same("Lan", claims[0], "nobody")


def test_what_the_register_holds_stands_before_what_pages_say(claims):
    decision = tying.hold("Lan", claims[0], "date", "2023-02-21", "theo biên bản")
    row = asking.record_for(claims[0])
    assert [(one.value, one.by) for one in Record.from_json(row.body).fields["date"]] == [
        ("2023-02-21", "Lan"),
        ("2023-02-22", None),
    ]
    assert row.date == "2023-02-21"
    deciding.undo("Lan", decision.id)
    assert asking.record_for(claims[0]).date == "2023-02-22"


def test_a_field_that_the_record_has_not_is_refused(claims):
    with pytest.raises(NotAValue):
        tying.hold("Lan", claims[0], "role", "Bí thư")


def test_a_claim_added_by_hand_bears_its_words_and_leads_to_a_record(claims):
    page = models.Claim.objects.get(id=claims[0]).page_id
    decision = adding.add("Lan", page, "figure", "129 đoàn", {"indicator": "delegations", "value": "129", "unit": ""})
    [judged] = [one for one in asking.claims_of_page(page) if one.claim.type == "figure"]
    evidence = judged.claim.evidence
    assert (judged.claim.id, judged.vanished, judged.waiting) == (decision.id, False, ())
    assert judged.claim.evidence.exact == models.Page.objects.get(id=page).text[evidence.start : evidence.end]
    assert asking.record_for(decision.id).type == "figure"
    deciding.undo("Lan", decision.id)
    assert asking.record_for(decision.id) is None


@pytest.mark.parametrize(
    ("type", "exact", "values"),
    [
        ("figure", "không có", {}),
        ("figure", "", {}),
        ("figure", "Hà Giang", {}),
        ("picture", "129 đoàn", {}),
        ("figure", "129 đoàn", {"mode": "online"}),
        ("figure", "129 đoàn", {"value": "nhiều"}),
    ],
)
def test_words_that_are_not_there_once_and_values_that_cannot_be_read_are_refused(claims, type, exact, values):
    page = models.Claim.objects.get(id=claims[0]).page_id
    with pytest.raises(NotAValue):
        adding.add("Lan", page, type, exact, values)


def test_an_added_claim_can_be_judged_like_any_other(claims):
    page = models.Claim.objects.get(id=claims[0]).page_id
    added = adding.add("Lan", page, "figure", "129 đoàn", {"indicator": "delegations", "value": "129"})
    deciding.correct("Minh", added.id, "value", "130")
    assert Record.from_json(asking.record_for(added.id).body).best("value") == 130
    deciding.reject("Minh", added.id, "đã có")
    assert asking.record_for(added.id) is None
