"""What is not sure enough to be joined is proposed, with its reason."""

from dataclasses import replace

import pytest

from entente.register.fold import fold_clauses, fold_things
from entente.register.hearing import hear
from entente.register.standing import standing

from .made import CAO_BANG, HA_GIANG, VAN_SON, claim, meeting, party, told
from .test_ties import say


def proposed(*claims, log=()):
    folded = fold_things(hear([told(one) for one in claims], standing(log)))
    return [(one.claims, one.rule, one.shared) for one in folded.proposals]


def post(id, person, organisation=VAN_SON):
    return claim("post", id, person=person, role="Châu trưởng", organisation=organisation)


def test_a_meeting_without_its_day_that_may_be_either_of_two_is_proposed_for_each():
    found = proposed(
        meeting("a", date="2023-02-22", mechanism="Gặp gỡ đầu xuân", parties=[HA_GIANG, VAN_SON]),
        meeting("b", date="2023-02-24", mechanism="Gặp gỡ đầu xuân", parties=[CAO_BANG, VAN_SON]),
        meeting("c", date="2023", mechanism="Gặp gỡ đầu xuân", parties=[VAN_SON]),
    )
    assert [(claims, rule) for claims, rule, _ in found] == [
        (("a", "c"), "meeting.one_of_several"),
        (("b", "c"), "meeting.one_of_several"),
    ]


@pytest.mark.parametrize(
    ("date", "rules"),
    [("2023", ["meeting.parties_and_year"]), ("2023-02", ["meeting.parties_and_year"]), ("2023-03", []), (None, [])],
)
def test_a_meeting_of_the_same_parties_in_the_year_may_be_the_dated_one(date, rules):
    assert [rule for _, rule, _ in proposed(meeting("a"), meeting("b", date=date))] == rules


def test_a_paper_told_without_its_time_may_be_the_one_of_the_same_kind_and_parties():
    both = {"kind": "programme", "parties": [HA_GIANG, VAN_SON]}
    signed, mentioned = claim("instrument", "a", period="2016/2020", **both), claim("instrument", "b", **both)
    assert proposed(signed, mentioned) == [(("a", "b"), "instrument.kind_and_parties", "Hà Giang · Văn Sơn")]


def test_a_meeting_of_that_day_of_an_unknown_year_is_proposed_where_it_was_held_elsewhere():
    town, other = party("Mèo Vạc", "vn/ha-giang/meo-vac"), party("Phú Ninh", "cn/yunnan/wenshan/funing")
    found = proposed(meeting("a", place=town), meeting("b", date="XXXX-02-22", place=other))
    assert found == [(("a", "b"), "meeting.elsewhere", "22/02 · Hà Giang · Văn Sơn")]


def test_one_name_in_two_scripts_is_proposed_and_never_joined():
    found = proposed(post("a", "Hách Ngọc Tùng"), post("b", "郝玉松"), post("c", "Trương Hải"), post("d", "李东"))
    assert [(claims, rule) for claims, rule, _ in found] == [(("a", "b"), "post.name_across_scripts")]


def test_what_a_person_parted_is_proposed_no_more():
    one, other = meeting("a"), meeting("b", date="2023")
    assert proposed(one, other)
    assert not proposed(one, other, log=[say(1, "different", told(one), apart_from=[told(other)])])


def test_what_may_be_one_with_many_says_too_little_to_be_asked_about():
    both = {"kind": "minutes", "parties": [HA_GIANG, VAN_SON]}
    dated = [claim("instrument", f"d{number}", date=f"2023-02-1{number}", **both) for number in range(6)]
    assert proposed(claim("instrument", "a", **both), *dated) == []


def test_clauses_that_share_much_of_their_words_are_proposed():
    words = "đẩy nhanh tiến độ mở cặp cửa khẩu song phương Săm Pun - Điền Bồng trong năm 2024"
    like = "đẩy nhanh việc mở cặp cửa khẩu Săm Pun - Điền Bồng trong năm tới"
    clauses = [claim("commitment", "a", within="m", exact=words), claim("commitment", "b", within="n", exact=like)]
    folded = fold_clauses(hear([told(one) for one in clauses], {}), {"m": "m", "n": "m"})
    assert (len(folded.records), [one.claims for one in folded.proposals]) == (2, [("a", "b")])


def test_two_parties_of_one_name_in_one_country_are_not_proposed_as_each_others_posts():
    other = replace(told(post("b", "郝玉松", party("Khâu Bắc", "cn/yunnan/wenshan/qiubei", level="ADM3"))))
    assert proposed(post("a", "Hách Ngọc Tùng"), other.claim) == []
