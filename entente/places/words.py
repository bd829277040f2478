"""Text in, its words with spans and case out: what names are looked up in."""

import re
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)*(?:\.(?=[^\W\d_]))?")


class Word(NamedTuple):
    """``text[start:end]``; ``capital`` when its first letter is upper case."""

    start: int
    end: int
    text: str
    capital: bool


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Every run of letters and digits of ``text[start:end]``, in order."""
    stop = len(text) if end is None else end
    return [Word(m.start(), m.end(), m[0], m[0][0].isupper()) for m in _WORD.finditer(text, start, stop)]


def adjacent(text: str, left: Word, right: Word) -> bool:
    """Whether only blanks or a hyphen stand between two words."""
    gap = text[left.end : right.start]
    return bool(gap) and gap.strip(" ") in ("", "-") and len(gap) < 4
