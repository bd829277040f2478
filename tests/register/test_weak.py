"""Meetings told without their full day join the one dated record that they fit, and no other."""

import pytest

from entente.register import fold

from .made import CAO_BANG, HA_GIANG, QUANG_TAY, VAN_NAM, VAN_SON, claim, meeting, party, told

SPRING = {"mechanism": "Chương trình Gặp gỡ đầu xuân", "parties": [HA_GIANG, CAO_BANG, QUANG_TAY]}
DATED = told(meeting("dated", **SPRING), "2023-02-22")


def ids(*claims):
    return [tuple(sorted(member.claim for member in record.members)) for record in fold(claims, [])]


@pytest.mark.parametrize("date", ["2023", "2023-02"])
def test_an_edition_by_its_year_joins_the_one_of_that_year(date):
    recalled = told(meeting("recalled", date=date, kind=None, mechanism="Gặp gỡ đầu xuân", parties=None), "2024-02-29")
    [record] = fold([DATED, recalled], [])
    why = [(join.rule, join.shared) for join in record.joins]
    assert why == [("meeting.mechanism_and_year", f"Gặp gỡ đầu xuân · {date}")]
    assert record.best("date") == "2023-02-22"


def test_an_edition_of_another_year_stays_apart():
    recalled = told(meeting("recalled", date="2022", kind=None, mechanism="Gặp gỡ đầu xuân", parties=None))
    assert len(ids(DATED, recalled)) == 2


def test_another_mechanism_of_that_year_stays_apart():
    other = told(meeting("other", date="2023", mechanism="Ủy ban công tác liên hợp", parties=None))
    assert len(ids(DATED, other)) == 2


def test_where_two_fit_none_is_taken():
    second = told(meeting("second", **SPRING | {"date": "2023-09-01"}))
    recalled = told(meeting("recalled", date="2023", mechanism="Gặp gỡ đầu xuân", parties=None))
    assert len(ids(DATED, second, recalled)) == 3


def test_a_day_without_a_year_joins_the_day_of_the_same_parties():
    weak = told(meeting("weak", date="XXXX-02-22", mechanism=None, parties=[QUANG_TAY, HA_GIANG, CAO_BANG]))
    assert ids(DATED, weak) == [("dated", "weak")]


def test_a_day_without_a_year_of_other_parties_stays_apart():
    weak = told(meeting("weak", date="XXXX-02-22", mechanism=None, parties=[HA_GIANG, VAN_SON]))
    assert len(ids(DATED, weak)) == 2


@pytest.mark.parametrize(("date", "records"), [("2023-02-26~", 1), ("2023-03-20~", 2)])
def test_about_a_day_joins_a_day_near_it(date, records):
    weak = told(meeting("weak", date=date, mechanism=None, parties=SPRING["parties"]))
    assert len(ids(DATED, weak)) == records


def test_a_weak_claim_bridges_nothing():
    other = told(meeting("other", date="2023-02-23", mechanism=None, parties=SPRING["parties"]))
    weak = told(meeting("weak", date="2023-02-24~", mechanism=None, parties=SPRING["parties"]))
    assert len(ids(DATED, other, weak)) == 3


TOWN = party("Cao Bằng", "vn/cao-bang/cao-bang", level="ADM2", label="thành phố Cao Bằng")
TINH_TAY = party("Tịnh Tây", "cn/guangxi/jingxi", level="ADM3")
UNCLEAR = party("Cao Bằng", None, level=None) | {"candidates": ["vn/cao-bang", "vn/cao-bang/cao-bang"]}
HOTEL = party("Khách sạn Biên Giới", None, level=None, kind="organisation")


@pytest.mark.parametrize("date", ["XXXX-02-22", "2023-02-23~"])
@pytest.mark.parametrize(
    ("place", "other", "records"),
    [
        (TOWN, TINH_TAY, 2),
        (TOWN, CAO_BANG, 1),
        (CAO_BANG, TOWN, 1),
        (UNCLEAR, TOWN, 1),
        (UNCLEAR, TINH_TAY, 2),
        (HOTEL, TINH_TAY, 1),
        (None, TINH_TAY, 1),
        (TOWN, TOWN, 1),
    ],
)
def test_what_was_held_elsewhere_on_that_day_of_an_unknown_year_is_another_meeting(date, place, other, records):
    dated = told(meeting("dated", **SPRING | {"mechanism": None, "place": place}), "2023-02-22")
    weak = told(meeting("weak", date=date, mechanism=None, parties=SPRING["parties"], place=other))
    assert len(ids(dated, weak)) == records


def test_of_two_meetings_of_that_day_the_one_at_its_place_is_joined():
    years = [
        told(meeting(id, date=date, parties=SPRING["parties"], place=place))
        for id, date, place in (("a", "2022-02-22", TOWN), ("b", "2023-02-22", TINH_TAY))
    ]
    weak = told(meeting("weak", date="XXXX-02-22", parties=SPRING["parties"], place=TINH_TAY))
    assert ids(*years, weak) == [("a",), ("b", "weak")]


def test_a_full_day_joins_though_the_places_differ():
    one, other = (told(meeting(id, **SPRING | {"place": place})) for id, place in (("a", TOWN), ("b", TINH_TAY)))
    assert ids(one, other) == [("a", "b")]


def test_the_order_of_arrival_does_not_matter():
    claims = [
        DATED,
        told(meeting("recalled", date="2023", mechanism="Gặp gỡ đầu xuân", parties=None)),
        told(meeting("weak", date="XXXX-02-22", mechanism=None, parties=SPRING["parties"])),
    ]
    assert fold(claims, []) == fold(claims[::-1], [])


def test_a_mechanism_with_or_without_its_loose_words_is_one_value():
    recalled = told(
        meeting("recalled", date="2023", kind=None, mechanism="Gặp gỡ đầu xuân", parties=None), "2024-02-29"
    )
    [record] = fold([DATED, recalled], [])
    assert [held.value for held in record.fields["mechanism"]] == ["Chương trình Gặp gỡ đầu xuân"]


def test_the_full_day_comes_first_though_more_pages_give_only_the_year():
    years = [
        told(meeting(id, date="2023", mechanism="Gặp gỡ đầu xuân", kind=None, parties=None), "2024-02-29")
        for id in ("r1", "r2", "r3")
    ]
    [record] = fold([DATED, *years], [])
    assert [held.value for held in record.fields["date"]] == ["2023-02-22", "2023"]


def test_a_meeting_of_several_days_is_dated_by_its_first():
    several = told(meeting("several", **SPRING | {"date": "2025-02-19/2025-02-21"}))
    recalled = told(meeting("recalled", date="2025", kind=None, mechanism="2025年新春会晤", parties=None))
    assert ids(several, recalled) == [("recalled", "several")]


def paper(id, **values):
    return told(claim("instrument", id, **{"kind": "memorandum", "parties": [HA_GIANG, VAN_SON]} | values))


def test_a_day_without_a_year_joins_where_each_names_a_side_in_its_own_breadth():
    dated = told(meeting("dated", parties=[HA_GIANG, VAN_SON]))
    assert ids(dated, told(meeting("weak", date="XXXX-02-22", parties=[HA_GIANG, VAN_NAM]))) == [("dated", "weak")]


def test_a_day_without_a_year_is_one_where_no_page_gives_the_year():
    assert ids(*(told(meeting(id, date="XXXX-02-22")) for id in "abc")) == [("a", "b", "c")]


@pytest.mark.parametrize(
    "change", [{"date": "XXXX-02-23"}, {"parties": [HA_GIANG, QUANG_TAY]}, {"kind": "visit"}, {"page": "page-of-a"}]
)
def test_days_without_a_year_that_differ_stay_apart(change):
    known = {"date": "XXXX-02-22"}
    assert len(ids(told(meeting("a", **known)), told(meeting("b", **known | change)))) == 2


def test_days_without_a_year_at_two_places_stay_apart():
    known = {"date": "XXXX-05-09"}
    assert len(ids(told(meeting("a", **known, place=TOWN)), told(meeting("b", **known, place=TINH_TAY)))) == 2
    assert len(ids(told(meeting("a", **known, place=TOWN)), told(meeting("b", **known)))) == 1


def test_days_without_a_year_of_which_two_years_are_told_join_nothing():
    dated = [told(meeting(year, date=f"{year}-02-22")) for year in ("2021", "2023")]
    yearless = [told(meeting(id, date="XXXX-02-22")) for id in "ab"]
    assert len(ids(*dated, *yearless)) == 4


def test_papers_without_a_year_of_other_kinds_stay_apart():
    assert len(ids(paper("a", date="XXXX-02-22"), paper("b", date="XXXX-02-22", kind="minutes"))) == 2


@pytest.mark.parametrize(
    ("day", "period", "records"),
    [("2019-06-14", None, 1), ("2019-06-14", "2019/2022", 1), ("2019-06-14", "2019/2025", 2), ("2018-12-28", None, 2)],
)
def test_a_paper_told_by_its_period_joins_the_one_of_its_first_year(day, period, records):
    assert len(ids(paper("dated", date=day, period=period), paper("weak", period="2019/2022"))) == records


def test_a_period_whose_first_year_has_two_papers_joins_none():
    dated = [paper("a", date="2019-06-14"), paper("b", date="2019-11-02")]
    assert len(ids(*dated, paper("weak", period="2019/2022"))) == 3


@pytest.mark.parametrize("type", ["meeting", "instrument"])
def test_days_without_a_year_that_were_published_in_two_years_stay_apart(type):
    known = {
        "kind": "talks" if type == "meeting" else "agreement",
        "date": "XXXX-05-09",
        "parties": [HA_GIANG, VAN_SON],
    }
    one, other = (claim(type, id, **known) for id in "ab")
    assert len(ids(told(one, "2016-05-10"), told(other, "2021-05-11"))) == 2
    assert len(ids(told(one, "2016-05-10"), told(other))) == 1


def test_papers_of_one_day_without_a_year_and_two_periods_stay_apart():
    assert (
        len(ids(paper("a", date="XXXX-05-09", period="2016/2020"), paper("b", date="XXXX-05-09", period="2021/2025")))
        == 2
    )


def test_papers_without_a_kind_are_not_one_by_a_day_without_a_year():
    assert len(ids(*(paper(id, kind=None, date="XXXX-05-09") for id in "ab"))) == 2
