"""One thing as several scripts write it is one value with its forms; what differs stays a conflict."""

from itertools import permutations

import pytest

from entente.claims.fields import TYPES
from entente.register import Decision, Record, fold
from entente.register.scripts import one_thing

from .made import CAO_BANG, HA_GIANG, VAN_SON, claim, correct, meeting, party, told

TINH_TAY = party("Tịnh Tây", "cn/guangxi/jingxi", level="ADM3")
JINGXI = party("Jingxi", "cn/guangxi/jingxi", level="ADM3")
HAN = party("靖西", None, level="ADM3") | {"country": "CN", "candidates": ["cn/guangxi/jingxi", "cn/yunnan/x"]}
WENSHAN = party("文山", None, level=None) | {"country": "CN"}


def body(label, name, id):
    return party(name, id, kind="body", label=label)


@pytest.mark.parametrize(
    ("type", "name", "one", "other", "same"),
    [
        ("post", "person", "郝玉松", "Hách Ngọc Tùng", True),
        ("post", "person", "郝玉松", "Hao Yusong", True),
        ("post", "person", "郝玉松", "Yusong Hao", True),
        ("post", "person", "Đặng Quốc Khánh", "Dang Quoc Khanh", True),
        ("post", "person", "邓国庆", "鄧國慶", True),
        ("post", "person", "郝玉松", "Hách Ngọc Tú", False),
        ("post", "person", "Hách Ngọc Tùng", "Hao Yusong", False),
        ("post", "role", "Bí thư Huyện ủy", "县委书记", True),
        ("post", "role", "Bí thư Huyện ủy", "县长", False),
        ("post", "role", "Bí thư Huyện ủy", "Chủ tịch", False),
        ("figure", "what", "vụ việc", "起", False),
        ("meeting", "place", TINH_TAY, HAN, True),
        ("meeting", "place", JINGXI, HAN, True),
        ("meeting", "place", party("Jingxi", None), HAN | {"level": None}, True),
        ("meeting", "place", TINH_TAY, HAN | {"candidates": ["cn/yunnan/x"]}, False),
        ("meeting", "place", TINH_TAY, HAN | {"level": "ADM2"}, False),
        ("meeting", "place", party("Tịnh Tây", None) | {"country": "VN"}, HAN, False),
        ("meeting", "place", CAO_BANG, HAN, False),
        ("meeting", "parties", [HA_GIANG, VAN_SON], [WENSHAN, HA_GIANG], True),
        ("meeting", "parties", [HA_GIANG, VAN_SON], [WENSHAN], False),
        ("meeting", "parties", [HA_GIANG, VAN_SON], [WENSHAN, CAO_BANG], False),
        (
            "meeting",
            "bodies",
            [body("UBND tỉnh Hà Giang", "Hà Giang", "vn/ha-giang")],
            [body("河江省人民委员会", "河江", "vn/ha-giang")],
            True,
        ),
        (
            "meeting",
            "bodies",
            [body("UBND tỉnh Hà Giang", "Hà Giang", "vn/ha-giang")],
            [body("Ha Giang Provincial People's Committee", "Ha Giang", "vn/ha-giang")],
            True,
        ),
        (
            "meeting",
            "bodies",
            [body("Văn phòng UBND tỉnh Hà Giang", "Hà Giang", "vn/ha-giang")],
            [body("河江省人民委员会", "河江", "vn/ha-giang")],
            False,
        ),
        ("meeting", "bodies", [HA_GIANG], [body("河江省人民委员会", "河江", "vn/ha-giang")], False),
    ],
)
def test_what_is_one_thing_in_two_scripts(type, name, one, other, same):
    field = TYPES[type][name]
    assert one_thing(name, field, one, other) is same
    assert one_thing(name, field, other, one) is same


def tell(**values):
    """Claims of one meeting on pages of one day each, as the register holds their field."""
    [(name, said)] = values.items()
    claims = [meeting(f"m{number}", **{name: value}) for number, value in enumerate(said)]
    return name, [told(one, f"2023-02-2{number}") for number, one in enumerate(claims)]


def held(name, claims, log=()):
    """The value of each conflict, its other forms, and how many claims say so."""
    [record] = fold(claims, log)
    assert Record.from_json(record.to_json()) == record
    return [(one.value["name"], [form["name"] for form in one.forms], len(one.claims)) for one in record.fields[name]]


def test_a_place_in_three_scripts_is_one_value_with_its_forms():
    for places in permutations([TINH_TAY, HAN, JINGXI]):
        [(name, forms, claims)] = held(*tell(place=places))
        assert ({name, *forms}, claims) == ({"Tịnh Tây", "靖西", "Jingxi"}, 3)
        assert name != "靖西"


def test_another_place_stays_a_conflict():
    assert held(*tell(place=[TINH_TAY, HAN, CAO_BANG])) == [("Tịnh Tây", ["靖西"], 2), ("Cao Bằng", [], 1)]


def test_the_form_that_a_person_gave_stands():
    name, claims = tell(place=[TINH_TAY, HAN])
    by_hand = party("靖西市", None, level="ADM3") | {"country": "CN"}
    assert held(name, claims, [correct(1, claims[1], "place", by_hand)]) == [("靖西市", ["Tịnh Tây"], 2)]


def test_what_the_register_is_said_to_hold_is_supported_in_any_script():
    name, claims = tell(place=[HAN, CAO_BANG])
    value = {"field": "place", "value": TINH_TAY}
    snapshot = {"m0": claims[0].to_json()}
    said = Decision("d1", 1, "2026-03-17T08:00:00+07:00", "Lan", "set", ("m0",), snapshot, value)
    assert held(name, claims, [said]) == [("Tịnh Tây", ["靖西"], 1), ("Cao Bằng", [], 1)]


def people(*said):
    """The record of posts that a person said are one's."""
    posts = [
        told(claim("post", id, person=person, role=role, organisation=VAN_SON), f"2023-02-2{number}")
        for number, (id, person, role) in enumerate(said)
    ]
    snapshot = {one.claim.id: one.to_json() for one in posts}
    same = Decision("d1", 1, "2026-03-17T08:00:00+07:00", "Lan", "same", tuple(snapshot), snapshot)
    [record] = fold(posts, [same])
    return {name: [one.written for one in values] for name, values in record.fields.items()}


def test_a_person_in_two_scripts_is_one_where_somebody_says_so():
    found = people(("a", "郝玉松", "州委书记"), ("b", "Hách Ngọc Tùng", "Bí thư Châu ủy"))
    assert found["person"] == [("郝玉松", "Hách Ngọc Tùng")]
    assert found["role"] == [("州委书记", "Bí thư Châu ủy")]
    assert len(found["organisation"]) == 1


def test_what_one_script_writes_in_two_ways_stays_a_conflict():
    found = people(("a", "郝玉松", "州委书记"), ("b", "Hách Ngọc Tùng", "Bí thư"), ("c", "Hác Ngọc Tùng", "Bí thư"))
    assert found["person"] == [("郝玉松",), ("Hách Ngọc Tùng",), ("Hác Ngọc Tùng",)]
