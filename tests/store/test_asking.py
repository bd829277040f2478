import pytest

from entente.register import Record
from entente.store import asking, deciding, models

from .pages import MISSING, OTHER_TALKS, SAME_TALKS, TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    """Two pages of the talks of 2023."""
    return [read_bytes(text.encode(), name=name).page for name, text in (("a.txt", TALKS), ("b.txt", SAME_TALKS))]


@pytest.fixture
def other():
    return read_bytes(OTHER_TALKS.encode(), name="c.txt").page


def dates(**asked):
    return [row.date for row in asking.timeline(**asked)]


def claim_of(page):
    return models.Claim.objects.get(page=page).id


def test_the_timeline_is_newest_first(talks, other):
    assert dates() == ["2024-05-09", "2023-02-22"]


def test_the_undated_come_last_and_can_be_asked_for(talks, other):
    deciding.correct("Lan", claim_of(other), "date", "XXXX-05-09")
    assert dates() == ["2023-02-22", "XXXX-05-09"]
    assert dates(year="undated") == ["XXXX-05-09"]


def test_the_timeline_of_a_year(talks, other):
    assert dates(year=2023) == ["2023-02-22"]


def test_the_timeline_of_a_place(talks, other):
    assert dates(place="cn/guangxi/baise") == ["2024-05-09"]


def test_the_timeline_of_a_type(talks):
    assert dates(type="figure") == []
    assert dates(type="meeting") == ["2023-02-22"]


@pytest.mark.parametrize("text", ["bách sắc", "BACH SAC", "doan  sac", "hội đàm với Bách"])
def test_text_is_found_whatever_its_diacritics_and_case(talks, other, text):
    assert dates(text=text) == ["2024-05-09"]


def test_text_that_stands_nowhere_finds_nothing(talks):
    assert dates(text="100%") == []


def test_a_record_is_whole(talks):
    record = Record.from_json(asking.timeline().get().body)
    assert len(record.members) == 2
    assert record.joins[0].shared == "2023-02-22 · Hà Giang · Văn Sơn"


def test_facets_count_what_occurs(talks, other):
    deciding.correct("Lan", claim_of(other), "date", "")
    facets = asking.facets()
    assert [(year.key, year.count) for year in facets.years] == [("2023", 1)]
    assert facets.undated == 1
    assert [(type.key, type.count) for type in facets.types] == [("meeting", 2)]
    assert ("vn/ha-giang", "Hà Giang", 1) in [(place.key, place.name, place.count) for place in facets.places]


def test_any_members_id_leads_to_the_record(talks):
    ids = {asking.record_for(claim_of(page)).id for page in talks}
    assert ids == {claim_of(talks[0])}


def test_an_unknown_claim_leads_nowhere(db):
    assert asking.record_for("0" * 32) is None


def test_a_page_shows_its_claims_with_what_was_decided(talks):
    claim = claim_of(talks[0])
    deciding.accept("Lan", claim, ["date"])
    [judged] = asking.claims_of_page(talks[0])
    assert (judged.claim.id, judged.standing.state, judged.vanished) == (claim, "accepted", False)
    assert judged.waiting == ("kind", "parties")
    assert judged.record == claim


def test_pages_count_their_claims_and_those_that_wait(talks):
    deciding.accept("Lan", claim_of(talks[0]))
    rows = {row.name: (row.claim_count, row.waiting_count) for row in asking.pages()}
    assert rows == {"a.txt": (1, 0), "b.txt": (1, 1)}


def test_pages_come_latest_published_first(talks, other):
    assert [row.name for row in asking.pages()] == ["b.txt", "a.txt", "c.txt"]


def test_rejections_say_what_and_why(talks):
    read_bytes(MISSING.encode(), name="thieu.txt")
    [fetch] = asking.rejections()
    assert (fetch.name, fetch.outcome) == ("thieu.txt", "NoArticle")


def test_the_log_says_what_is_undone(talks):
    decision = deciding.accept("Lan", claim_of(talks[0]))
    assert [row.undone for row in asking.decisions()] == [False]
    deciding.undo("Hạnh", decision.id)
    assert [(row.kind, row.undone) for row in asking.decisions()] == [("undo", False), ("accept", True)]


def test_waiting_claims_are_those_that_nobody_decided(talks):
    deciding.accept("Lan", claim_of(talks[0]))
    assert [claim.id for claim in asking.waiting_claims()] == [claim_of(talks[1])]
