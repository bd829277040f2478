"""What is a conflict, and what only says less of the same."""

import pytest

from entente.register import fold
from entente.register.accounts import accounts, conflicts
from entente.register.agreeing import agree

from .made import CAO_BANG, HA_GIANG, QUANG_TAY, UBND_HA_GIANG, VAN_SON, VIET_NAM, claim, meeting, party, told

SNGV = party("Hà Giang", "vn/ha-giang", kind="body", label="Sở Ngoại vụ tỉnh Hà Giang")
CITY = party("Cao Bằng", "vn/cao-bang/cao-bang", level="ADM2", label="thành phố Cao Bằng")
STRANGER = party("苗旺县", None, level="ADM2")
UNCLEAR = party("Cao Bằng", None, level=None) | {"candidates": ["vn/cao-bang", "vn/cao-bang/cao-bang"]}


@pytest.mark.parametrize(
    ("type", "name", "one", "other"),
    [
        ("meeting", "date", "2025", "2025-02-19/2025-02-21"),
        ("meeting", "status", "planned", "done"),
        ("instrument", "status", "signed", "in_force"),
        ("meeting", "kind", "session", "conference"),
        ("meeting", "host", HA_GIANG, SNGV),
        ("meeting", "place", CAO_BANG, CITY),
        ("meeting", "place", UNCLEAR, CITY),
        ("meeting", "host", STRANGER, HA_GIANG),
        ("meeting", "parties", [HA_GIANG, VAN_SON], [SNGV, VAN_SON, CAO_BANG]),
        ("meeting", "parties", [VIET_NAM, VAN_SON], [VAN_SON, CAO_BANG]),
        ("instrument", "areas", ["trade"], ["culture"]),
        ("instrument", "title", "Biên bản ghi nhớ", "Biên bản ghi nhớ hợp tác y tế"),
        ("instrument", "title", "Biên bản ghi nhớ", "谅解备忘录"),
        ("instrument", "number", "12/BB-UBND", "12/bb-ubnd"),
        ("meeting", "mechanism", "Gặp gỡ đầu xuân", "Chương trình Gặp gỡ đầu xuân năm 2023"),
        ("figure", "qualifier", "over", "exact"),
    ],
)
def test_what_says_less_of_the_same_is_no_conflict(type, name, one, other):
    assert agree(type, name, one, other)
    assert agree(type, name, other, one)


@pytest.mark.parametrize(
    ("type", "name", "one", "other"),
    [
        ("instrument", "period", "2016/2020", "2016/2021"),
        ("meeting", "date", "2023-02-22", "2023-02-23"),
        ("meeting", "kind", "talks", "visit"),
        ("meeting", "host", CAO_BANG, CITY),
        ("meeting", "place", HA_GIANG, CITY),
        ("meeting", "parties", [HA_GIANG, VAN_SON], [HA_GIANG, QUANG_TAY]),
        ("commitment", "status", "planned", "agreed"),
        ("instrument", "title", "Chương trình hợp tác", "Biên bản ghi nhớ"),
        ("instrument", "number", "12/BB-UBND", "13/BB-UBND"),
        ("meeting", "mode", "online", "in_person"),
        ("meeting", "edition", 13, 14),
        ("figure", "value", 2.4, 2.3),
    ],
)
def test_what_cannot_both_be_right_is_one(type, name, one, other):
    assert not agree(type, name, one, other)
    assert not agree(type, name, other, one)


def record_of(**values):
    [(name, said)] = values.items()
    [record] = fold(
        [told(claim("meeting", f"m{n}", **meeting("m").values | {name: v})) for n, v in enumerate(said)], []
    )
    return record


def test_values_that_may_all_be_right_stand_together():
    record = record_of(host=[HA_GIANG, SNGV, CAO_BANG, UBND_HA_GIANG])
    found = accounts("meeting", "host", record.fields["host"])
    assert [[held.value["label"] for held in account] for account in found] == [
        ["Hà Giang", "Sở Ngoại vụ tỉnh Hà Giang", "UBND tỉnh Hà Giang"],
        ["Cao Bằng"],
    ]
    assert conflicts(record) == ("host",)


def test_one_account_is_no_conflict():
    assert conflicts(record_of(kind=["talks", "conference", "session"])) == ()
