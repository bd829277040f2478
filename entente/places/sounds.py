"""A Lao, Khmer or Thai name as a Vietnamese paper spells its sounds in, the units that it may be out.

"Khăm Muồn", "Khăm-muộn" and "Khammuon" are one name: papers write the same sounds with other tones, in other letters,
apart or together.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from entente.places.gazetteer import places, vietnamese_names
from entente.places.place import Place

_SPELLED = ("la/", "kh/", "th/")
_OTHERS = ("vn/", "cn/")
_SHORTEST = 6
"""Keys of fewer letters are words of every day."""
_MOST_WORDS = 5
_COMMUNE = 3
_ONE_SOUND = (("ph", "f"), ("x", "s"), ("y", "i"), ("k", "c"), ("q", "c"), ("ou", "u"), ("oo", "u"), ("w", "v"))
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 14)
def sound_key(name: str) -> str:
    """The letters of a name without tones, blanks and marks, those of one sound alike."""
    apart = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    key = "".join(letter for letter in apart if letter.isalpha())
    for one, other in _ONE_SOUND:
        key = key.replace(one, other)
    return _DOUBLED.sub(r"\1", key)


@lru_cache(maxsize=1 << 13)
def sounding(name: str, wanted: tuple[str, ...]) -> tuple[Place, ...]:
    """The units whose name sounds so, of the kinds that a label before it names; none where a Vietnamese or Chinese
    province or district is called alike."""
    units = (places()[id] for id in _by_sound().get(sound_key(name), ()))
    return tuple(unit for unit in units if not wanted or unit.kind in wanted)


@lru_cache(maxsize=1 << 13)
def may_begin(word: str, *, labelled: bool = False) -> int:
    """How many words a name may have that begins with the sounds of ``word``; 0 where none does.

    labelled: a label stands before it, so that two letters are enough.
    """
    key = sound_key(word)
    return _MOST_WORDS if len(key) > (1 if labelled else 2) and key in _beginnings() else 0


@cache
def _by_sound() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for country in _SPELLED:
        for name, ids in vietnamese_names(country).items():
            found[sound_key(name)].update(dict.fromkeys(id for id in ids if places()[id].level in ("ADM1", "ADM2")))
    return {key: tuple(ids) for key, ids in found.items() if ids and len(key) >= _SHORTEST and key not in _taken()}


@cache
def _taken() -> frozenset[str]:
    """The sounds of provinces and districts of Vietnam and China."""
    names = (pair for country in _OTHERS for pair in vietnamese_names(country).items())
    return frozenset(sound_key(name) for name, ids in names if any(id.count("/") < _COMMUNE for id in ids))


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(key[:end] for key in _by_sound() for end in range(2, len(key) + 1))
