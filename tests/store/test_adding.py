"""A claim that a person adds is its own, and goes with its words: over a changed page, and until a reader makes it."""

from dataclasses import replace

import pytest

from entente.claims.claim import Evidence
from entente.claims.fields import TYPES
from entente.store import adding, asking, deciding, models
from entente.store.checking.decided import decided
from entente.store.rebuilding import rebuild
from entente.store.wording import with_words

from .pages import TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db
ADDRESS = "https://baohagiang.vn/doi-ngoai/hoi-dam.html"
WORDS = "Hai bên trao đổi 129 đoàn"
AREAS = {"areas": "trade"}


def read(text):
    return read_bytes(text.encode(), name="hoi-dam.txt", address=ADDRESS).page


def of(page, type="commitment"):
    return {one.claim.id: one for one in asking.claims_of_page(page) if one.claim.type == type}


@pytest.fixture
def says(better_reader):
    """Call it with words: the register then has a reader that makes a claim of the type of each."""

    def install(*words, type="commitment"):
        def claims(page_claims):
            whole = page_claims[0]
            text = models.Page.objects.get(current=True).text
            for number, exact in enumerate(words):
                start = text.index(exact)
                yield replace(
                    whole,
                    id=str(number) * 32,
                    type=type,
                    evidence=Evidence(start, start + len(exact), exact),
                    values=dict.fromkeys(TYPES[type]) | ({"kind": "other"} if type == "activity" else {}),
                )

        better_reader(lambda found: list(claims(found)))
        models.Reading.objects.update(reader="")

    return install


@pytest.fixture
def page():
    return read(TALKS)


@pytest.mark.parametrize("type", ["commitment", "achievement", "activity"])
def test_words_within_a_claim_of_that_type_are_another_claim(page, says, type):
    says(f"{WORDS}.", type=type)
    read(TALKS)
    added = adding.add("Lan", page, type, "trao đổi 129 đoàn", {})
    found = of(page, type)
    assert {id: one.standing.state for id, one in found.items()} == {"0" * 32: "waiting", added.id: "accepted"}
    assert asking.record_for(added.id).id != asking.record_for("0" * 32).id
    assert (rebuild().differing, [one for one in decided() if one]) == ((), [])


def test_the_claim_that_was_told_beside_it_takes_nothing_over_under_another_id_either(page, says):
    says(f"{WORDS}.")
    read(TALKS)
    added = adding.add("Lan", page, "commitment", "trao đổi 129 đoàn", AREAS)
    says("Hà Giang hội đàm với Văn Sơn", f"{WORDS}.")
    read(TALKS)
    assert {id: one.standing.state for id, one in of(page).items()} == {
        "0" * 32: "waiting",
        "1" * 32: "waiting",
        added.id: "accepted",
    }


def test_a_reader_that_makes_it_later_takes_it_over(page, says):
    added = adding.add("Lan", page, "commitment", WORDS, {})
    says(WORDS)
    read(TALKS)
    assert {id: one.standing.state for id, one in of(page).items()} == {"0" * 32: "accepted"}
    assert asking.record_for(added.id).id == "0" * 32


def test_on_a_changed_page_it_is_where_its_words_are(page):
    added = adding.add("Lan", page, "commitment", WORDS, AREAS)
    text = TALKS.replace("Hai bên trao đổi", "Ngay sau đó, thời tiết tốt. Hai bên\ntrao đổi")
    new = read(text)
    assert of(page) == {}
    [one] = of(new).values()
    assert (one.claim.id, one.vanished, one.waiting, one.standing.by) == (added.id, False, (), "Lan")
    assert one.claim.evidence.exact == text[one.claim.evidence.start : one.claim.evidence.end]
    assert [member["page"] for member in asking.record_for(added.id).body["members"]] == [new]
    assert (rebuild().differing, [one for one in decided() if one]) == ((), [])


def test_on_a_page_that_lost_its_words_it_is_no_longer_there(page):
    added = adding.add("Lan", page, "commitment", WORDS, AREAS)
    new = read(TALKS.replace(WORDS, "Đoàn ra về"))
    assert of(new) == {}
    assert [one.vanished for one in of(page).values()] == [True]
    assert [member["vanished"] for member in asking.record_for(added.id).body["members"]] == [True]
    assert [one.words for one in with_words([asking.record_for(added.id)])] == [(WORDS,)]


def test_it_can_be_decided_where_it_is_now(page):
    added = adding.add("Lan", page, "commitment", WORDS, AREAS)
    new = read(TALKS.replace("Hai bên", "Sau đó, hai bên").replace("hai bên trao", "Hai bên trao"))
    row = deciding.correct("Minh", added.id, "areas", "tourism")
    assert row.snapshot[added.id]["claim"]["page"] == new
    assert of(new)[added.id].standing.fields["areas"].value == ["tourism"]
