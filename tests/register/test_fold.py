from dataclasses import replace

from entente.register import fold

from .made import CAO_BANG, HA_GIANG, VAN_SON, accept, claim, correct, meeting, reject, told, undo

EARLY = told(meeting("b-early"), "2023-02-22T10:15+07:00")
LATE = told(meeting("a-late", parties=[HA_GIANG, CAO_BANG]), "2023-02-24")
UNDATED = told(meeting("0-undated", parties=[VAN_SON]))


def only(records):
    [record] = records
    return record


def members(record):
    return [(member.claim, member.state) for member in record.members]


def test_claims_of_one_meeting_are_one_record_named_after_the_earliest_published():
    record = only(fold([LATE, UNDATED, EARLY], []))
    assert (record.id, members(record)[0][0]) == ("b-early", "b-early")
    assert {member.claim for member in record.members} == {"a-late", "b-early", "0-undated"}


def test_a_join_says_all_that_is_shared():
    join = only(fold([told(meeting("a")), told(meeting("b"))], [])).joins[0]
    assert join.shared == "2023-02-22 · Hà Giang · Văn Sơn"


def test_each_join_says_why():
    join = only(fold([LATE, EARLY], [])).joins[0]
    assert (join.claims, join.rule, join.shared) == (
        ("a-late", "b-early"),
        "meeting.day_and_party",
        "2023-02-22 · Hà Giang",
    )


def test_two_claims_of_one_page_stay_two_records():
    assert len(fold([told(meeting("a", page="p")), told(meeting("b", page="p"))], [])) == 2


def test_no_chain_brings_two_claims_of_one_page_together():
    one, other = told(meeting("a", page="p", kind="talks")), told(meeting("b", page="p", kind="visit"))
    bridge = told(meeting("c", kind=None))
    records = fold([one, other, bridge], [])
    assert sorted(len(record.members) for record in records) == [1, 2]


def test_no_chain_brings_two_mechanisms_together():
    spring, committee = meeting("a", mechanism="Gặp gỡ đầu xuân"), meeting("b", mechanism="Ủy ban Công tác liên hợp")
    records = fold([told(spring), told(committee), told(meeting("c"))], [])
    assert sorted(len(record.members) for record in records) == [1, 2]


def test_values_that_differ_stand_side_by_side():
    one, other = told(meeting("a", mode="online"), "2023-02-22"), told(meeting("b", mode="in_person"), "2023-02-23")
    held = only(fold([one, other], [])).fields["mode"]
    assert [(value.value, value.claims) for value in held] == [("online", ("a",)), ("in_person", ("b",))]


def test_the_value_of_more_sources_comes_first():
    one = told(meeting("a", mode="online"), "2023-02-22")
    others = [told(meeting(id, mode="in_person"), "2023-02-23") for id in ("b", "c")]
    assert only(fold([one, *others], [])).best("mode") == "in_person"


def test_copies_of_one_source_are_no_independent_support():
    one = told(meeting("a", mode="online"), "2023-02-22")
    others = [told(meeting(id, mode="in_person"), "2023-02-23", source="https://vnexpress.net/1") for id in ("b", "c")]
    assert only(fold([one, *others], [])).best("mode") == "online"


def test_a_more_precise_date_comes_first():
    about = told(claim("instrument", "a", number="12/BB", date="2021-05"), "2021-05-26")
    exact = told(claim("instrument", "b", number="12/BB", date="2021-05-25"), "2021-06-01")
    assert only(fold([about, exact], [])).best("date") == "2021-05-25"


def test_an_exact_date_comes_before_one_said_with_about():
    about = told(claim("instrument", "a", number="12/BB", date="2021-05-26~"), "2021-05-26")
    exact = told(claim("instrument", "b", number="12/BB", date="2021-05-25"), "2021-06-01")
    assert only(fold([about, exact], [])).best("date") == "2021-05-25"


def test_lists_of_parties_are_equal_in_any_order():
    one, other = meeting("a"), meeting("b", parties=[VAN_SON, HA_GIANG])
    assert len(only(fold([told(one), told(other)], [])).fields["parties"]) == 1


def test_a_paper_that_a_page_only_mentions_is_no_conflict_with_its_signing():
    papers = [
        claim("instrument", id, kind="programme", period="2021/2025", parties=[HA_GIANG, VAN_SON], status=status)
        for id, status in (("a", "signed"), ("b", "mentioned"))
    ]
    (record,) = fold([told(paper) for paper in papers], [])
    assert [held.value for held in record.fields["status"]] == ["signed"]


def test_a_field_that_nobody_fills_is_not_held():
    assert "place" not in only(fold([EARLY], [])).fields


def test_a_value_waits_until_a_person_accepts_a_claim_that_says_so():
    held = only(fold([EARLY, LATE], [accept(1, LATE, "date")])).fields
    assert (held["date"][0].waiting, held["date"][0].by) == (False, "Lan")
    assert held["kind"][0].waiting


def test_a_persons_value_comes_before_all_others():
    others = [told(meeting(id, mode="in_person"), "2023-02-22") for id in ("b", "c")]
    mine = told(meeting("a", mode="online"), "2023-03-01")
    assert only(fold([mine, *others], [accept(1, mine, "mode")])).best("mode") == "online"


def test_a_corrected_value_replaces_what_the_reader_said():
    held = only(fold([EARLY], [correct(1, EARLY, "mode", "hybrid")])).fields["mode"]
    assert [value.value for value in held] == ["hybrid"]


def test_a_corrected_value_joins():
    other_day = told(meeting("c", date="2023-02-23"))
    assert len(fold([EARLY, other_day], [])) == 2
    assert len(fold([EARLY, other_day], [correct(1, other_day, "date", "2023-02-22")])) == 1


def test_a_correction_to_nothing_leaves_nothing():
    assert "date" not in only(fold([EARLY], [correct(1, EARLY, "date", None)])).fields


def test_an_accepted_value_stands_when_a_later_reader_says_otherwise():
    changed = replace(EARLY, claim=meeting("b-early", date="2023-02-23"))
    assert only(fold([changed], [accept(1, EARLY)])).best("date") == "2023-02-22"


def test_a_rejected_claim_is_no_record():
    assert fold([EARLY], [reject(1, EARLY)]) == []


def test_a_rejected_claim_stays_listed_with_the_record_and_supports_nothing():
    wrong = told(meeting("c", mode="online"))
    record = only(fold([EARLY, wrong], [reject(1, wrong)]))
    assert members(record) == [("b-early", "waiting"), ("c", "rejected")]
    assert "mode" not in record.fields


def test_a_record_keeps_its_id_when_its_founding_claim_is_rejected():
    assert only(fold([EARLY, LATE], [reject(1, EARLY)])).id == "b-early"


def test_a_rejected_claim_bridges_nothing():
    bridge = told(meeting("c", parties=[HA_GIANG, CAO_BANG]))
    one, other = told(meeting("a", parties=[HA_GIANG])), told(meeting("b", parties=[CAO_BANG]))
    assert len(fold([one, bridge, other], [])) == 1
    assert len(fold([one, bridge, other], [reject(1, bridge)])) == 2


def test_an_undone_rejection_counts_again():
    rejection = reject(1, EARLY)
    assert len(fold([EARLY], [rejection, undo(2, rejection)])) == 1


def test_an_accepted_claim_that_is_told_no_more_stands_from_its_snapshot():
    record = only(fold([], [accept(1, EARLY)]))
    assert record.members[0].vanished
    assert record.best("date") == "2023-02-22"


def test_a_rejected_claim_that_is_told_no_more_is_dormant():
    assert fold([], [reject(1, EARLY)]) == []


def test_a_record_lies_within_the_claim_that_it_is_told_within():
    signed = told(claim("instrument", "i", kind="minutes", within="a-late"), "2023-02-24")
    records = {record.id: record for record in fold([LATE, EARLY, signed], [])}
    assert records["i"].within == "a-late"
    assert "a-late" in {member.claim for member in records["b-early"].members}


def test_no_record_lies_within_itself():
    inside = replace(LATE, claim=replace(LATE.claim, within="b-early"))
    assert only(fold([inside, EARLY], [])).within is None


def test_posts_of_one_person_fold_over_pages():
    posts = [
        told(claim("post", id, person="Thào Thị Sính", role="Giám đốc", organisation=HA_GIANG), published)
        for id, published in (("a", "2021-05-27"), ("b", "2025-03-07"))
    ]
    assert [member.claim for member in only(fold(posts, [])).members] == ["a", "b"]
