"""The table of places holds together: ids, parents, pairs, successors, time."""

import tomllib
from importlib.resources import files

import pytest

from entente.places.gazetteer import contains, named, places

ROWS = tomllib.loads((files("entente.places") / "data" / "places.toml").read_text("utf-8"))["place"]


def test_ids_are_unique() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("field", ["parent", "pair"])
def test_what_is_named_exists(field: str) -> None:
    assert [row["id"] for row in ROWS if row.get(field) and row[field] not in places()] == []


def test_successors_exist_and_begin_after_the_end() -> None:
    for row in ROWS:
        for successor in row.get("successors", []):
            assert places()[successor].lived("2025-08-01") or not row.get("until", "").startswith("2025"), row["id"]


def test_gates_point_at_each_other() -> None:
    pairs = {row["id"]: row["pair"] for row in ROWS if row.get("pair")}
    assert all(pairs[pairs[gate]] == gate for gate in pairs)


def test_vietnam_had_63_provinces_and_has_34() -> None:
    provinces = [place for place in places().values() if place.country == "VN" and place.level == "ADM1"]
    assert len([p for p in provinces if p.lived("2025-06-30")]) == 63
    assert len([p for p in provinces if p.lived("2025-07-01")]) == 34


def test_a_parent_contains_through_its_children() -> None:
    assert contains(places()["cn/guangxi"], places()["cn/guangxi/jingxi"])
    assert not contains(places()["cn/yunnan"], places()["cn/guangxi/jingxi"])


def test_a_name_is_found_in_any_case_and_tone_placement() -> None:
    assert named("THANH HOÁ") == named("Thanh Hóa") != ()
