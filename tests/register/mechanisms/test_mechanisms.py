"""Mechanisms found from their meetings: names in any language, numbers, rhythm; editions, hosts, gaps, pairs."""

import pytest

from entente.register.mechanisms import mechanisms

from ..known import FIVE, committee, known, spring
from ..made import CAO_BANG, HA_GIANG, QUANG_TAY, UBND_HA_GIANG, VAN_NAM, VAN_SON, claim, meeting, party


def found(*claims, **how):
    return mechanisms(known(*claims, **how))


@pytest.mark.parametrize(
    "name", ["Spring Meeting", "新春会晤", "Chương trình Gặp gỡ đầu xuân năm 2024", "Gặp gỡ đầu năm"]
)
def test_one_mechanism_under_its_names_in_other_languages(name):
    [mechanism] = found(spring("a", "2023-02-22"), spring("b", "2024-02-28", mechanism=name))
    assert [edition.year for edition in mechanism.editions] == [2023, 2024]
    assert mechanism.names == ("Gặp gỡ đầu xuân", name)


def test_a_name_that_two_circles_of_parties_bear_is_two_mechanisms():
    held = [
        spring("a", "2023-02-22", mechanism="hội đàm định kỳ", parties=[HA_GIANG, VAN_SON]),
        spring("b", "2024-02-28", mechanism="hội đàm định kỳ", parties=[CAO_BANG, QUANG_TAY]),
    ]
    assert len(found(*held)) == 2


def test_a_meeting_of_no_named_parties_is_of_the_only_mechanism_of_its_name():
    [mechanism] = found(spring("a", "2023-02-22"), spring("b", "2024-02-28", parties=None))
    assert len(mechanism.editions) == 2


def test_and_of_none_where_two_bear_the_name():
    held = [
        spring("a", "2023-02-22", mechanism="hội đàm định kỳ", parties=[HA_GIANG, VAN_SON]),
        spring("b", "2024-02-28", mechanism="hội đàm định kỳ", parties=[CAO_BANG, QUANG_TAY]),
        spring("c", "2025-02-28", mechanism="hội đàm định kỳ", parties=None),
    ]
    assert all(len(one.editions) == 1 for one in found(*held))


def test_paired_mechanisms_keep_their_own_numbers():
    held = [spring("s", "2024-02-28", page="p"), committee("j", "2024-02-28", 15, page="p")]
    committee_found, spring_found = found(*held)
    assert committee_found.editions[0].number == 15
    assert spring_found.editions[0].numbers == ()
    [pair] = spring_found.together
    assert (pair.id, pair.editions) == (committee_found.id, committee_found.editions)


def test_of_a_paired_mechanism_the_editions_of_the_same_days_are_told():
    held = [
        committee("j0", "2019-03-01", 10),
        spring("s1", "2024-02-28"),
        committee("j1", "2024-02-28", 15),
        spring("s2", "2025-02-20"),
        committee("j2", "2025-02-20", 16),
    ]
    pairs = {len(one.editions): one.together for one in found(*held)}
    [committees], [springs] = pairs[2], pairs[3]
    assert [edition.number for edition in committees.editions] == [15, 16]
    assert [edition.records for edition in springs.editions] == [("s1",), ("s2",)]


def test_mechanisms_that_met_on_other_days_are_no_pair():
    assert all(one.together == () for one in found(spring("s", "2024-02-28"), committee("j", "2024-03-22", 15)))


def test_the_next_session_of_the_same_page_bears_the_next_number():
    planned = claim("meeting", "n", page="p", kind="conference", edition=11, date="2020", status="planned")
    [mechanism] = found(committee("j", "2019-03-22", 10, page="p"), planned)
    assert [(one.number, one.held, one.reason) for one in mechanism.editions] == [
        (10, True, "named"),
        (11, False, "next_number"),
    ]


def test_a_number_on_another_page_is_no_such_session():
    planned = claim("meeting", "n", kind="conference", edition=11, date="2020", status="planned")
    [mechanism] = found(committee("j", "2019-03-22", 10), planned)
    assert len(mechanism.editions) == 1


def test_talks_without_a_name_whose_numbers_rise_are_a_series():
    talks = [meeting(f"t{n}", date=f"{2015 + n}-04-20", edition=n) for n in (1, 2, 4)]
    [mechanism] = found(*talks)
    assert mechanism.found == "ordinals"
    assert [edition.number for edition in mechanism.editions] == [1, 2, 4]


def test_talks_without_name_and_number_are_a_series_by_their_rhythm():
    talks = [meeting(f"t{year}", date=f"{year}-04-20") for year in (2016, 2017, 2018)]
    [mechanism] = found(*talks)
    assert mechanism.found == "rhythm"


@pytest.mark.parametrize("years", [(2016, 2017), (2016, 2017, 2024), (2016,)])
def test_too_few_or_uneven_talks_are_none(years):
    assert found(*(meeting(f"t{year}", date=f"{year}-04-20") for year in years)) == []


def test_talks_of_other_bodies_are_not_one_series():
    bodies = [[UBND_HA_GIANG], [party("Hà Giang", "vn/ha-giang", kind="body", label="Công an tỉnh Hà Giang")], []]
    assert found(*(meeting(f"t{y}", date=f"201{y}-04-20", bodies=bodies[y - 6]) for y in (6, 7, 8))) == []


def test_what_was_planned_and_then_held_is_one_edition():
    planned = spring("p", "2025", host=FIVE[0], status="planned")
    [mechanism] = found(planned, spring("h", "2025-02-19"))
    [edition] = mechanism.editions
    assert edition.held
    assert edition.date == "2025-02-19"
    assert edition.host == FIVE[0]


def test_two_days_of_a_year_are_two_editions():
    [mechanism] = found(spring("a", "2025-02-19"), spring("b", "2025-09-03"))
    assert len(mechanism.editions) == 2


def test_a_year_that_nobody_tells_of_is_not_known_in_so_many_sources():
    held = [spring(f"s{year}", f"{year}-02-20") for year in (2019, 2020, 2021, 2023)]
    [mechanism] = found(*held, published="2023-03-01")
    [gap] = mechanism.gaps
    assert (gap.year, gap.sources, gap.planned, gap.by_number) == (2022, 4, None, None)


def test_a_source_published_before_could_not_have_told():
    held = [(spring(f"s{year}", f"{year}-02-20"), f"{year}-02-21") for year in (2019, 2020, 2021, 2023)]
    [gap] = mechanisms(known(*held))[0].gaps
    assert gap.sources == 1


def test_a_plan_for_the_year_is_named_and_fills_no_gap():
    held = [spring(f"s{year}", f"{year}-02-20") for year in (2019, 2020, 2021, 2023)]
    [mechanism] = found(*held, spring("p", "2022", status="planned"))
    assert [(gap.year, gap.planned) for gap in mechanism.gaps] == [(2022, "p")]


@pytest.mark.parametrize(
    ("numbers", "said"), [((10, 11, 14), "counted"), ((10, 11, 12), "not_counted"), ((10, 11, 13), None)]
)
def test_the_numbers_around_a_gap_say_whether_editions_were_counted_in_it(numbers, said):
    stated = claim("mechanism", "m", name="Ủy ban Công tác liên hợp", parties=FIVE, frequency="1/year")
    years = (2018, 2019, 2022)
    [mechanism] = found(stated, *(committee(f"j{n}", f"{y}-03-22", n) for y, n in zip(years, numbers, strict=True)))
    assert {gap.by_number for gap in mechanism.gaps} == {said}


def test_a_mechanism_that_does_not_meet_yearly_has_no_gaps():
    stated = claim("mechanism", "m", name="Gặp gỡ đầu xuân", parties=FIVE, frequency="1/2years")
    [mechanism] = found(stated, *(spring(f"s{year}", f"{year}-02-20") for year in (2016, 2018, 2020)))
    assert mechanism.gaps == ()


def test_a_number_that_does_not_rise_is_named():
    [mechanism] = found(committee("a", "2019-03-22", 10), committee("b", "2021-03-22", 9))
    assert [edition.number for edition in mechanism.disordered] == [9]


def test_hosts_come_in_turn_and_only_where_a_page_names_them():
    [mechanism] = found(spring("a", "2023-02-22", host=HA_GIANG), spring("b", "2024-02-28"))
    assert [edition.host and edition.host["name"] for edition in mechanism.editions] == ["Hà Giang", None]


def test_what_a_page_states_of_a_mechanism_is_it_though_no_meeting_is_known():
    [mechanism] = found(claim("mechanism", "m", name="hội đàm", parties=[HA_GIANG, VAN_NAM], frequency="2/year"))
    assert (mechanism.id, mechanism.found, mechanism.editions) == ("m", "stated", ())


def test_talks_of_two_levels_under_one_common_name_are_two_mechanisms():
    district = [
        party("Xín Mần", "vn/ha-giang/xin-man", level="ADM2"),
        party("Mã Quan", "cn/yunnan/maguan", level="ADM2"),
    ]
    held = [
        spring("a", "2023-02-22", mechanism="hội đàm định kỳ", parties=[HA_GIANG, VAN_SON]),
        spring("b", "2024-02-28", mechanism="hội đàm định kỳ", parties=district),
    ]
    assert len(found(*held)) == 2


def test_common_names_that_differ_are_two_mechanisms():
    both = [HA_GIANG, VAN_SON]
    stated = [
        claim("mechanism", id, name=name, parties=both) for id, name in (("a", "cơ chế hội đàm"), ("b", "hội đàm"))
    ]
    assert len(found(*stated)) == 2
