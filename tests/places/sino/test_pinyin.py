"""Chinese names and names in Latin letters."""

import pytest
from hypothesis import given

from entente.places.sino import Match, pinyin_likeness
from entente.places.sino.characters import character_of
from entente.places.sino.match import SHARED
from tests.places.sino.strategies import any_text, names


def score(han: str, latin: str) -> float:
    match = pinyin_likeness(han, latin)
    return match.score if match else 0


@pytest.mark.parametrize(
    ("han", "latin"),
    [
        ("靖西", "Jingxi"),
        ("靖西市", "Jingxi City"),
        ("王宁", "Wang Ning"),
        ("王寧", "WANG NING"),
        ("靖西", "Jìngxī"),
        ("绿春县", "Lüchun County"),
        ("绿春", "Luchun"),
        ("绿春", "Lvchun"),
        ("西安", "Xi'an"),
        ("普洱", "Pu’er"),
        ("平而关", "Ping'erguan"),
        ("文山壮族苗族自治州", "Wenshan Zhuang and Miao Autonomous Prefecture"),
        ("陕西省", "Shaanxi Province"),
        ("澳门", "Macao"),
    ],
)
def test_pinyin_fits(han: str, latin: str) -> None:
    assert score(han, latin) >= 1 - SHARED


@pytest.mark.parametrize(
    ("han", "latin"),
    [("靖西", "Jingdong"), ("范甘", "Fang An"), ("王宁", "Wang"), ("王宁", "Vương Ninh"), ("", "Jingxi")],
)
def test_other_names_do_not_fit(han: str, latin: str) -> None:
    assert pinyin_likeness(han, latin) is None


def test_the_reason_spells_each_character() -> None:
    match = pinyin_likeness("绿春", "Lvchun")
    assert match
    assert match.reason == "绿 lü · 春 chun"


def test_the_family_name_may_stand_last_at_a_lower_score() -> None:
    match = pinyin_likeness("王宁", "Ning Wang")
    assert match
    assert match.reason == "王 wang · 宁 ning; the family name last"
    assert match.score < score("王宁", "Wang Ning")


def test_titles_of_different_kinds_score_lower() -> None:
    assert score("文山市", "Wenshan Prefecture") < score("文山州", "Wenshan Prefecture")


@given(names())
def test_the_usual_pinyin_of_a_name_fits_it(name: str) -> None:
    spelled = " ".join(found.pinyin[0] for character in name if (found := character_of(character)))
    assert score(name, spelled) >= 1 - SHARED


@given(any_text(), any_text())
def test_any_text_gives_a_match_or_none(han: str, latin: str) -> None:
    match = pinyin_likeness(han, latin)
    assert match is None or (isinstance(match, Match) and 0 < match.score <= 1 and match.reason)
