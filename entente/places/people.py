"""People's names in Vietnamese text: runs of capitalised words that begin with a family name."""

import tomllib
from functools import cache
from importlib.resources import files

from entente.places.spelling import spelling
from entente.places.words import Word, adjacent, words_of

MAX_WORDS = 5
LONGEST_NAME = 8
"""How many words a name may have that another language's sounds are written with ("Xổm Xay Phụ Lạ Khăm Mạ Ni")."""


@cache
def surnames() -> frozenset[str]:
    """The family names of the data file."""
    rows = tomllib.loads((files(__package__) / "data" / "people.toml").read_text("utf-8"))
    return frozenset(spelling(name) for name in rows["surnames"])


@cache
def addresses() -> frozenset[str]:
    """The forms of address and ranks before a name, in small letters."""
    rows = tomllib.loads((files(__package__) / "data" / "people.toml").read_text("utf-8"))
    return frozenset(spelling(word).lower() for word in rows["address"])


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


def find_people(text: str) -> list[tuple[int, int]]:
    """The spans of the names in ``text`` (in ``spelling``), left to right, none inside another."""
    words, found, at = words_of(text), list[tuple[int, int]](), 0
    while at < len(words):
        size = (
            None
            if at and words[at - 1].capital and adjacent(text, words[at - 1], words[at])
            else person_at(text, words, at)
        )
        if size:
            found.append((words[at].start, words[at + size - 1].end))
        at += size or 1
    return found
