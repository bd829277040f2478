"""Phrases in, one pattern out that reads them letter by letter as a tree: what many begin with is compared once.

At each spot the longest phrase that stands there is found, and of those shorter the next longest where it fails.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

_END = ""
"""The key under which a phrase ends, with what must hold there."""


def as_written(letter: str) -> str:
    """The letter as it is."""
    return re.escape(letter)


def small(letter: str) -> str:
    """The letter in a text of small letters; any number of blanks for a blank."""
    return r"\s+" if letter == " " else re.escape(letter)


def either_case(letter: str) -> str:
    """The letter, small or capital; any number of blanks for a blank."""
    capital = letter.upper()
    return f"[{letter}{capital}]" if capital != letter and len(capital) == 1 else small(letter)


def alternatives(phrases: Mapping[str, str], letter: Callable[[str], str]) -> str:
    """The pattern of the phrases; each has as its value the pattern of what must hold behind it."""
    root: dict[str, Any] = {}
    for phrase, behind in phrases.items():
        node = root
        for one in phrase:
            node = node.setdefault(one, {})
        node[_END] = behind
    return _pattern(root, letter)


def _pattern(node: dict[str, Any], letter: Callable[[str], str]) -> str:
    """What follows in the tree, the longer before the shorter."""
    branches = [letter(one) + _pattern(child, letter) for one, child in sorted(node.items()) if one]
    if _END in node:
        branches.append(node[_END])
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
