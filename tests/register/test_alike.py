"""Clauses that say nearly the same about one matter are one; of two meetings, or of one page, they are two."""

from entente.register import fold

from .made import HA_GIANG, VAN_SON, claim, meeting, told

WORDS = "tăng cường phối hợp quản lý bảo vệ đường biên, mốc giới"
NEARLY = "tăng cường phối hợp quản lý, bảo vệ đường biên và mốc giới"
OTHER = "mở rộng hợp tác thương mại và du lịch"


def commitment(id, within, exact=WORDS, **values):
    page = values.pop("page", f"page-of-{within}")
    return claim("commitment", id, page=page, within=within, exact=exact, status="agreed", **values)


def records(claims, type="commitment"):
    folded = [record for record in fold(map(told, claims), []) if record.type == type]
    return sorted(sorted(member.claim for member in record.members) for record in folded)


def test_one_promise_told_by_two_papers_is_one_record_with_its_reason():
    claims = [meeting("m1"), meeting("m2"), commitment("a", "m1"), commitment("b", "m2", NEARLY)]
    (record,) = [one for one in fold(map(told, claims), []) if one.type == "commitment"]
    assert sorted(member.claim for member in record.members) == ["a", "b"]
    assert [join.rule for join in record.joins] == ["commitment.nearly_same_words"]


def test_other_words_are_another_promise():
    claims = [meeting("m1"), meeting("m2"), commitment("a", "m1"), commitment("b", "m2", OTHER)]
    assert records(claims) == [["a"], ["b"]]


def test_the_same_words_at_another_meeting_are_another_promise():
    claims = [meeting("m1"), meeting("m2", date="2024-03-01"), commitment("a", "m1"), commitment("b", "m2")]
    assert records(claims) == [["a"], ["b"]]


def test_two_clauses_of_one_page_are_two():
    claims = [meeting("m1"), commitment("a", "m1"), commitment("b", "m1", NEARLY)]
    assert records(claims) == [["a"], ["b"]]


def test_a_deed_of_the_same_parties_and_time_needs_no_meeting():
    known = {"period": "2023", "parties": [HA_GIANG, VAN_SON], "exact": WORDS}
    assert records([claim("achievement", id, **known) for id in "ab"], "achievement") == [["a", "b"]]
    known["parties"] = [HA_GIANG]
    assert records([claim("achievement", id, **known) for id in "ab"], "achievement") == [["a"], ["b"]]
