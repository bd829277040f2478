"""What a fold writes: what differs from what is there, in any of a record's rows."""

from random import Random

import pytest

from entente.register.fold import fold_things
from entente.store import deciding, folding, models, unfolded
from entente.store.digest import digest
from entente.store.folding import fold_again, refold
from entente.store.rules import lifted

from .pages import OTHER_TALKS, SAME_TALKS, TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def page():
    read_bytes(TALKS.encode(), name="hoi-dam.txt")


def test_a_fold_of_what_is_there_writes_nothing():
    unfolded.mark_all()
    assert refold() == 0


@pytest.mark.parametrize("rows", [models.RecordPlace, models.RecordClaim])
def test_rows_that_hang_on_a_record_are_made_again_where_they_are_missing(rows, register_digest):
    before = register_digest()
    rows.objects.all()[:1].get().delete()
    assert len(fold_again().records) == 1
    assert register_digest() == before


def test_a_place_that_is_named_otherwise_is_named_anew(register_digest):
    before = register_digest()
    models.RecordPlace.objects.filter(key="vn/ha-giang").update(name="Hà-giang")
    unfolded.mark_all()
    assert refold() == 1
    assert register_digest() == before


def test_only_what_a_page_touches_is_folded_again(monkeypatch):
    heard = []
    monkeypatch.setattr(folding, "fold_things", lambda claims: heard.append(len(claims)) or fold_things(claims))
    read_bytes(OTHER_TALKS.encode(), name="khac.txt")
    read_bytes(SAME_TALKS.encode(), name="cung.txt")
    assert heard == [1, 2]


NAMES = ["Hà Giang", "Cao Bằng", "Văn Sơn", "Bách Sắc"]


def story(random):
    """Two or three meetings of a few days, so that pages share some of them."""
    pairs = [random.sample(NAMES, 2) for _ in range(random.randint(2, 3))]
    talks = [
        f"Ngày {day}/2/2023, {one} hội đàm với {other}."
        for day, (one, other) in zip(random.sample(range(1, 5), len(pairs)), pairs, strict=True)
    ]
    return "\n".join(["Tin", f"Cập nhật 2023-02-{random.randint(10, 28)}", *talks])


def decide(random):
    """One decision on any claim, or an undo of any."""
    claim = random.choice(sorted(models.Claim.objects.values_list("id", flat=True)))
    match random.choice(["accept", "correct", "reject", "undo"]):
        case "accept":
            deciding.accept("Lan", claim)
        case "correct":
            deciding.correct("Lan", claim, "date", f"2023-02-0{random.randint(1, 3)}")
        case "reject":
            deciding.reject("Minh", claim, "tin khác")
        case "undo" if log := sorted(models.Decision.objects.values_list("sequence", "id")):
            deciding.undo("Lan", random.choice(log)[1])


@pytest.mark.parametrize("seed", range(12))
def test_a_register_folded_change_by_change_is_the_one_folded_at_once(seed):
    random = Random(seed)  # noqa: S311  # the same pages each time
    for number in range(8):
        read_bytes(story(random).encode(), name=f"{number}.txt", address=f"https://bao.example/{number % 6}")
        decide(random)
    before = digest()
    fold_again()
    assert digest() == before


@pytest.mark.parametrize("seed", range(4))
def test_the_order_in_which_pages_come_does_not_matter(seed):
    random = Random(seed)  # noqa: S311  # the same pages each time
    pages = [(f"https://bao.example/{number}", story(random)) for number in range(8)]
    digests = set()
    for _ in range(3):
        with lifted():
            for model in (
                models.Record,
                models.Claim,
                models.ClaimKey,
                models.Proposal,
                models.Reading,
                models.Fetch,
                models.Page,
            ):
                model.objects.all().delete()
        for address, text in random.sample(pages, len(pages)):
            read_bytes(text.encode(), name=address, address=address)
        digests.add(digest())
    assert len(digests) == 1
