"""Chinese names as they may be read in Vietnamese."""

import pytest
from hypothesis import given

from entente.places.sino import reading_of
from tests.places.sino.strategies import any_text, names


@pytest.mark.parametrize(
    ("name", "first"),
    [("郝玉松", "Hách Ngọc Tùng"), ("王寧", "Vương Ninh"), ("靖西", "Tịnh Tây"), ("任正非", "Nhậm Chính Phi")],
)
def test_the_usual_reading_comes_first(name: str, first: str) -> None:
    assert reading_of(name)[0] == first


def test_a_customary_name_comes_before_readings() -> None:
    assert reading_of("澳門")[0] == "Ma Cao"


def test_marks_between_characters_are_passed_over() -> None:
    assert reading_of("王 · 宁") == reading_of("王宁")


@pytest.mark.parametrize("name", ["", "Wang", "王a", "王㛃", "㛃王", "\U0002a6d6", "王" * 41])
def test_what_has_no_readings_has_none(name: str) -> None:
    assert reading_of(name) == []


@given(names())
def test_a_known_name_has_different_readings_of_a_limited_number(name: str) -> None:
    found = reading_of(name, limit=5)
    assert 1 <= len(found) == len(set(found)) <= 5


@given(any_text())
def test_any_text_gives_a_list(name: str) -> None:
    assert len(reading_of(name)) <= 8
