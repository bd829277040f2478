"""What is told over some days joins the one thing of a day of them, and nothing where two fit."""

import pytest

from entente.register import fold
from entente.register.stretches import day_keys

from .made import CAO_BANG, HA_GIANG, QUANG_TAY, VAN_SON, claim, meeting, told


def records(*claims):
    return sorted(tuple(sorted(member.claim for member in record.members)) for record in fold(map(told, claims), []))


@pytest.mark.parametrize(
    ("stretch", "day", "one"),
    [
        ("2019-12-05/2019-12-06", "2019-12-06", True),
        ("2019-12-05/2019-12-06", "2019-12-05", True),
        ("2019-12-05/2019-12-06", "2019-12-05/2019-12-06", True),
        ("2019-12-05/2019-12-06", "2019-12-07", False),
        ("2019-12-05/2019-12-06", "2019-12-06/2019-12-07", False),
        ("2019-12-01/2019-12-31", "2019-12-06", False),
        ("2019-12-05/..", "2019-12-06", False),
        ("2019/2020", "2019-12-06", False),
    ],
)
def test_talks_of_two_days_are_those_of_one_of_them(stretch, day, one):
    assert (len(records(meeting("a", date=stretch), meeting("b", date=day))) == 1) is one


def test_the_reason_names_the_day():
    [record] = fold([told(meeting("a", date="2019-12-05/2019-12-06")), told(meeting("b", date="2019-12-06"))], [])
    assert [(join.rule, join.shared) for join in record.joins] == [
        ("meeting.one_of_its_days", "2019-12-06 · Hà Giang · Văn Sơn")
    ]


def test_where_talks_of_two_of_the_days_fit_none_is_taken():
    days = [meeting("a", date="2019-12-05"), meeting("b", date="2019-12-06")]
    assert len(records(meeting("s", date="2019-12-05/2019-12-06"), *days)) == 3


def test_a_visit_of_some_days_is_not_the_talks_of_one():
    assert len(records(meeting("a", date="2019-12-05/2019-12-06", kind="visit"), meeting("b", date="2019-12-06"))) == 2


def test_talks_with_others_in_these_days_stay_apart():
    other = meeting("b", date="2019-12-06", parties=[CAO_BANG, QUANG_TAY])
    assert len(records(meeting("a", date="2019-12-05/2019-12-06"), other)) == 2


@pytest.mark.parametrize(("kind", "one"), [("minutes", True), ("agreement", False)])
def test_a_paper_signed_in_some_days_is_that_of_one_of_them(kind, one):
    days = claim("instrument", "a", kind="minutes", date="2019-12-05/2019-12-06", parties=[HA_GIANG, VAN_SON])
    day = claim("instrument", "b", kind=kind, date="2019-12-06", parties=[VAN_SON, HA_GIANG])
    assert (len(records(days, day)) == 1) is one


def test_a_day_told_alone_has_no_such_keys():
    assert list(day_keys(meeting("a", date="2019-12-05"))) == []
