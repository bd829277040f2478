"""A Vietnamese name in, its syllables as keys out: what readings are compared in, whatever the spelling."""

import re
from unicodedata import combining, normalize

from entente.places.spelling import spelling

_Y, _I = "yỳýỷỹỵ", "iìíỉĩị"
# A final y that is the syllable's only vowel is an i: quý/quí, ký/kí, Mỹ/Mĩ; in "thúy" it is not.
_LONE_Y = re.compile(rf"^((?:qu|[^aăâeêioôơuưy\W]*))([{_Y}])$")
_AS_I = str.maketrans(_Y, _I)
_BREAKS = re.compile(r"[^\w]+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def syllable_key(syllable: str) -> str:
    """One key for a syllable's cases, tone placements and final i or y."""
    key = spelling(normalize("NFC", syllable.casefold()))
    return _LONE_Y.sub(lambda match: match[1] + match[2].translate(_AS_I), key)


def syllable_keys(name: str) -> tuple[str, ...]:
    """The keys of a name's syllables, which blanks, hyphens or any other mark keep apart."""
    return tuple(syllable_key(part) for part in _BREAKS.split(normalize("NFC", name)) if part)


def toneless(key: str) -> str:
    """A key without its tone: ``tịnh`` and ``tĩnh`` are both ``tinh``; ``ô`` stays ``ô``."""
    return normalize("NFC", "".join(mark for mark in normalize("NFD", key) if mark not in _TONES))


def plain(key: str) -> str:
    """A key in the letters of ASCII, as names stand in English text: ``thuong`` for ``thượng``."""
    letters = (mark for mark in normalize("NFD", key) if not combining(mark))
    return "".join(letters).replace("đ", "d")
