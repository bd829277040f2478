import json
from dataclasses import replace

from entente.register import Told
from entente.register.standing import UNDECIDED, is_waiting, standing, undone, waits

from .made import accept, correct, meeting, reject, told, undo

TALKS = told(meeting("a"))


def test_a_claim_nobody_decided_waits_in_all_its_filled_fields():
    assert waits(TALKS.claim, UNDECIDED) == ("kind", "date", "parties")


def test_an_acceptance_without_fields_covers_what_is_filled():
    stands = standing([accept(1, TALKS)])["a"]
    assert (stands.state, set(stands.fields)) == ("accepted", {"kind", "date", "parties"})


def test_a_field_that_a_better_reader_fills_waits_alone():
    stands = standing([accept(1, TALKS)])["a"]
    better = meeting("a", mode="online")
    assert waits(better, stands) == ("mode",)
    assert is_waiting(better, stands)


def test_an_acceptance_of_one_field_leaves_the_others_waiting():
    stands = standing([accept(1, TALKS, "date")])["a"]
    assert waits(TALKS.claim, stands) == ("kind", "parties")


def test_a_correction_stands_with_the_persons_value_and_name():
    field = standing([correct(1, TALKS, "date", "2023-02-23", by="Hạnh")])["a"].fields["date"]
    assert (field.value, field.by, field.corrected) == ("2023-02-23", "Hạnh", True)


def test_a_correction_may_say_that_the_page_does_not_say():
    assert standing([correct(1, TALKS, "date", None)])["a"].fields["date"].value is None


def test_a_later_acceptance_leaves_a_correction_as_it_is():
    stands = standing([correct(1, TALKS, "date", "2023-02-23", by="Hạnh"), accept(2, TALKS)])["a"]
    assert stands.fields["date"].value == "2023-02-23"
    assert stands.fields["kind"].by == "Lan"


def test_a_rejection_keeps_its_reason_and_ends_what_was_accepted():
    stands = standing([accept(1, TALKS), reject(2, TALKS, "Tin của năm 2022")])["a"]
    assert (stands.state, stands.reason, dict(stands.fields)) == ("rejected", "Tin của năm 2022", {})


def test_a_rejected_claim_waits_for_nobody():
    assert not is_waiting(TALKS.claim, standing([reject(1, TALKS)])["a"])


def test_a_later_acceptance_brings_back_what_stood_before_a_rejection():
    log = [correct(1, TALKS, "date", "2023-02-23", by="Hạnh"), reject(2, TALKS), accept(3, TALKS, "kind")]
    stands = standing(log)["a"]
    assert (stands.state, stands.fields["date"].value, stands.fields["date"].by) == ("accepted", "2023-02-23", "Hạnh")


def test_what_rests_outlasts_a_second_rejection():
    log = [correct(1, TALKS, "date", "2023-02-23"), reject(2, TALKS), reject(3, TALKS, "Nhầm"), accept(4, TALKS)]
    assert standing(log)["a"].fields["date"].value == "2023-02-23"


def test_a_value_stays_the_first_persons_and_names_everyone_who_said_so():
    field = standing([accept(1, TALKS), accept(2, TALKS, by="Hạnh")])["a"].fields["date"]
    assert (field.by, field.said_by) == ("Lan", ("Lan", "Hạnh"))


def test_a_rejection_names_everyone_who_gave_its_reason():
    assert standing([reject(1, TALKS), reject(2, TALKS, by="Hạnh")])["a"].said_by == ("Lan", "Hạnh")


def test_order_is_that_of_sequence_not_of_arrival():
    decisions = [reject(2, TALKS), accept(1, TALKS)]
    assert standing(decisions)["a"].state == "rejected"


def test_an_undone_decision_leaves_no_trace():
    rejection = reject(1, TALKS)
    assert "a" not in standing([rejection, undo(2, rejection)])


def test_undoing_a_rejection_brings_back_what_was_accepted_before():
    rejection = reject(2, TALKS)
    assert standing([accept(1, TALKS), rejection, undo(3, rejection)])["a"].state == "accepted"


def test_an_undo_may_be_undone():
    rejection = reject(1, TALKS)
    taken_back = undo(2, rejection)
    log = [rejection, taken_back, undo(3, taken_back)]
    assert undone(log) == {taken_back.id}
    assert standing(log)["a"].state == "rejected"


def test_the_claim_stands_as_it_was_at_its_latest_decision():
    later = replace(TALKS, claim=meeting("a", mode="online"))
    assert standing([accept(1, TALKS), accept(2, later)])["a"].told == later


def test_a_told_claim_survives_a_round_through_json():
    one = told(meeting("a", edition=14), "2023-02-22T10:15+07:00")
    assert Told.from_json(json.loads(json.dumps(one.to_json()))) == one
