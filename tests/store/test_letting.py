"""A setting lets claims through by what this register's own decisions show, and its undoing stops them again."""

import pytest

from entente.errors import NotAValue
from entente.register import letting as rules
from entente.store import deciding, letting, models
from entente.store.digest import digest
from entente.store.folding import fold_again, refold

from .pages import OTHER_TALKS, SAME_TALKS, TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db


@pytest.fixture
def claims(monkeypatch):
    # Two claims found right are enough here.
    monkeypatch.setattr(rules, "LEAST", 2)
    monkeypatch.setattr(rules, "_Z", 1.0)
    pages = [read_bytes(text.encode(), name=f"{len(text)}.txt").page for text in (TALKS, SAME_TALKS, OTHER_TALKS)]
    return [models.Claim.objects.get(page=page).id for page in pages]


def waiting():
    return set(models.Claim.objects.filter(waiting=True).values_list("id", flat=True))


def test_claims_of_a_rule_found_right_wait_no_more_and_wait_again_when_it_is_undone(claims):
    for claim in claims[:2]:
        deciding.accept("Lan", claim)
    assert waiting() == {claims[2]}
    setting = letting.let("Lan", "meeting", 0.5)
    refold()
    assert waiting() == set()
    before = digest()
    fold_again()
    assert digest() == before
    deciding.undo("Lan", setting.id)
    assert waiting() == {claims[2]}


def test_the_measured_precision_is_shown(claims):
    deciding.accept("Lan", claims[0])
    deciding.reject("Lan", claims[2], "tin khác")
    least, found = letting.settings()
    assert (least, found) == ({}, {("meeting", "meeting.talks"): rules.Measured(1, 2)})


@pytest.mark.parametrize(("type", "threshold"), [("picture", 0.9), ("meeting", 0.2), ("meeting", 1)])
def test_what_is_no_type_or_no_precision_is_refused(type, threshold, db):
    with pytest.raises(NotAValue):
        letting.let("Lan", type, threshold)
