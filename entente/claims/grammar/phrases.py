"""Lists of words from the data files in, compiled patterns out."""

import re
import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from entente.places.spelling import spelling
from entente.places.tree import alternatives, either_case, small

_BLANKS = re.compile(r"\s+")


@cache
def data(name: str) -> dict[str, Any]:
    """The data file ``claims/data/<name>.toml``."""
    return tomllib.loads((files("entente.claims") / "data" / f"{name}.toml").read_text("utf-8"))


def one_of(phrases: Iterable[str]) -> str:
    """Alternatives as whole words, the longest first, in any case, any number of blanks for a blank.

    A word of data/compounds.toml is not found inside the longer words that stand there.
    """
    return _one_of(tuple(phrases), either_case)


def one_of_small(phrases: Iterable[str]) -> str:
    """As ``one_of``, for text in small letters (``Story.small``): faster."""
    return _one_of(tuple(phrases), small)


@cache
def _one_of(phrases: tuple[str, ...], letter: Callable[[str], str]) -> str:
    spelled = {spelling(phrase).lower() for phrase in phrases}
    return r"(?<!\w)" + alternatives({phrase: _whole(phrase) for phrase in spelled}, letter)


def _whole(phrase: str) -> str:
    """What must hold behind a phrase: no word goes on, and it stands in no longer word."""
    after, before = data("compounds")["after"].get(phrase, []), data("compounds")["before"].get(phrase, [])
    behind = "".join(rf"(?<!{re.escape(f'{spelling(word)} {phrase}')})" for word in after)
    ahead = rf"(?!\s+(?:{'|'.join(re.escape(spelling(word)) for word in before)})(?!\w))" if before else ""
    return rf"(?!\w)(?i:{behind}{ahead})" if behind or ahead else r"(?!\w)"


def plain(text: str) -> str:
    """One blank for many, small letters: as the data files' keys are written."""
    return _BLANKS.sub(" ", text).lower()


_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_WORDS = {
    "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12, "mười ba": 13, "mười bốn": 14, "mười lăm": 15, "mười sáu": 16,
}  # fmt: skip
ORDINAL = rf"(?P<ordinal>\d{{1,3}}|[IVXLC]{{1,12}}(?!\w)|{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?!\w)"


def ordinal(text: str) -> int:
    """14, XIV or "mười bốn" as a number."""
    if text.isdigit():
        return int(text)
    if plain(text) in _WORDS:
        return _WORDS[plain(text)]
    values = [_ROMAN[letter] for letter in text]
    return sum(-v if v < max(values[i:], default=0) else v for i, v in enumerate(values))
