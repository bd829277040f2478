"""Lists of phrases by label in, where a text has them out: left to right, the longest at each spot, none in another.

The text is in small letters (``small``); a language without blanks between words is ``unspaced``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from entente.places.spelling import spelling

_WORD = re.compile(r"\w+")
_CHARACTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Mark:
    """``text[start:end]`` is a phrase, of every list in ``labels``."""

    labels: frozenset[str]
    start: int
    end: int


class Lexicon:
    """Phrases by their first word, the longest first; each with the labels of the lists that hold it."""

    def __init__(self, lists: Mapping[str, Iterable[str]], *, unspaced: bool = False) -> None:
        self._first = _CHARACTER if unspaced else _WORD
        self._unspaced = unspaced
        labels: dict[str, set[str]] = {}
        for label, phrases in lists.items():
            for phrase in phrases:
                labels.setdefault(spelling(phrase), set()).add(label)
        self._phrases: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for phrase in sorted(labels, key=len, reverse=True):
            opening = self._first.match(phrase)
            if opening is None:
                raise ValueError(f"{phrase!r} begins with no word")
            self._phrases.setdefault(opening[0], []).append((phrase, frozenset(labels[phrase])))

    def find(self, small: str, start: int, end: int) -> Iterator[Mark]:
        """The phrases in ``small[start:end]``."""
        spot = start
        for word in self._first.finditer(small, start, end):
            if word.start() >= spot and word[0] in self._phrases:
                mark = self._longest(small, word.start(), end, self._phrases[word[0]])
                if mark:
                    yield mark
                    spot = mark.end

    def _longest(self, small: str, start: int, end: int, phrases: list[tuple[str, frozenset[str]]]) -> Mark | None:
        for phrase, labels in phrases:
            stop = start + len(phrase)
            if stop <= end and small.startswith(phrase, start) and (self._unspaced or not self._goes_on(small, stop)):
                return Mark(labels, start, stop)
        return None

    @staticmethod
    def _goes_on(small: str, spot: int) -> bool:
        return spot < len(small) and (small[spot].isalnum() or small[spot] == "_")


def small_letters(text: str) -> str:
    """``text`` in small letters, character for character."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
