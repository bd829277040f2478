"""Every name has a kind, a source and a period; what is made of other names by rule says so."""

import pytest

from entente.places.gazetteer import places
from entente.places.names import names_of


@pytest.mark.parametrize(
    ("id", "text", "kind", "source"),
    [
        ("vn/ha-giang", "Hà Giang", "official", "own"),
        ("vn/ha-giang/hoang-su-phi/thang-tin", "Thàng Tín", "official", "gso"),
        ("cn/yunnan/malipo", "Ma Lật Pha", "reading", "own"),
        ("cn/yunnan/malipo", "Ma Lì Pho", "sounded", "own"),
        ("cn/yunnan/malipo", "麻栗坡县", "official", "nbs"),
        ("cn/yunnan/malipo", "麻栗坡縣", "traditional", "opencc"),
        ("cn/yunnan/malipo", "Málìpō", "pinyin", "pypinyin"),
        ("cn/xinjiang/wulumuqi", "Ürümqi", "press", "geonames"),
        ("cn/anhui/anqing", "安庆", "short", "nbs"),
        ("la/savannakhet", "Xa-vẳn-na-khẹt", "sounded", "own"),
        ("la/savannakhet/kaysone-phomvihane", "Khanthabouly", "former", "own"),
    ],
)
def test_a_name_says_of_what_kind_it_is_and_where_it_comes_from(id: str, text: str, kind: str, source: str) -> None:
    (name,) = (name for name in names_of(places()[id]) if name.text == text)
    assert (name.kind, name.source, name.generated) == (kind, source, source in ("opencc", "pypinyin"))


def test_a_names_period_is_its_units_where_it_has_none_of_its_own() -> None:
    (name,) = (name for name in names_of(places()["vn/ha-giang"]) if name.language == "vi")
    assert (name.since, name.until) == ("1991", "2025-06-30")
    former = [name for name in names_of(places()["la/savannakhet/kaysone-phomvihane"]) if name.kind == "former"]
    assert {name.until for name in former} == {"2005"}


def test_what_is_said_of_a_name_is_said_of_one_that_is_there() -> None:
    for place in places().values():
        assert set(place.about) <= {text for names in place.names.values() for text in names}, place.id
