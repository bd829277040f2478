"""Text in, its words with spans and case out: what names are looked up in."""

import re
import sys
from collections.abc import Iterable
from typing import NamedTuple

from entente.places.tree import alternatives, as_written

_REST = r"[^\W_]*(?:'[^\W\d_]+)*(?:\.(?=[^\W\d_]))?"
_WORD = re.compile(rf"(?=[^\W_]){_REST}")
_CAPITALS = "".join(letter for letter in map(chr, range(min(sys.maxunicode, 0x2000))) if letter.isupper())
_NEXT = re.compile(rf"(?: {{1,3}}| ?- ?)(?=[^\W_]){_REST}")


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


def spots_pattern(openers: Iterable[str]) -> re.Pattern[str]:
    """Finds the words with a capital (group 1) and the ``openers``; the others are passed over unread."""
    opening = alternatives(dict.fromkeys(openers, r"(?![^\W_])\.?"), as_written)
    return re.compile(rf"(?<![^\W_])(?:([{_CAPITALS}]{_REST})|{opening})")


def any_of(words: Iterable[str]) -> str:
    """A pattern of the words at a word's beginning, first letters in either case: passes quickly over other text."""
    rests: dict[str, list[str]] = {}
    for phrase in sorted(words, key=len, reverse=True):
        first, *others = phrase.split(" ")
        rest = r"\s+".join([re.escape(first[1:]), *map(_either_case, others)])
        rests.setdefault(first[0].lower(), []).append(rest)
    firsts = "".join(letter + letter.upper() for letter in rests)
    branches = "|".join(rf"(?<=[{one}{one.upper()}])(?:{'|'.join(rest)})" for one, rest in rests.items())
    return rf"[{firsts}](?<!\w.)(?:{branches})(?!\w)"


def _either_case(word: str) -> str:
    return f"[{word[0].lower()}{word[0].upper()}]{re.escape(word[1:])}"


def spots_of(text: str, pattern: re.Pattern[str], start: int, end: int) -> list[Word]:
    """The words of ``text[start:end]`` that ``spots_pattern`` finds, in order."""
    return [Word(m.start(), m.end(), m[0], m[1] is not None) for m in pattern.finditer(text, start, end)]


def ends_from(text: str, end: int, count: int) -> list[int]:
    """Where the words end that begin with the one ending at ``end`` and stand in a row, ``count`` at most."""
    ends = [end]
    while len(ends) < count and (following := _NEXT.match(text, ends[-1])):
        ends.append(following.end())
    return ends


def adjacent(text: str, left: Word, right: Word) -> bool:
    """Whether only blanks or a hyphen stand between two words."""
    gap = text[left.end : right.start]
    return bool(gap) and gap.strip(" ") in ("", "-") and len(gap) < 4
