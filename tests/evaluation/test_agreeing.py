"""Agreeing: where evidence meets, and which fields of the gold a claim answers otherwise."""

import pytest

from entente.evaluation.agreeing import disagreeing, overlap, spots

PARTY = {"name": "Hà Giang", "label": "tỉnh Hà Giang"}
OTHER = {"name": "Vân Nam"}


@pytest.mark.parametrize(
    ("type", "gold", "said", "common"),
    [
        ("figure", (0, 40), (10, 20), 1.0),
        ("commitment", (0, 40), (10, 20), 0.25),
        ("commitment", (0, 40), (0, 30), 0.75),
        ("meeting", (0, 10), (10, 20), 0.0),
    ],
)
def test_a_clause_is_met_by_its_bounds_and_other_words_by_holding_them(
    type: str, gold: tuple[int, int], said: tuple[int, int], common: float
) -> None:
    assert overlap(type, [gold], said) == common


def test_words_are_found_whatever_blanks_part_them() -> None:
    assert spots("Hai bên\nký biên bản. Hai  bên ký biên bản.", "Hai bên ký") == [(0, 10), (21, 32)]


@pytest.mark.parametrize(
    ("gold", "said"),
    [
        ({"type": "figure", "value": 7.2, "unit": ["USD", None]}, {"value": 7.2, "unit": None}),
        ({"type": "meeting", "place": "ha giang"}, {"place": PARTY}),
        ({"type": "meeting", "host": [None, "Sapa"]}, {"host": None}),
        ({"type": "meeting", "parties": ["Hà Giang", ["Vân Nam", "tỉnh Vân Nam"]]}, {"parties": [OTHER, PARTY]}),
        ({"type": "support", "items": [{"quantity": 10}]}, {"items": [{"quantity": 10, "unit": "suất"}]}),
        ({"type": "instrument", "status": None}, {"status": "signed"}),
    ],
)
def test_what_the_gold_leaves_open_or_names_otherwise_agrees(gold: dict[str, object], said: dict[str, object]) -> None:
    assert disagreeing(gold, said) == []


@pytest.mark.parametrize(
    ("gold", "said", "wrong"),
    [
        ({"type": "figure", "value": 7.2}, {"value": 7.3}, ["value"]),
        ({"type": "figure", "value": 7.2}, {"value": None}, ["value"]),
        ({"type": "meeting", "parties": ["Hà Giang"]}, {"parties": [PARTY, OTHER]}, ["parties"]),
        ({"type": "meeting", "parties": ["Hà Giang", "Vân Nam"]}, {"parties": [PARTY]}, ["parties"]),
        ({"type": "post", "person": "Vương Ninh", "role": "Tỉnh trưởng"}, {"person": "Vương Ninh"}, ["role"]),
        ({"type": "support", "items": [{"quantity": 10, "unit": "tấn"}]}, {"items": [{"quantity": 10}]}, ["items"]),
    ],
)
def test_what_is_said_otherwise_is_named(gold: dict[str, object], said: dict[str, object], wrong: list[str]) -> None:
    assert disagreeing(gold, said) == wrong
