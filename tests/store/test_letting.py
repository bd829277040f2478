"""A setting lets claims through by what this register's own decisions show, and its undoing stops them again."""

from contextlib import suppress
from random import Random

import pytest

from entente.errors import NotAValue, NotTwoSides
from entente.register import letting as rules
from entente.register.standing import standing
from entente.store import adding, deciding, letting, log, models, tying
from entente.store.digest import digest
from entente.store.folding import fold_again, refold

from .pages import OTHER_TALKS, SAME_TALKS, TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db
RULE = ("meeting", "meeting.talks")


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
    assert letting.measured_now() == {RULE: rules.Measured(1, 2)}


def test_a_setting_that_is_taken_back_asks_nothing(claims):
    setting = letting.let("Lan", "meeting", 0.5)
    letting.let("Lan", "figure", 0.75)
    assert letting.settings() == {"meeting": 0.5, "figure": 0.75}
    deciding.undo("Lan", setting.id)
    assert letting.settings() == {"figure": 0.75}


def test_a_page_that_is_folded_reads_no_decision_of_others(claims, monkeypatch):
    deciding.accept("Lan", claims[0])
    deciding.reject("Lan", claims[2], "tin khác")
    letting.let("Lan", "meeting", 0.5)
    read, kinds = log._decision, []
    monkeypatch.setattr(log, "_decision", lambda row: kinds.append(row.kind) or read(row))
    read_bytes("Tin\nCập nhật 2021-05-02\nNgày 1/5/2021, Lào Cai hội đàm với Hà Khẩu.\n".encode(), name="moi.txt")
    assert set(kinds) == {"setting"}


STORY = TALKS + " ".join(f"Nội dung thứ {number} được hai bên trao đổi kỹ." for number in range(20)) + "\n"


def pages(random):
    """Two copies of one story, one of them changed now and then, and another page."""
    changed = STORY.replace("22/2/2023", f"{random.randint(20, 22)}/2/2023")
    for name, text in (("a", STORY), ("b", changed), ("c", OTHER_TALKS)):
        read_bytes(text.encode(), name=name, address=f"https://{name}.example/1")


def tie(one, other):
    with suppress(NotTwoSides):
        tying.different("Lan", [one], [other])


def decide(random):
    one, other = random.sample(sorted(models.Claim.objects.values_list("id", flat=True)), 2)
    match random.choice(["accept", "correct", "reject", "tie", "setting", "undo"]):
        case "accept":
            deciding.accept(random.choice(["Lan", "Minh"]), one)
        case "correct":
            deciding.correct("Lan", one, "mode", random.choice(["hybrid", "online"]))
        case "reject":
            deciding.reject("Minh", one, "tin khác")
        case "tie":
            tie(one, other)
        case "setting":
            letting.let("Lan", "meeting", random.choice([None, 0.5, 0.9]))
            refold()
        case "undo" if said := sorted(models.Decision.objects.values_list("sequence", "id")):
            deciding.undo("Lan", random.choice(said)[1])


@pytest.mark.parametrize("seed", range(8))
def test_what_is_measured_is_what_the_whole_log_says(claims, seed):
    random = Random(seed)  # noqa: S311  # the same decisions each time
    for _ in range(12):
        pages(random)
        decide(random)
        whole = log.read_log()
        assert letting.measured_now() == rules.measured(rules.verdicts(standing(whole).values()))
        assert letting.rules_let_through() == rules.let_through(whole)
    before = sorted(models.Verdict.objects.values_list("claim", "source", "type", "rule", "right"))
    models.Verdict.objects.all().delete()
    fold_again()
    assert sorted(models.Verdict.objects.values_list("claim", "source", "type", "rule", "right")) == before


@pytest.mark.parametrize(("type", "threshold"), [("picture", 0.9), ("meeting", 0.2), ("meeting", 1)])
def test_what_is_no_type_or_no_precision_is_refused(type, threshold, db):
    with pytest.raises(NotAValue):
        letting.let("Lan", type, threshold)


def test_a_claim_that_was_added_by_hand_judges_no_rule():
    page = read_bytes(TALKS.encode(), name="a.txt").page
    added = adding.add("Lan", page, "meeting", "Hai bên trao đổi 129 đoàn.", {"date": "2023-02-22"})
    deciding.correct("Lan", added.id, "date", "2023-02-21")
    deciding.undo("Lan", added.id)
    assert not any(rule == "by_hand" for _, rule in letting.measured_now())
