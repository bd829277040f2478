"""What a person judged and its page is now read otherwise: it stands, comes back with both, and is decided anew."""

from dataclasses import replace

import pytest

from entente.claims.claim import Evidence
from entente.claims.fields import TYPES
from entente.errors import NotAValue
from entente.register import Record
from entente.register.saying import CLAUSE
from entente.store import asking, deciding, models
from entente.store.checking.decided import decided
from entente.store.checking.decisions import decisions
from entente.store.checking.folded import folded
from entente.store.rebuilding import rebuild
from entente.store.rereading import reread
from entente.store.wording import with_words

from .pages import TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return read_bytes(TALKS.encode(), name="hoi-dam.txt").page


@pytest.fixture
def read_as(better_reader):
    """Call it: every claim is then read with other values, or other words of the page."""

    def install(words=None, *, type="meeting", **changed):
        def again(claim):
            start = TALKS.index(words) if words else claim.evidence.start
            evidence = Evidence(start, start + len(words), words) if words else claim.evidence
            values = {**claim.values, **changed} if type == "meeting" else {"areas": ["trade"]} | changed
            return replace(claim, type=type, evidence=evidence, values=values)

        better_reader(lambda claims: [again(one) for one in claims])
        models.Reading.objects.update(reader="")
        reread()

    return install


def record():
    return Record.from_json(models.Record.objects.get().body)


def faults():
    return [fault for look in (decided, decisions, folded) for fault in look() if fault]


def judged(page):
    [one] = asking.claims_of_page(page)
    return one


@pytest.fixture
def edited(page, read_as):
    """A page of which a date was accepted that a better reader reads otherwise, under the same id."""
    deciding.accept("Lan", judged(page).claim.id)
    read_as(date="2023-02-23")
    return page


def test_what_was_accepted_stands_and_the_field_waits(edited):
    assert (judged(edited).waiting, models.Claim.objects.get().waiting) == (("date",), True)
    assert record().best("date") == "2023-02-22"
    assert (rebuild().differing, faults()) == ((), [])


def test_what_is_read_now_may_be_accepted(edited):
    deciding.accept("Minh", judged(edited).claim.id, ["date"])
    assert (judged(edited).waiting, record().best("date")) == ((), "2023-02-23")


def test_what_stood_may_be_left_to_stand(edited):
    decision = deciding.keep("Minh", judged(edited).claim.id, "date")
    assert (judged(edited).waiting, record().best("date")) == ((), "2023-02-22")
    assert judged(edited).standing.fields["date"].said_by == ("Lan", "Minh")
    deciding.undo("Minh", decision.id)
    assert judged(edited).waiting == ("date",)


def test_what_was_left_to_stand_comes_back_when_it_is_read_anew(edited, read_as):
    deciding.keep("Minh", judged(edited).claim.id, "date")
    read_as(date="2023-02-24")
    assert (judged(edited).waiting, record().best("date")) == (("date",), "2023-02-22")


def test_only_what_is_read_otherwise_is_left_to_stand(page):
    deciding.accept("Lan", judged(page).claim.id)
    with pytest.raises(NotAValue):
        deciding.keep("Lan", judged(page).claim.id, "date")


def test_the_accepted_words_of_a_clause_stand_wherever_it_is_shown(page, read_as):
    read_as("Hai bên trao đổi 129 đoàn", type="commitment")
    deciding.accept("Lan", judged(page).claim.id)
    read_as("hội đàm với Văn Sơn. Hai bên trao đổi 129 đoàn", type="commitment")
    assert judged(page).waiting == (CLAUSE,)
    assert [one.words for one in with_words(models.Record.objects.all())] == [("Hai bên trao đổi 129 đoàn",)]
    assert (rebuild().differing, faults()) == ((), [])
    deciding.accept("Lan", judged(page).claim.id, [CLAUSE])
    [shown] = with_words(models.Record.objects.all())
    assert shown.words == ("hội đàm với Văn Sơn. Hai bên trao đổi 129 đoàn",)


def test_no_other_type_waits_for_its_words(page):
    with pytest.raises(NotAValue):
        deciding.accept("Lan", judged(page).claim.id, [CLAUSE])


def test_claims_of_a_type_that_there_is_no_more_stop_nothing(page, read_as):
    """They are there until their page is read again."""
    deciding.accept("Lan", judged(page).claim.id)
    row = models.Claim.objects.get()
    models.Claim.objects.update(type="song", body=row.body | {"type": "song"}, waiting=True)
    assert rebuild().records == 1
    assert [one.vanished for one in asking.claims_of_page(page)] == [True]
    assert not asking.waiting_claims().exists()
    read_as()
    assert [one.vanished for one in asking.claims_of_page(page)] == [False]


def test_a_decision_of_a_type_that_there_is_no_more_is_kept_and_says_nothing(page, monkeypatch):
    deciding.accept("Lan", judged(page).claim.id)
    models.Claim.objects.all().delete()
    monkeypatch.delitem(TYPES, "meeting")
    assert rebuild().records == 0
    assert (models.Decision.objects.count(), faults()) == (1, [])
