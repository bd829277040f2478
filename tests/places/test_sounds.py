"""Lao and Khmer names: the same sounds in other letters are the same unit, unless a Vietnamese unit is called so."""

import pytest

from entente.places import find_mentions, spelling


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("tỉnh Khăm Muồn", "la/khammouane"),
        ("tỉnh Bolykhămxay, Lào", "la/bolikhamxay"),
        ("tỉnh Xa-vẳn-na-khẹt", "la/savannakhet"),
        ("tỉnh Xiêng Khoang", "la/xiengkhouang"),
        ("lãnh đạo Khăm Muồn và", "la/khammouane"),
        ("tỉnh Prâyveng (Campuchia)", "kh/prey-veng"),
    ],
)
def test_the_same_sounds_are_the_same_unit(text: str, unit: str) -> None:
    assert find_mentions(spelling(text))[0].party.id == unit


@pytest.mark.parametrize("text", ["tỉnh Bình Phước", "ông Khăm Sảo nói", "huyện Nậm Pồ", "bản Na Kham"])
def test_other_names_are_none_of_them(text: str) -> None:
    assert not any((m.party.id or "").startswith(("la/", "kh/")) for m in find_mentions(spelling(text)))
