"""What people's names in Vietnamese text are made of: runs of capitalised words that begin with a family name."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from entente.places.spelling import spelling
from entente.places.words import Word

MAX_WORDS = 5
LONGEST_NAME = 8
"""How many words a name may have that another language's sounds are written with ("Xổm Xay Phụ Lạ Khăm Mạ Ni")."""


@cache
def people_data() -> dict[str, Any]:
    """The data file: Vietnamese at its head, the other languages under their own."""
    return tomllib.loads((files(__package__) / "data" / "people.toml").read_text("utf-8"))


@cache
def surnames() -> frozenset[str]:
    """The family names of the data file."""
    return frozenset(spelling(name) for name in people_data()["surnames"])


@cache
def addresses() -> frozenset[str]:
    """The forms of address and ranks before a name, in small letters."""
    return frozenset(spelling(word).lower() for word in people_data()["address"])


def address_before(text: str, spot: int) -> bool:
    """Whether a form of address or a rank stands right before ``spot``."""
    before = text[max(0, spot - 20) : spot].rstrip().lower()
    return any(before.endswith(word) and not before[: -len(word)][-1:].isalnum() for word in addresses())


def person_at(text: str, words: list[Word], at: int) -> int | None:
    """How many of the words from ``at`` on are one person's name: two to five; None where no name begins."""
    if at >= len(words) or words[at].text not in surnames():
        return None
    size = capital_run(text, words, at)
    return min(size, MAX_WORDS) if size >= 2 else None


def capital_run(text: str, words: list[Word], at: int) -> int:
    """How many capitalised words, one blank apart, stand from ``at`` on, counted up to one more than a name has."""
    size = 0
    while (
        size <= LONGEST_NAME
        and at + size < len(words)
        and words[at + size].capital
        and not _is_abbreviation(words[at + size].text)
    ):
        if size and text[words[at + size - 1].end : words[at + size].start] != " ":
            break
        size += 1
    return size


def _is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper()
