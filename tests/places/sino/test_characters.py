"""The tables of readings hold together, and read characters of either script."""

from importlib.resources import files
from unicodedata import is_normalized

import pytest

from entente.places.sino import readings
from entente.places.sino.characters import character_of, known_characters, simplified
from entente.places.sino.own import own_names, own_readings
from entente.places.sino.syllables import syllable_key
from entente.places.spelling import spelling

FILE = files("entente.places") / "data" / "readings.tsv"
ROWS = [line.split("\t") for line in FILE.read_text("utf-8").splitlines()[1:]]


@pytest.mark.parametrize(
    ("character", "first"), [("靖", "tịnh"), ("郝", "hách"), ("马", "mã"), ("馬", "mã"), ("乾", "càn"), ("壮", "tráng")]
)
def test_the_usual_reading_comes_first(character: str, first: str) -> None:
    assert readings(character)[0] == first


@pytest.mark.parametrize("character", ["", "a", "靖西", "あ", "㛃"])
def test_what_is_no_known_character_has_no_readings(character: str) -> None:
    assert readings(character) == ()


def test_forms_come_in_simplified_form() -> None:
    assert simplified("廣西壯族自治區馬關縣") == "广西壮族自治区马关县"


def test_each_character_has_one_row_with_pinyin() -> None:
    assert len({row[0] for row in ROWS}) == len(ROWS)
    assert [row for row in ROWS if len(row) != 4 or not row[3]] == []


def test_readings_are_written_in_one_spelling() -> None:
    assert [row for row in ROWS if row[2] != spelling(row[2].casefold()) or not is_normalized("NFC", row[2])] == []


def test_the_table_stays_small() -> None:
    assert len(FILE.read_bytes()) < 200_000


def test_each_own_reading_changes_something() -> None:
    dictionaries = {row[0]: [syllable_key(reading) for reading in row[2].split()] for row in ROWS}
    same = [
        character
        for character in own_readings()
        if (found := character_of(character)) and list(found.keys) == dictionaries.get(character)
    ]
    assert same == []


def test_own_entries_stand_in_simplified_form_and_have_a_reason() -> None:
    entries = {**own_readings(), **own_names()}
    assert [entry for entry, row in entries.items() if simplified(entry) != entry or not row.reason] == []


def test_every_character_of_the_general_table_s_first_level_that_names_need_is_known() -> None:
    assert set("广西壮族自治区云南省文山州麻栗坡县勐腊弥勒洱沧濞圩峒硐岜") <= known_characters()
