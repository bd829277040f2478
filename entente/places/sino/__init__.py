"""The bridge between Chinese characters, their Sino-Vietnamese readings and their pinyin.

Public: ``Match``, ``likeness``, ``pinyin_likeness``, ``reading_of``, ``readings``. What it makes of characters is a
possible name, generated, never one that a page was seen to write.
"""

from entente.places.sino.characters import readings
from entente.places.sino.likeness import likeness
from entente.places.sino.match import Match
from entente.places.sino.names import reading_of
from entente.places.sino.pinyin import pinyin_likeness

__all__ = ["Match", "likeness", "pinyin_likeness", "reading_of", "readings"]
