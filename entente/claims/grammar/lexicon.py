"""Lists of phrases by label in, where a text has them out: left to right, the longest at each spot, none in another.

The text is in small letters (``small``); a language without blanks between words is ``unspaced``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from entente.places.spelling import spelling

_END = ""
"""The key of a tree of letters under which a phrase ends."""


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
        self._pattern = re.compile(before + _alternatives(_tree(labels), after))

    def find(self, small: str, start: int, end: int) -> Iterator[Mark]:
        """The phrases in ``small[start:end]``."""
        labels = self._labels
        for match in self._pattern.finditer(small, start, end):
            yield Mark(labels[match[0]], *match.span())


def _tree(phrases: Iterable[str]) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for phrase in phrases:
        node = root
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return root


def _alternatives(node: dict[str, Any], after: str) -> str:
    """The pattern of what follows in the tree, the longer before the shorter."""
    branches = [re.escape(letter) + _alternatives(child, after) for letter, child in sorted(node.items()) if letter]
    if _END in node:
        branches.append(after)
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def small_letters(text: str) -> str:
    """``text`` in small letters, character for character."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
