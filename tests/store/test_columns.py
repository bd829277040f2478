import pytest

from entente.register import Held, Record
from entente.store.columns import date_of, places_of, row_of, year_of


def record(type="meeting", **values):
    held = {name: (Held(value, ("a",), True),) for name, value in values.items()}
    return Record("a", type, (), held)


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("2023-02-22", 2023),
        ("2021-05-26~", 2021),
        ("2016/2020", 2016),
        ("../2020", 2020),
        ("2021/..", 2021),
        ("XXXX-05-09", None),
        ("201X", None),
        (None, None),
    ],
)
def test_a_record_stands_in_the_year_where_its_date_starts(date, year):
    assert year_of(date) == year


def test_an_instruments_date_comes_before_its_period():
    assert date_of(record("instrument", period="2021/2025", date="2021-05-25")) == "2021-05-25"
    assert date_of(record("instrument", period="2021/2025")) == "2021/2025"


def test_a_record_without_a_date_of_its_own_is_undated():
    row = row_of(record("instrument", kind="memorandum", status="in_force"), claims=[], titles=[])
    assert (row.date, row.year) == (None, None)


def test_a_date_without_a_year_is_kept_without_one():
    row = row_of(record("activity", date="XXXX-05-09"), claims=[], titles=[])
    assert (row.date, row.year) == ("XXXX-05-09", None)


def test_places_are_those_of_all_values_by_id_or_folded_name():
    party = {"name": "Bách Lạc", "label": "hương Bách Lạc", "kind": "place", "id": None, "country": "CN", "level": None}
    known = party | {"name": "Hà Giang", "id": "vn/ha-giang"}
    union = party | {"name": "Hội hữu nghị", "kind": "organisation"}
    named = places_of(record(parties=[known, union], place=party))
    assert named == {"bach lac": "Bách Lạc", "vn/ha-giang": "Hà Giang"}
