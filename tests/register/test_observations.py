"""Figures as series: values through time, conflicts shown, parts never added to wholes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.register.observations import series

from .known import known
from .made import CAO_BANG, HA_GIANG, LANG_SON, QUANG_TAY, VAN_SON, claim


def figure(id, value, period="2022", **values):
    more = {"indicator": "trade_turnover", "unit": "USD", "parties": [HA_GIANG, VAN_SON], "qualifier": "exact"}
    return claim("figure", id, value=value, period=period, **more | values)


def one_series(*claims):
    [found] = series(known(*claims))
    return found


def test_values_of_one_thing_stand_in_the_order_of_their_periods():
    found = one_series(figure("a", 9, "2023"), figure("b", 7, "2021"), figure("c", 8, None))
    assert [(one.period, one.value) for one in found.observations] == [("2021", 7), ("2023", 9), (None, 8)]


@pytest.mark.parametrize(
    "other",
    [
        {"indicator": "revenue"},
        {"unit": "VND"},
        {"basis_of_count": "to_date"},
        {"scope": "qua cửa khẩu Thanh Thủy"},
        {"parties": [CAO_BANG, QUANG_TAY]},
    ],
)
def test_another_thing_basis_scope_or_circle_is_another_series(other):
    assert len(series(known(figure("a", 7), figure("b", 8, **other)))) == 2


def test_other_figures_go_by_their_noun():
    chairs, tables = (figure(id, n, indicator="other", what=what) for id, n, what in (("a", 7, "ghế"), ("b", 8, "bàn")))
    assert len(series(known(chairs, tables))) == 2


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ((7.2, "exact"), (7.3, "exact"), True),
        ((7.2, "exact"), (7, "over"), False),
        ((7.2, "exact"), (8, "over"), True),
        ((29.4, "exact"), (30, "nearly"), False),
        ((100, "exact"), (105, "about"), False),
        ((12, "exact"), (10, "at_most"), True),
    ],
)
def test_two_numbers_of_one_period_are_a_conflict_unless_they_can_be_one(one, other, conflict):
    found = one_series(*(figure(id, v, qualifier=q) for id, (v, q) in (("a", one), ("b", other))))
    assert bool(found.conflicts) == conflict


def test_numbers_of_two_periods_are_no_conflict():
    assert one_series(figure("a", 7, "2021"), figure("b", 9, "2022")).conflicts == []


def test_two_sides_that_count_differently_are_told_apart_from_a_conflict():
    found = one_series(figure("a", 7, counted_by=HA_GIANG), figure("b", 9, counted_by=VAN_SON))
    assert (found.conflicts, len(found.differences)) == ([], 1)


def test_a_part_names_its_whole_and_neither_is_added_to_the_other():
    whole = figure("w", 2_340, parties=[HA_GIANG, CAO_BANG, LANG_SON, VAN_SON])
    found = {one.id: one for one in series(known(whole, figure("p", 227)))}
    assert found["p"].wholes == ("w",)
    assert found["w"].wholes == ()
    assert [one.value for one in found["w"].observations] == [2_340]


def near(id, value, published, **values):
    """A figure that names no period."""
    return figure(id, value, None, **values), published


@pytest.mark.parametrize(
    ("one", "other", "marked"),
    [
        (near("a", 340, "2024-12-20"), near("b", 350, "2024-12-23"), True),
        (near("a", 340, "2024-12-20"), near("b", 350, "2019-12-23"), False),
        (near("a", 340, "2024-12-20"), near("b", 320, "2024-12-23", qualifier="over"), False),
        (near("a", 340, "2024-12-20"), near("b", 350, None), False),
        (near("a", 340, "2024-12-20"), near("b", 350, "2024"), False),
        (near("a", 2.3, "2025-03-08"), (figure("b", 2.4, "2021/2024"), "2025-03-07"), True),
        (near("a", 2.3, "2025-03-08"), (figure("b", 2.4, "2021/2024"), "2025-04-07"), False),
        (near("a", 2.3, "2025-03-08"), near("b", 2.4, "2025-03-07", page="page-of-a"), False),
    ],
)
def test_a_number_without_its_period_is_held_against_what_is_told_about_the_same_days(one, other, marked):
    assert bool(one_series(one, other).conflicts) is marked
    records = {found.record.id: found.record for found in known(one, other)}
    assert {id: found.against for id, found in records.items()} == (
        {"a": ("b",), "b": ("a",)} if marked else {"a": (), "b": ()}
    )


@pytest.mark.parametrize("third", [figure("c", 1.9, "2020"), figure("c", 2.3, "2020")])
def test_nor_where_it_may_be_of_one_of_several_periods_or_one_says_it_too(third):
    told = near("a", 2.3, "2025-03-08"), (figure("b", 2.4, "2021/2024"), "2025-03-07"), (third, "2025-03-07")
    assert one_series(*told).conflicts == []


def test_one_source_does_not_differ_with_itself():
    assert one_series(figure("a", 7, page="p"), figure("b", 8, page="p")).conflicts == []


def test_what_two_sides_count_differently_is_held_against_each_other():
    records = known(figure("a", 7, counted_by=HA_GIANG), figure("b", 9, counted_by=VAN_SON))
    assert [one.record.against for one in records] == [("b",), ("a",)]


values = st.builds(
    figure,
    st.text("abcdef", min_size=5, max_size=5),
    st.sampled_from([1, 7, 7.2]),
    st.sampled_from(["2021", "2021/2023", None]),
    parties=st.lists(st.sampled_from([HA_GIANG, CAO_BANG, VAN_SON]), max_size=3),
    indicator=st.sampled_from(["trade_turnover", "revenue"]),
)
registers = st.lists(values, max_size=8, unique_by=lambda one: one.id)


@given(registers, st.randoms(use_true_random=False))
def test_series_do_not_depend_on_the_order_of_records(claims, random):
    records = known(*claims)
    assert series(random.sample(records, len(records))) == series(records)


@given(registers)
def test_every_figure_is_one_observation_and_its_value_is_untouched(claims):
    records = {one.record.id: one.record for one in known(*claims)}
    seen = [one for found in series(known(*claims)) for one in found.observations]
    assert sorted(one.record for one in seen) == sorted(records)
    assert all(one.value == records[one.record].best("value") for one in seen)
