"""Text in, whether it reads as Vietnamese or Chinese out: what tells a right decoding from a wrong one.

Vietnamese words have one syllable, of letters in a fixed order; Chinese pages are made of a few thousand characters.
"""

import re
import unicodedata
from functools import cache, lru_cache

WORD = re.compile(r"[^\W\d_]+")
TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
SYLLABLE = re.compile(
    "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
# Letters of no other language that these encodings write.
OWN = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
# What stands beside Chinese characters in a text that was decoded rightly.
BESIDE = re.compile(r"[\u3000-\u303f\uff00-\uffee\u2010-\u203b\u00b7\u00d7\u00b0\u2100-\u22ff\u2460-\u25ff]")
ENOUGH = 0.9
MAX_READ = 200_000


def is_vietnamese(text: str) -> bool:
    """Whether the words with other letters than ASCII's are Vietnamese syllables."""
    words = [word for word in WORD.findall(text[:MAX_READ]) if not word.isascii()]
    fitting = sum(map(is_syllable, words))
    return fitting >= max(2, ENOUGH * len(words)) and OWN.search(text) is not None


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Whether the word can be a Vietnamese syllable: one tone at most, its letters in their order."""
    apart = unicodedata.normalize("NFD", word.lower())
    bare = unicodedata.normalize("NFC", apart.translate(TONES))
    return SYLLABLE.fullmatch(bare) is not None and sum(ord(mark) in TONES for mark in apart) < 2


def is_chinese(text: str) -> bool:
    """Whether the characters that are not ASCII's are the common Chinese ones and their marks."""
    others = [letter for letter in text[:MAX_READ] if letter > "\x7f"]
    han = [letter for letter in others if HAN.match(letter)]
    common = sum(letter in _common() for letter in han)
    marks = sum(BESIDE.match(letter) is not None for letter in others)
    return common >= max(2, ENOUGH * len(han)) and len(han) + marks >= ENOUGH * len(others)


@cache
def _common() -> frozenset[str]:
    """The first level of GB 2312 and of Big5: what is written every day, in simplified and in traditional form."""
    simplified = (bytes((high, low)) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF))
    tails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    traditional = (bytes((high, low)) for high in range(0xA4, 0xC7) for low in tails)
    return frozenset("".join(map(_gb, simplified)) + "".join(map(_big5, traditional)))


def _gb(pair: bytes) -> str:
    return pair.decode("gb2312", "ignore")


def _big5(pair: bytes) -> str:
    return pair.decode("big5", "ignore")
