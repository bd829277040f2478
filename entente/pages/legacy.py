"""Decoded text in; refused where it is Vietnamese of the fonts before Unicode (TCVN3, VNI), by their name.

Such a text is sound Latin letters to every program, and nonsense to every reader: "Céng hoµ x· héi chñ nghÜa".
"""

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

from entente.errors import UnknownEncoding
from entente.pages.syllables import HAN, OWN, is_syllable

FEWEST = 8
# A syllable of seven letters takes more signs than that in no font.
LONGEST = 14
ENOUGH = 0.95
MAX_READ = 100_000
WORD = re.compile(r"[A-Za-z\u00a1-\u00ff]+")
# Signs that stand inside no word of any language, and at which TCVN3 has its most frequent letters.
SIGNS = re.compile(r"[A-Za-z][\u00a8\u00a9\u00aa-\u00ae\u00b5-\u00be]|[\u00a7\u00a8\u00a9\u00ae][A-Za-z\u00a1-\u00ff]")
VNI = re.compile("([aeouyAEOUYôÔöÖ])([ùøûõïêéèúüëâáàåãäÙØÛÕÏÊÉÈÚÜËÂÁÀÅÃÄ])|([ñôöíìæóòîÑÔÖÍÌÆÓÒÎ])")


def refuse_legacy(text: str) -> None:
    """Raise ``UnknownEncoding`` for a text that is clearly TCVN3 or VNI."""
    if text.isascii() or OWN.search(text) or HAN.search(text):
        return
    words = [word for word in WORD.findall(text[:MAX_READ]) if not word.isascii() and len(word) <= LONGEST]
    if len(words) < FEWEST:
        return
    if sum(bool(SIGNS.search(word)) for word in words) * 4 > len(words) and _mostly(map(_from_tcvn3, words), words):
        raise UnknownEncoding("Vietnamese in TCVN3, a font of before Unicode: convert it to Unicode, as UniKey does")
    doubled = sum(any(found[1] for found in VNI.findall(word)) for word in words)
    if doubled * 2 > len(words) and _mostly(map(_from_vni, words), words):
        raise UnknownEncoding("Vietnamese in VNI, a font of before Unicode: convert it to Unicode, as UniKey does")


def _mostly(meant: "map[str]", words: list[str]) -> bool:
    """Whether the words are syllables as they are meant, and not as they stand."""
    return sum(map(is_syllable, meant)) >= ENOUGH * len(words) and 2 * sum(map(is_syllable, words)) < len(words)


def _from_tcvn3(word: str) -> str:
    return word.translate(_tcvn3())


def _from_vni(word: str) -> str:
    behind, letters = _vni()

    def meant(found: re.Match[str]) -> str:
        if found[3]:
            return letters.get(found[3].lower(), "")
        vowel = found[1].lower()
        return letters.get(vowel, vowel) + behind.get(found[2].lower(), "")

    return unicodedata.normalize("NFC", VNI.sub(meant, word))


@cache
def _tcvn3() -> dict[int, str]:
    data = _fonts()["TCVN3"]
    return {ord(pair[0]): pair[1] for pair in f"{data['vowels']} {data['others']}".split()}


@cache
def _vni() -> tuple[dict[str, str], dict[str, str]]:
    data = _fonts()["VNI"]
    behind = {pair[0]: pair[1:] for pair in f"{data['tones']} {data['marks']}".split()}
    return behind, {pair[0]: pair[1] for pair in data["letters"].split()}


@cache
def _fonts() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("entente.pages").joinpath("data/legacy.toml").read_text("utf-8"))
