"""Parties through the dissolutions of July 2025."""

import pytest

from entente.register.heirs import PART, SAME, between, fit, heirs, kin, unit_nearness

from .made import CAO_BANG, HA_GIANG, QUANG_TAY, VAN_SON, party

NEW, OLD = "vn/tuyen-quang~2025", "vn/tuyen-quang"


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("vn/ha-giang", "vn/ha-giang", SAME),
        ("vn/ha-giang", NEW, SAME),
        ("vn/ha-giang", OLD, 0),
        ("vn/ha-giang/xin-man", "vn/ha-giang", PART),
        ("vn/ha-giang/quan-ba/bat-dai-son", f"{NEW}/can-ty", SAME),
        ("vn/ha-giang/quan-ba/bat-dai-son", NEW, PART),
        ("cn/yunnan/malipo", "cn/yunnan/wenshan", PART),
        ("vn/cao-bang", "vn/lang-son", 0),
        ("vn/nowhere", "vn/nowhere", SAME),
    ],
)
def test_how_near_two_units_are(one, other, near):
    assert unit_nearness(one, other) == unit_nearness(other, one) == near


def test_a_unit_may_be_named_under_its_heirs_and_those_it_came_from():
    assert NEW in kin("vn/ha-giang")
    assert {"vn/ha-giang", OLD} <= kin(NEW)
    assert "vn/ha-giang" not in kin(OLD)


def test_a_unit_that_lives_is_its_own_heir():
    assert heirs("vn/cao-bang") == {"vn/cao-bang"}


@pytest.mark.parametrize(
    ("named", "fits"),
    [
        ([HA_GIANG, VAN_SON], SAME),
        ([party("Tuyên Quang", NEW), VAN_SON], SAME),
        ([HA_GIANG], 0.5),
        ([HA_GIANG, QUANG_TAY], 0),
        ([CAO_BANG, VAN_SON], 0),
        ([], 0),
    ],
)
def test_the_parties_of_a_later_record_fit_by_their_worst_side(named, fits):
    assert between([HA_GIANG, VAN_SON], named) == fits


def test_a_circle_forbids_only_where_both_name_the_side():
    assert fit([HA_GIANG, VAN_SON], [VAN_SON])
    assert fit([HA_GIANG], [QUANG_TAY])
    assert not fit([HA_GIANG, VAN_SON], [HA_GIANG, QUANG_TAY])
