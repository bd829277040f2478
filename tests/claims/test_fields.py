"""What a person types into a field, and what stands there: each kind of value, back and forth."""

from typing import Any

import pytest

from entente.claims.fields import CODES, TYPES, Field, parse, show
from entente.errors import NotAValue


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (Field("date"), "2023-02-22", "2023-02-22"),
        (Field("date"), "XXXX-05-09", "XXXX-05-09"),
        (Field("date"), "2021-05-26~", "2021-05-26~"),
        (Field("date"), "2016/2020", "2016/2020"),
        (Field("date"), "22/2/2023", "2023-02-22"),
        (Field("date"), "2/2023", "2023-02"),
        (Field("date"), "2019/..", "2019/.."),
        (Field("number"), "7,2", 7.2),
        (Field("number"), "0.125", 0.125),
        (Field("integer"), "14", 14),
        (Field("number"), "7.2", 7.2),
        (Field("code", "mode"), "online", "online"),
        (Field("codes", "area"), "trade, health", ["trade", "health"]),
        (Field("text"), " Gặp gỡ đầu xuân ", "Gặp gỡ đầu xuân"),
        (Field("date"), "  ", None),
    ],
)
def test_a_value_is_read_as_typed(field: Field, text: str, value: Any) -> None:
    assert parse(field, text) == value


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (Field("date"), "30/2/2023"),
        (Field("date"), "2023-02-30"),
        (Field("date"), "2023-13"),
        (Field("date"), "0000-01-01"),
        (Field("date"), "XXXX-02-30"),
        (Field("date"), "2023-02-22/2023-02-20"),
        (Field("date"), "２０２３-02-22"),
        (Field("number"), "1e5"),
        (Field("party"), "Hà Giang\nCao Bằng"),
        (Field("integer"), "-3"),
        (Field("date"), "2023-02-22; drop table"),
        (Field("integer"), "14.5"),
        (Field("integer"), "nhiều"),
        (Field("number"), "1.506"),
        (Field("number"), "1,506"),
        (Field("number"), "inf"),
        (Field("number"), "nan"),
        (Field("code", "mode"), "by phone"),
        (Field("codes", "area"), "trade, moon"),
        (Field("items"), "30 boxes"),
    ],
)
def test_what_the_field_cannot_hold_is_refused(field: Field, text: str) -> None:
    with pytest.raises(NotAValue):
        parse(field, text)


def test_parties_are_typed_by_name() -> None:
    parties = parse(Field("parties"), "Hà Giang; Văn Sơn\n")
    assert [party["name"] for party in parties] == ["Hà Giang", "Văn Sơn"]


def test_a_party_typed_twice_is_one() -> None:
    assert [party["name"] for party in parse(Field("parties"), "Hà Giang\nHà  Giang; Văn Sơn")] == [
        "Hà Giang",
        "Văn Sơn",
    ]


@pytest.mark.parametrize("text", ["Hà Giang; Văn Sơn", "Lai Châu"])
def test_what_is_shown_reads_back(text: str) -> None:
    assert show(Field("parties"), parse(Field("parties"), text)) == text


def test_every_field_names_a_list_that_exists() -> None:
    assert all(field.codes in CODES for fields in TYPES.values() for field in fields.values() if field.codes)
