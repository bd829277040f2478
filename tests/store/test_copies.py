"""Copies of one story count as one source, and one decision serves their claims."""

import pytest

from entente.errors import NotTwoSides
from entente.register import Record
from entente.store import asking, deciding, models, tying

from .pages import OTHER_TALKS, SAME_TALKS, TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db
FIRST, SECOND, OTHER = "https://ttxvn.example/1", "https://baohagiang.example/2", "https://baocaobang.example/3"
STORY = TALKS + " ".join(f"Nội dung thứ {number} được hai bên trao đổi kỹ." for number in range(20)) + "\n"


@pytest.fixture
def copies():
    """One story at two addresses, the second time with the paper's own words before it; and another story."""
    pages = [
        read_bytes(text.encode(), name=address, address=address).page
        for address, text in ((FIRST, STORY), (SECOND, "Theo TTXVN\n" + STORY), (OTHER, OTHER_TALKS))
    ]
    return [models.Claim.objects.get(page=page) for page in pages]


def again(claim):
    return models.Claim.objects.get(id=claim.id)


def test_copies_are_known_as_one_story(copies):
    stories = dict(models.Source.objects.values_list("id", "story"))
    assert stories == {FIRST: SECOND, SECOND: SECOND, OTHER: None}
    assert [page.source_id for page in asking.copies_of(copies[0].page)] == [SECOND]


def test_equal_claims_of_copies_are_one_record(copies):
    record = Record.from_json(asking.record_for(copies[0].id).body)
    assert {member.claim for member in record.members} == {copies[0].id, copies[1].id}


def test_one_of_several_copies_waits_for_all(copies):
    assert [again(claim).waiting for claim in copies].count(True) == 2
    assert asking.waiting_claims().count() == 2


@pytest.mark.parametrize("judged", [0, 1])
def test_a_decision_on_one_copy_stands_of_the_other(copies, judged):
    deciding.accept("Lan", copies[judged].id)
    assert [one.standing.state for one in asking.claims() if one.claim.type == "meeting"].count("accepted") == 2
    assert asking.waiting_claims().count() == 1


def test_what_is_said_of_the_other_copy_adds_to_it(copies):
    deciding.accept("Lan", copies[0].id)
    deciding.correct("Minh", copies[1].id, "mode", "online")
    standing = asking.standing_of(copies[1].id)
    assert standing.fields["mode"].value == "online"
    assert set(standing.fields) > {"mode", "date"}


def test_a_copy_that_is_accepted_twice_by_one_person_is_accepted_once(copies):
    assert deciding.accept("Lan", copies[0].id).id == deciding.accept("Lan", copies[1].id).id


def test_a_rejected_copy_is_rejected_everywhere(copies):
    deciding.reject("Lan", copies[1].id, "nói về năm khác")
    assert {asking.standing_of(claim.id).state for claim in copies[:2]} == {"rejected"}


def test_a_story_that_is_copied_no_more_is_its_own_again(copies):
    read_bytes(OTHER_TALKS.encode(), name=SECOND, address=SECOND)
    assert not models.Source.objects.exclude(story=None).exists()


def test_copies_are_told_whatever_their_order(register_digest):
    told = []
    for order in ((FIRST, SECOND), (SECOND, FIRST)):
        models.Record.objects.all().delete()
        for model in (models.Reading, models.Claim):
            model.objects.all().delete()
        for address in order:
            text = STORY if address == FIRST else "Theo TTXVN\n" + STORY
            read_bytes(text.encode(), name=address, address=address)
        told.append(dict(models.Source.objects.values_list("id", "story")))
    assert told[0] == told[1]


@pytest.mark.parametrize("judged", [0, 1])
def test_what_was_decided_of_one_copy_outlives_the_others_page(copies, judged):
    deciding.accept("Lan", copies[0].id)
    deciding.correct("Minh", copies[judged].id, "mode", "online")
    read_bytes(OTHER_TALKS.encode(), name=FIRST, address=FIRST)
    assert asking.standing_of(copies[1].id).fields["mode"].value == "online"


def test_a_rejection_made_on_one_copy_outlives_the_others_page(copies):
    deciding.accept("Lan", copies[0].id)
    deciding.reject("Minh", copies[1].id, "nói về năm khác")
    read_bytes(OTHER_TALKS.encode(), name=FIRST, address=FIRST)
    assert asking.standing_of(copies[1].id).state == "rejected"


def test_a_decision_names_every_copy_that_it_is_said_of(copies):
    row = deciding.accept("Lan", copies[1].id)
    assert set(row.targets) == set(row.snapshot) == {copies[0].id, copies[1].id}


def test_a_copy_that_comes_later_has_what_was_decided_and_adds_to_it(copies):
    deciding.accept("Lan", copies[0].id)
    third = "https://baolaocai.example/4"
    page = read_bytes(STORY.encode(), name=third, address=third).page
    claim = models.Claim.objects.get(page=page)
    assert asking.standing_of(claim.id).state == "accepted"
    deciding.correct("Minh", claim.id, "mode", "online")
    for address in (FIRST, SECOND):
        read_bytes(OTHER_TALKS.encode(), name=address, address=address)
    standing = asking.standing_of(claim.id)
    assert standing.fields["mode"].value == "online"
    assert "date" in standing.fields


def test_undoing_a_decision_on_a_copy_undoes_it_on_all(copies):
    deciding.undo("Lan", deciding.accept("Lan", copies[0].id).id)
    assert {asking.standing_of(claim.id).state for claim in copies[:2]} == {"waiting"}


def test_a_copy_that_came_after_a_decision_is_parted_with_the_claim_that_was_decided(copies):
    deciding.accept("Lan", copies[0].id)
    other = models.Claim.objects.get(page=read_bytes(SAME_TALKS.encode(), name="cung.txt").page)
    third = models.Claim.objects.get(page=read_bytes(STORY.encode(), name="x", address="https://third.example/4").page)
    assert asking.record_for(third.id) == asking.record_for(other.id)
    decision = tying.different("Lan", [third.id], [other.id])
    assert set(decision.value["from"]) < set(decision.targets)
    assert asking.record_for(third.id) == asking.record_for(copies[0].id) != asking.record_for(other.id)
    with pytest.raises(NotTwoSides):
        tying.different("Lan", [third.id], decision.value["from"])
