"""Lists of phrases by label in, where a text has them out: left to right, the longest at each spot, none in another.

The text is in small letters (``small``); a language without blanks between words is ``unspaced``.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from entente.places.spelling import spelling
from entente.places.tree import alternatives, as_written


class Mark(NamedTuple):
    """``text[start:end]`` is a phrase, of every list in ``labels``."""

    labels: frozenset[str]
    start: int
    end: int


class Lexicon:
    """Phrases with the labels of the lists that hold each, as one pattern: a tree of their letters."""

    def __init__(self, lists: Mapping[str, Iterable[str]], *, unspaced: bool = False) -> None:
        labels: dict[str, set[str]] = {}
        for label, phrases in lists.items():
            for phrase in phrases:
                labels.setdefault(spelling(phrase), set()).add(label)
        self._labels = {phrase: frozenset(names) for phrase, names in labels.items()}
        before, after = ("", "") if unspaced else (r"(?<!\w)", r"(?!\w)")
        self._pattern = re.compile(before + alternatives(dict.fromkeys(labels, after), as_written))

    def find(self, small: str, start: int, end: int) -> list[Mark]:
        """The phrases in ``small[start:end]``."""
        labels = self._labels
        found = self._pattern.finditer(small, start, end)
        return [Mark(labels[match[0]], match.start(), match.end()) for match in found]


def small_letters(text: str) -> str:
    """``text`` in small letters, character for character."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
