"""Characters in, what they are read out: in Vietnamese, as dictionaries and the own table give it, and in pinyin."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log2

from entente.places.sino.own import own_readings
from entente.places.sino.syllables import syllable_key


@dataclass(frozen=True, slots=True)
class Character:
    """vietnamese, pinyin: its readings, most usual first. keys: those of ``vietnamese``. own: the own table's keys."""

    vietnamese: tuple[str, ...]
    pinyin: tuple[str, ...]
    keys: tuple[str, ...]
    own: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Table:
    """forms: each other form of a character to the character's simplified one."""

    characters: Mapping[str, Character]
    forms: Mapping[int, str]
    sharing: Mapping[str, int]
    sharing_pinyin: Mapping[str, int]


def readings(character: str) -> tuple[str, ...]:
    """The Vietnamese readings of a character in either script, most usual first; () where none is known."""
    found = character_of(character)
    return found.vietnamese if found else ()


def character_of(character: str) -> Character | None:
    """What the table has of a character, in either script."""
    return _table().characters.get(character)


def known_characters() -> frozenset[str]:
    """Every character that has readings, in either script."""
    return frozenset(character for character, found in _table().characters.items() if found.keys)


def simplified(name: str) -> str:
    """``name`` with every character in its simplified form."""
    return name.translate(_table().forms)


def evidence(keys: tuple[str, ...]) -> float:
    """How many bits the Vietnamese syllables of a name tell: few for those that many characters share."""
    return _evidence(keys, _table().sharing)


def pinyin_evidence(syllables: tuple[str, ...]) -> float:
    """How many bits the pinyin of a name tells."""
    return _evidence(syllables, _table().sharing_pinyin)


def _evidence(syllables: tuple[str, ...], sharing: Mapping[str, int]) -> float:
    known = len(_table().characters)
    return sum(log2(known / sharing.get(syllable, 1)) for syllable in syllables)


@cache
def _table() -> _Table:
    characters, forms, shared = dict[str, Character](), dict[str, str](), list[tuple[str, Character]]()
    file = files("entente.places") / "data" / "readings.tsv"
    for line in file.read_text("utf-8").splitlines()[1:]:
        character, others, vietnamese, pinyin = line.split("\t")
        characters[character] = found = _character(character, vietnamese.split(), tuple(pinyin.split()))
        forms.update(dict.fromkeys(others, character))
        shared += [(other, found) for other in others]
    counted = list(characters.values())
    for other, found in shared:
        characters.setdefault(other, found)
    return _Table(
        characters=characters,
        forms=str.maketrans(forms),
        sharing=Counter(key for found in counted for key in found.keys),
        sharing_pinyin=Counter(sound for found in counted for sound in found.pinyin),
    )


def _character(character: str, dictionary: list[str], pinyin: tuple[str, ...]) -> Character:
    own = own_readings().get(character)
    ordered = [*own.first, *dictionary, *own.also] if own else dictionary
    by_key = {syllable_key(reading): reading for reading in reversed(ordered)}
    keys = tuple(dict.fromkeys(map(syllable_key, ordered)))
    added = {syllable_key(reading) for reading in (*own.first, *own.also)} if own else set()
    return Character(
        tuple(by_key[key] for key in keys), pinyin, keys, frozenset(added - set(map(syllable_key, dictionary[:1])))
    )
