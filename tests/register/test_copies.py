"""Claims of copies of one story, in the pure fold."""

from dataclasses import replace

from entente.register import fold
from entente.register.carrying import carry
from entente.register.copies import copies
from entente.register.standing import standing
from tests.register.made import HA_GIANG, VAN_SON, accept, claim, meeting, told

SENTENCE = "Sáng 22/2, tỉnh Hà Giang hội đàm với châu Văn Sơn."


def copied(one, *, story="ttxvn"):
    return replace(told(one), story=story)


def figure(id, **values):
    return claim("figure", id, indicator="delegations", value=129, parties=[HA_GIANG, VAN_SON], **values)


def two():
    return [copied(meeting("a", exact=SENTENCE)), copied(meeting("b", exact=SENTENCE))]


def test_claims_of_copies_that_say_the_same_are_copies():
    assert [[one.claim.id for one in ones] for ones in copies(two())] == [["a", "b"]]


def test_claims_of_one_story_that_say_otherwise_are_none():
    other = copied(meeting("c", exact=SENTENCE, date="2023-02-23"))
    assert copies([two()[0], other]) == []


def test_claims_of_other_stories_are_none():
    assert copies([two()[0], copied(meeting("b", exact=SENTENCE), story="bna")]) == []


def test_a_page_that_says_the_same_twice_has_two_claims_and_so_has_its_copy():
    pages = [
        [copied(figure(f"{page}{n}", page=page, exact="129 đoàn", start=n * 100)) for n in (1, 2)] for page in "xy"
    ]
    found = copies([*pages[0], *pages[1]])
    assert sorted([one.claim.id for one in ones] for ones in found) == [["x1", "y1"], ["x2", "y2"]]


def test_what_is_decided_of_one_stands_of_the_other():
    carried = carry(two(), standing([accept(1, two()[1])]))
    assert (carried.told["a"].state, carried.told["a"].copied) == ("accepted", "b")


def test_copies_of_a_type_without_keys_are_one_record():
    both = [copied(figure(id, exact="129 đoàn", period=None)) for id in ("a", "b")]
    assert [len(record.members) for record in fold(both, [])] == [2]


def test_copies_do_not_count_as_independent_support():
    others = [told(meeting(id, mode="online")) for id in ("d", "e")]
    copies_of_one = [copied(meeting(id, exact=SENTENCE, mode="in_person")) for id in ("a", "b", "c")]
    [record] = fold([*copies_of_one, *others], [])
    assert record.best("mode") == "online"
