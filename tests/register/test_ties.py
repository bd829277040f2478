"""What people say of two claims together: one thing, or two; the later word holds."""

from dataclasses import replace

import pytest

from entente.register import Decision, fold

from .made import accept, carried_from, claim, meeting, reject, told, undo

A = told(meeting("a"), "2023-02-22")
B = told(meeting("b"), "2023-02-23")
OTHER_DAY = told(meeting("c", date="2023-02-24"), "2023-02-24")
AT = "2026-03-17T08:00:00+07:00"


def say(sequence, kind, *some, apart_from=(), by="Lan"):
    every = (*some, *apart_from)
    snapshot = {one.claim.id: one.to_json() for one in every}
    value = {"from": [one.claim.id for one in some]} if kind == "different" else {}
    return Decision(f"d{sequence}", sequence, AT, by, kind, tuple(snapshot), snapshot, value)


def groups(claims, *log):
    return sorted(sorted(member.claim for member in record.members) for record in fold(claims, log))


def test_what_a_person_says_is_one_is_one_though_the_pages_differ():
    assert groups([A, OTHER_DAY]) == [["a"], ["c"]]
    assert groups([A, OTHER_DAY], say(1, "same", A, OTHER_DAY)) == [["a", "c"]]


def test_a_join_by_a_person_names_the_person():
    [record] = fold([A, OTHER_DAY], [say(1, "same", A, OTHER_DAY)])
    assert [(join.rule, join.shared) for join in record.joins] == [("said", "Lan")]


def test_what_a_person_says_are_two_are_two_though_the_keys_agree():
    assert groups([A, B]) == [["a", "b"]]
    assert groups([A, B], say(1, "different", A, apart_from=[B])) == [["a"], ["b"]]


def test_no_chain_brings_together_what_a_person_parted():
    middle = told(meeting("m"))
    found = groups([A, B, middle], say(1, "different", A, apart_from=[B]))
    assert ["a", "b", "m"] not in found
    assert sum(map(len, found)) == 3


@pytest.mark.parametrize(
    ("log", "one"),
    [
        ([say(1, "same", A, B), say(2, "different", A, apart_from=[B])], False),
        ([say(1, "different", A, apart_from=[B]), say(2, "same", A, B)], True),
        ([say(1, "different", B, apart_from=[A]), say(2, "same", B, A, by="Minh")], True),
        ([one := say(1, "different", A, apart_from=[B]), undo(2, one)], True),
        ([say(1, "different", A, apart_from=[B]), two := say(2, "same", A, B), undo(3, two)], False),
    ],
)
def test_the_later_word_holds(log, one):
    assert (groups([A, B], *log) == [["a", "b"]]) is one


def test_what_was_said_of_two_claims_is_carried_over_to_the_ids_of_a_new_reading():
    again = told(replace(B.claim, id="b2"), "2023-02-23", source=B.source)
    assert groups([A, again], say(1, "different", A, apart_from=[B])) == [["a"], ["b2"]]


def test_it_says_nothing_of_the_fields():
    [record] = fold([A, B], [say(1, "same", A, B)])
    assert record.waiting


def test_what_the_register_holds_though_the_page_says_otherwise():
    held = Decision("d1", 1, AT, "Lan", "set", ("a",), {"a": A.to_json()}, {"field": "mode", "value": "online"})
    [record] = fold([A, B], [held])
    assert [(one.value, one.by, one.claims, one.waiting) for one in record.fields["mode"]] == [
        ("online", "Lan", (), False)
    ]
    [record] = fold([A, B], [held, undo(2, held)])
    assert "mode" not in record.fields


def test_what_a_person_set_stands_before_what_pages_say():
    held = Decision("d1", 1, AT, "Lan", "set", ("a",), {"a": A.to_json()}, {"field": "date", "value": "2023-02-21"})
    [record] = fold([A, B], [held])
    assert [one.value for one in record.fields["date"]] == ["2023-02-21", "2023-02-22"]


@pytest.mark.parametrize("gone", [False, True])
def test_a_claim_added_by_hand_stands_also_where_its_words_are_gone_from_its_page(gone):
    twinning = replace(claim("twinning", "d1", page="page-of-a", exact="kết nghĩa"), rules=("by_hand",))
    by_hand = told(twinning, source=A.source)
    added = Decision("d1", 1, AT, "Lan", "add", ("d1",), {"d1": by_hand.to_json()})
    records = {record.type: record for record in fold([A] if gone else [A, by_hand], [added])}
    [member] = records["twinning"].members
    assert (member.claim, member.state, member.vanished) == ("d1", "accepted", gone)
    assert [record.type for record in fold([A], [added, undo(2, added)])] == ["meeting"]


def test_a_claim_added_by_hand_that_the_reader_finds_later_is_that_claim():
    by_hand = told(claim("twinning", "d1", page="page-of-a", exact="kết nghĩa"), source=A.source)
    added = Decision("d1", 1, AT, "Lan", "add", ("d1",), {"d1": by_hand.to_json()})
    read = told(claim("twinning", "t", page="page-of-a", exact="kết nghĩa"), source=A.source)
    [record] = fold([read], [added])
    assert record.members[0].ids == ("t", "d1")


def test_an_accepted_claim_keeps_what_was_said_of_it_together_with_another():
    log = [say(1, "different", A, apart_from=[B]), accept(2, A)]
    assert groups([A, B], *log) == [["a"], ["b"]]


def test_a_word_on_several_outlives_each_of_them():
    said = say(1, "same", A, B, OTHER_DAY)
    assert groups([A, B, OTHER_DAY], said) == [["a", "b", "c"]]
    assert groups([B, OTHER_DAY], said) == [["b", "c"]]
    assert ["b", "c"] in groups([A, B, OTHER_DAY], said, reject(2, A))


def test_a_later_word_parts_those_whom_it_names_and_no_others():
    log = [say(1, "same", A, B, OTHER_DAY), say(2, "different", B, apart_from=[A, OTHER_DAY])]
    assert groups([A, B, OTHER_DAY], *log) == [["a", "c"], ["b"]]
    assert groups([A, B, OTHER_DAY], *log, undo(3, log[1])) == [["a", "b", "c"]]


def test_a_later_word_joins_those_whom_it_names_and_no_others():
    third, fourth = told(meeting("m")), told(meeting("n"))
    log = [say(1, "different", A, third, apart_from=[B, fourth]), say(2, "same", A, B)]
    found = groups([A, B, third, fourth], *log)
    assert any({"a", "b"} <= set(group) for group in found)
    assert not any({"m", "n"} <= set(group) for group in found)


def test_what_was_decided_of_one_is_not_decided_of_another_that_is_said_to_be_the_same():
    [record] = fold([A, OTHER_DAY], [accept(1, A), say(2, "same", A, OTHER_DAY)])
    assert {member.claim: member.state for member in record.members} == {"a": "accepted", "c": "waiting"}


def held(sequence, field, value, *some):
    snapshot = {one.claim.id: one.to_json() for one in some}
    return Decision(
        f"d{sequence}", sequence, AT, "Lan", "set", tuple(snapshot), snapshot, {"field": field, "value": value}
    )


@pytest.mark.parametrize("here", [[A, B], [A], [B], []], ids=len)
def test_what_the_register_holds_outlives_the_claims_of_the_record(here):
    records = fold(here, [held(1, "mode", "hybrid", A, B)])
    assert [[(one.value, one.by) for one in record.fields["mode"]] for record in records] == [[("hybrid", "Lan")]]


def test_a_claim_that_is_gone_bears_what_is_held_of_its_record_and_supports_nothing():
    said = held(1, "mode", "hybrid", A, B)
    [record] = fold([B], [said])
    assert [(one.claim, one.state, one.vanished) for one in record.members] == [
        ("a", "waiting", True),
        ("b", "waiting", False),
    ]
    assert record.fields["date"][0].claims == ("b",)
    [record] = fold([], [said])
    assert record.fields["date"][0].claims == ("a", "b")


def test_what_it_holds_as_the_pages_say_keeps_no_claim():
    assert fold([], [held(1, "mode", None, A)]) == []


def test_what_it_holds_of_a_claim_that_was_rejected_and_gone_lies_dormant():
    assert fold([], [held(1, "mode", "hybrid", A), reject(2, A)]) == []


def test_two_ids_that_were_once_one_claim_are_said_to_be_one():
    once, then = (
        told(meeting("a", page="p1"), source="https://x/y"),
        told(meeting("b", page="p2"), source="https://x/y"),
    )
    log = [accept(1, once), carried_from(accept(2, then), "a")]
    here = [replace(one, claim=replace(one.claim, page="p3")) for one in (once, then)]
    assert groups(here, *log, say(3, "same", *here)) == [["a", "b"]]
