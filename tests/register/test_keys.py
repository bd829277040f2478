import pytest

from entente.register.keys import keys_of
from entente.register.traits import traits_of

from .made import (
    CAO_BANG,
    DIEN_BIEN,
    HA_GIANG,
    HDND_HA_GIANG,
    LANG_SON,
    PHONG_SA_LY,
    QUANG_TAY,
    TRUNG_QUOC,
    UBND_HA_GIANG,
    VAN_NAM,
    VAN_SON,
    VIET_NAM,
    claim,
    meeting,
    party,
)


def share(one, other):
    """Whether the two claims share a strong key."""
    return not set(keys_of(one)).isdisjoint(keys_of(other))


def fit(one, other):
    return traits_of(one).fit(traits_of(other))


def instrument(id, **values):
    return claim("instrument", id, **{"kind": "agreement", "parties": [HA_GIANG, VAN_SON]} | values)


def figure(id, **values):
    known = {"indicator": "delegations", "value": 129, "period": "2016/2020", "parties": [HA_GIANG, VAN_SON]}
    return claim("figure", id, **known | values)


def post(id, **values):
    known = {"person": "Lục Văn Thành", "role": "Chủ tịch", "organisation": HA_GIANG}
    return claim("post", id, **known | values)


def test_meetings_of_one_day_and_one_shared_party_are_one():
    assert share(meeting("a"), meeting("b", parties=[HA_GIANG, QUANG_TAY]))


def test_a_shared_country_does_not_make_two_meetings_one():
    assert not share(meeting("a", parties=[VIET_NAM, HA_GIANG]), meeting("b", parties=[VIET_NAM, CAO_BANG]))


@pytest.mark.parametrize("date", [None, "XXXX-02-22", "2023-02", "2023-02-22~", "2023"])
def test_a_meeting_without_one_known_day_has_no_key(date):
    assert keys_of(meeting("a", date=date)) == []


def test_meetings_of_one_mechanism_and_edition_are_one_whatever_the_day():
    one = meeting("a", date=None, mechanism="Ủy ban Công tác liên hợp", edition=14)
    other = meeting(
        "b", date="2023-02-22", parties=[VAN_SON], mechanism="Hội nghị Ủy ban công tác liên hợp", edition=14
    )
    assert share(one, other)
    assert fit(one, other)


def test_the_same_edition_on_two_days_is_two_meetings():
    named = {"mechanism": "Ủy ban Công tác liên hợp", "edition": 14}
    assert not fit(meeting("a", date="2023-02-22", **named), meeting("b", date="2023-02-24", **named))


def test_committees_of_one_name_and_edition_between_other_provinces_are_two():
    named = {"mechanism": "Ủy ban công tác liên hợp", "edition": 14, "date": None}
    one, other = (
        meeting("a", parties=[LANG_SON, QUANG_TAY], **named),
        meeting("b", parties=[DIEN_BIEN, VAN_NAM], **named),
    )
    assert share(one, other)
    assert not fit(one, other)


def test_talks_of_a_province_with_two_foreign_sides_on_one_day_are_two():
    one, other = meeting("a", parties=[DIEN_BIEN, VAN_NAM]), meeting("b", parties=[DIEN_BIEN, PHONG_SA_LY])
    assert share(one, other)
    assert not fit(one, other)


@pytest.mark.parametrize("other", [[TRUNG_QUOC, HA_GIANG], [HA_GIANG, VAN_NAM], [VIET_NAM, TRUNG_QUOC], [HA_GIANG], []])
def test_parties_that_may_be_the_same_forbid_nothing(other):
    assert fit(meeting("a", parties=[HA_GIANG, VAN_SON]), meeting("b", parties=other))


def test_a_party_that_could_be_two_units_may_be_either():
    unclear = party("Lạng Sơn", level=None) | {"country": "VN", "candidates": ["vn/lang-son", "vn/lang-son/lang-son"]}
    assert fit(meeting("a", parties=[unclear]), meeting("b", parties=[LANG_SON]))
    assert not fit(meeting("a", parties=[unclear]), meeting("b", parties=[DIEN_BIEN]))


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("talks", "conference", True),
        ("gathering", "session", True),
        ("visit", "visit", True),
        (None, "ceremony", True),
        ("talks", "visit", False),
        ("visit", "ceremony", False),
    ],
)
def test_kinds_that_may_be_one_event(one, other, may):
    assert fit(meeting("a", kind=one), meeting("b", kind=other)) is may


def test_meetings_of_different_mechanisms_are_two_on_the_same_day():
    one, other = meeting("a", mechanism="Gặp gỡ đầu xuân"), meeting("b", mechanism="Ủy ban Công tác liên hợp")
    assert not fit(one, other)


def test_meetings_of_different_editions_are_two():
    assert not fit(meeting("a", edition=13), meeting("b", edition=14))


def test_two_claims_of_one_page_are_two_things():
    assert not fit(meeting("a", page="p"), meeting("b", page="p"))


def test_instruments_of_one_number_are_one():
    assert share(instrument("a", number="03/CTrPH-HHN"), instrument("b", number="03/ctrph-hhn", parties=None))


@pytest.mark.parametrize(
    "change", [{"parties": [CAO_BANG]}, {"kind": "minutes"}, {"date": "2022-01-10"}, {"date": "2022"}]
)
def test_one_number_of_other_parties_kind_or_year_is_another_paper(change):
    plan = {"number": "12/KH-UBND", "kind": "plan", "parties": [HA_GIANG], "date": "2021-03-01"}
    one, other = instrument("a", **plan), instrument("b", **plan | change)
    assert share(one, other)
    assert not fit(one, other)


def test_one_number_with_nothing_else_known_is_one_paper():
    one = instrument("a", number="12/KH-UBND", kind="plan", date="2021-03-01")
    assert fit(one, instrument("b", number="12/KH-UBND", kind=None, parties=None))


def test_instruments_of_different_numbers_are_two():
    assert not fit(instrument("a", number="03/CTrPH-HHN"), instrument("b", number="04/CTrPH-HHN"))


def test_instruments_of_the_same_parties_kind_and_period_are_one():
    assert share(instrument("a", period="2021/2025"), instrument("b", period="2021/2025", parties=[VAN_SON, HA_GIANG]))


def test_instruments_of_other_parties_are_not():
    assert not share(instrument("a", period="2021/2025"), instrument("b", period="2021/2025", parties=[VAN_SON]))


def test_instruments_signed_by_the_same_parties_on_one_day_are_one():
    assert share(instrument("a", date="2021-05-25"), instrument("b", date="2021-05-25"))
    assert not share(instrument("a", date="2021-05-25~"), instrument("b", date="2021-05-25~"))


def test_equal_figures_of_one_period_are_one():
    assert share(figure("a"), figure("b", value=129.0))


@pytest.mark.parametrize("change", [{"value": 130}, {"period": "2016/2021"}, {"unit": "USD"}, {"parties": [HA_GIANG]}])
def test_figures_that_differ_are_two(change):
    assert not share(figure("a"), figure("b", **change))


@pytest.mark.parametrize("change", [{"value": None}, {"period": None}, {"parties": None}, {"parties": []}])
def test_a_figure_with_an_unknown_part_has_no_key(change):
    assert keys_of(figure("a", **change)) == []


def test_figures_of_other_things_need_the_same_noun():
    assert not share(figure("a", indicator="other", what="cây giống"), figure("b", indicator="other", what="con giống"))


def test_a_persons_post_is_one_however_it_is_written():
    assert share(post("a"), post("b", person="LỤC VĂN THÀNH", role="chủ tịch"))


def test_posts_in_two_bodies_of_one_province_are_two():
    assert not share(post("a", organisation=UBND_HA_GIANG), post("b", organisation=HDND_HA_GIANG))


def test_two_posts_of_a_person_are_two():
    assert not share(post("a"), post("b", role="Bí thư"))


def test_what_is_shared_is_said_in_words():
    assert [key.shared for key in keys_of(meeting("a", parties=[TRUNG_QUOC, HA_GIANG]))] == [("2023-02-22", "Hà Giang")]


def test_other_types_are_never_joined():
    assert keys_of(claim("commitment", "a", status="agreed", parties=[HA_GIANG])) == []


DAY = "2023-02-22"
GIFT = {
    "donors": [VAN_SON],
    "recipients": [HA_GIANG],
    "date": DAY,
    "items": [{"what": "máy tính", "quantity": 10}],
}
HOI = party("Hội hữu nghị Việt Nam - Lào", kind="organisation", level=None)


@pytest.mark.parametrize(
    ("type", "known", "other"),
    [
        (
            "activity",
            {"kind": "joint_patrol", "date": DAY, "parties": [HA_GIANG, VAN_SON]},
            {"parties": [VAN_SON]},
        ),
        ("support", GIFT, {"period": "2023"}),
        ("twinning", {"parties": [HA_GIANG, VAN_SON]}, {"parties": [VAN_SON, HA_GIANG], "level": "province"}),
        ("mechanism", {"name": "Gặp gỡ đầu xuân", "parties": [HA_GIANG]}, {"name": "Chương trình Gặp gỡ đầu Xuân"}),
        ("organisation", {"name": "Chi hội Văn Sơn", "parent": HOI}, {"founded": "2001"}),
        ("organisation", {"name": "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La"}, {}),
        ("act", {"instrument": "Thỏa thuận 2017", "act": "extended", "date": "2023"}, {"parties": [HA_GIANG]}),
    ],
)
def test_what_is_told_of_one_thing_shares_a_key(type, known, other):
    assert share(claim(type, "a", **known), claim(type, "b", **known | other))


@pytest.mark.parametrize(
    ("type", "known", "other"),
    [
        ("activity", {"kind": "joint_patrol", "date": DAY, "parties": [HA_GIANG]}, {"kind": "tree_planting"}),
        ("activity", {"kind": "joint_patrol", "date": DAY, "parties": [VIET_NAM]}, {}),
        ("activity", {"kind": "other", "date": DAY, "parties": [HA_GIANG]}, {}),
        ("support", GIFT, {"items": [{"what": "máy tính", "quantity": 12}]}),
        ("support", GIFT, {"donors": [VAN_NAM]}),
        ("support", GIFT | {"date": None}, {}),
        ("twinning", {"parties": [HA_GIANG]}, {}),
        ("mechanism", {"name": "Gặp gỡ đầu xuân", "parties": [HA_GIANG]}, {"parties": [CAO_BANG]}),
        ("organisation", {"name": "Hội hữu nghị Việt Nam - Lào"}, {}),
        ("act", {"instrument": "Thỏa thuận 2017", "act": "extended", "date": None}, {}),
    ],
)
def test_what_may_be_another_thing_shares_none(type, known, other):
    assert not share(claim(type, "a", **known), claim(type, "b", **known | other))


@pytest.mark.parametrize(
    ("across", "one"),
    [
        (party("Ô Da Đao", None, level=None), True),
        (party("Ô Da Đao", "kh/ratanakiri/o-yadav", level="ADM2"), True),
        (party("Lum Phát", None, level=None), False),
    ],
)
def test_a_paper_of_two_is_theirs_though_a_page_does_not_say_which_unit_one_is(across, one):
    unclear = party("Ô Da Đao", None, level=None) | {"candidates": ["kh/ratanakiri/o-yadav", "kh/mondulkiri/o-reang"]}
    paper = instrument("a", period="2021/2025", parties=[HA_GIANG, unclear])
    assert share(paper, instrument("b", period="2021/2025", parties=[across, HA_GIANG])) is one
