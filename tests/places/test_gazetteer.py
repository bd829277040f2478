"""The gazetteer holds together: ids, parents, pairs, codes, names, time; what is kept by hand stands."""

import tomllib

import pytest

from entente.places.gazetteer import acts, called, children, coded, contains, named, places
from tests.corpus import ROOT

ROWS = tomllib.loads((ROOT / "scripts/gazetteer/hand/places.toml").read_text("utf-8"))["place"]


def of_vietnam(level: str, day: str) -> int:
    return sum(1 for place in places().values() if (place.country, place.level) == ("VN", level) and place.lived(day))


def test_ids_kept_by_hand_are_unique() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS)


def test_every_unit_kept_by_hand_is_there_as_it_is_kept() -> None:
    for row in ROWS:
        place = places()[row["id"]]
        assert (place.kind, place.since, place.until) == (row["kind"], row.get("from"), row.get("until"))
        assert place.names["vi"] == tuple(row["names"]["vi"])


def test_every_parent_pair_and_successor_is_there() -> None:
    tied = [
        other
        for place in places().values()
        for other in (*place.parents, *(link.unit for link in place.successors), *([place.pair] if place.pair else []))
    ]
    assert {other for other in tied if other not in places()} == set()


def test_every_act_is_there() -> None:
    assert {place.act for place in places().values() if place.act} <= set(acts())


def test_successors_begin_after_the_end() -> None:
    for row in ROWS:
        for successor in row.get("successors", []):
            assert places()[successor].lived("2025-08-01") or not row.get("until", "").startswith("2025"), row["id"]


def test_gates_point_at_each_other() -> None:
    pairs = {row["id"]: row["pair"] for row in ROWS if row.get("pair")}
    assert all(pairs[pairs[gate]] == gate for gate in pairs)


def test_a_gates_class_is_dated() -> None:
    (kind,) = places()["vn/gate/tra-linh"].classes
    assert (kind.kind, kind.since) == ("international", "2023-12-28")
    (kind,) = places()["vn/gate/ma-lu-thang"].classes
    assert (kind.since, kind.approved, kind.act) == (None, "2020-05-07", "63/NQ-CP")


@pytest.mark.parametrize(("level", "before", "after"), [("ADM1", 63, 34), ("ADM2", 696, 0), ("ADM3", 10_035, 3_321)])
def test_vietnams_units_before_and_after_july_2025(level: str, before: int, after: int) -> None:
    assert (of_vietnam(level, "2025-06-30"), of_vietnam(level, "2025-07-01")) == (before, after)


def test_china_is_there_to_the_county() -> None:
    counted = [place.level for place in places().values() if place.country == "CN"]
    assert (counted.count("ADM1"), counted.count("ADM2"), counted.count("ADM3")) == (33, 333, 2971)


def test_a_parent_contains_through_its_children() -> None:
    assert contains(places()["cn/guangxi"], places()["cn/guangxi/jingxi"])
    assert not contains(places()["cn/yunnan"], places()["cn/guangxi/jingxi"])


def test_a_commune_that_went_on_changed_its_parent() -> None:
    commune = places()["vn/ha-giang/vi-xuyen/minh-tan"]
    assert commune.parent_on("2025-06-30") == "vn/ha-giang/vi-xuyen"
    assert commune.parent_on("2025-07-01") == "vn/tuyen-quang~2025"
    assert all(contains(places()[outer], commune) for outer in ("vn/ha-giang", "vn/tuyen-quang~2025"))
    assert commune in children("vn/tuyen-quang~2025")


def test_a_code_used_again_is_another_unit_of_another_day() -> None:
    assert [place.id for place in coded("gso", "15", "2025-06-30")] == ["vn/yen-bai"]
    assert [place.id for place in coded("gso", "15", "2025-07-01")] == ["vn/lao-cai~2025"]
    assert len(coded("gso", "15")) == 2


@pytest.mark.parametrize(
    ("scheme", "code", "id"),
    [
        ("iso3166-2", "VN-03", "vn/ha-giang"),
        ("gb2260", "451081", "cn/guangxi/jingxi"),
        ("gb2260", "532600", "cn/yunnan/wenshan"),
        ("gb2260", "532601", "cn/yunnan/wenshan-shi"),
        ("gso", "033", "vn/ha-giang/xin-man"),
    ],
)
def test_a_code_is_its_unit(scheme: str, code: str, id: str) -> None:
    assert [place.id for place in coded(scheme, code)] == [id]


@pytest.mark.parametrize(
    ("id", "latitude", "longitude"), [("vn/quang-ninh/mong-cai", 21.52, 107.97), ("cn/guangxi/jingxi", 23.14, 106.41)]
)
def test_a_towns_coordinates(id: str, latitude: float, longitude: float) -> None:
    assert places()[id].at == pytest.approx((latitude, longitude), abs=0.01)


def test_the_press_form_of_a_prefecture_is_a_name_of_it() -> None:
    assert "cn/xinjiang/wulumuqi" in [place.id for place in called("Urumqi")]


def test_in_force_and_operating_are_two_days() -> None:
    act = acts()[places()["vn/tuyen-quang~2025/thang-tin"].act or ""]
    assert (act.number, act.in_force, act.operating) == ("1684/NQ-UBTVQH15", "2025-06-16", "2025-07-01")


@pytest.mark.parametrize(
    ("one", "other"), [("THANH HOÁ", "Thanh Hóa"), ("Hoà Bình", "hòa bình"), ("Thuỷ Nguyên", "Thủy Nguyên")]
)
def test_a_name_is_found_in_any_case_and_tone_placement(one: str, other: str) -> None:
    assert named(one) == named(other) != ()


@pytest.mark.parametrize("name", ["Tịnh Tây", "靖西", "靖西市", "Jingxi", "jìngxī", "tinh tay"])
def test_a_unit_is_found_under_each_of_its_names(name: str) -> None:
    assert "cn/guangxi/jingxi" in [place.id for place in called(name)]


@pytest.mark.parametrize("name", ["龍州", "龙州县", "龍州縣", "Longzhou"])
def test_a_chinese_unit_is_found_in_both_writings(name: str) -> None:
    assert [place.id for place in called(name)] == ["cn/guangxi/longzhou"]


def test_marks_decide_where_they_are_typed() -> None:
    both = {place.names["vi"][0] for place in called("my tho") if place.country == "VN"}
    assert {"Mỹ Tho", "Mỹ Thọ"} <= both
    assert {place.names["vi"][0] for place in called("Mỹ Tho")} == {"Mỹ Tho"}
