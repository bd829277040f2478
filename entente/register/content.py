"""A clause in, what it is about out: pairs of words without the phrases of the genre, and how much two clauses share.

Chinese is compared by characters. Words of two languages share nothing: such clauses are not compared at all.
"""

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal

from entente.places.spelling import spelling
from entente.register.names import plain

Tongue = Literal["vi", "zh", "en"]
_WORD = re.compile(r"[一-鿿]|[^\W_]+")
_HAN = re.compile(r"[一-鿿]")
_MARKED = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")


def tongue(clause: str) -> Tongue:
    """The language of a clause, by its letters."""
    if _HAN.search(clause):
        return "zh"
    return "vi" if _MARKED.search(clause.casefold()) else "en"


def alike(one: str, other: str) -> float:
    """How many of the words of both are common, from 0 to 1."""
    mine, theirs = Counter(_words(one)), Counter(_words(other))
    total = mine.total() + theirs.total()
    return 2 * (mine & theirs).total() / total if total else 0.0


def common(clauses: Iterable[str], later: Iterable[str], names: Iterable[str] = ()) -> tuple[int, float]:
    """The most pairs that a later clause shares with one of the first, and how much of that one's they are.

    names: of those who promise: that both clauses name them is no common matter.
    """
    later, cut = tuple(later), tuple(sorted(set(names)))
    shares = (_shared(one, other, cut) for one in clauses for other in later if tongue(one) == tongue(other))
    return max(shares, default=(0, 0.0), key=lambda share: (share[1], share[0]))


def _shared(one: str, other: str, names: tuple[str, ...]) -> tuple[int, float]:
    wanted = matter(one, names)
    both = len(wanted & matter(other, names))
    return both, both / len(wanted) if wanted else 0.0


@lru_cache(maxsize=1 << 14)
def matter(clause: str, names: tuple[str, ...] = ()) -> frozenset[tuple[str, str]]:
    """The pairs of neighbouring words that are left where the genre's phrases, and these names, are taken out."""
    return frozenset(pair for run in _left(clause, names) for pair in pairwise(run))


def matter_words(clause: str, names: Iterable[str] = ()) -> frozenset[str]:
    """The words themselves that are left, numbers not."""
    return frozenset(word for run in _left(clause, names) for word in run if not word.isdecimal())


def _left(clause: str, names: Iterable[str]) -> list[list[str]]:
    left = f" {_spelled(clause)} "
    for name in names:
        left = left.replace(f" {_spelled(name)} ", " | ")
    return [run.split() for run in _genre(tongue(clause)).sub(" | ", left).split("|")]


@lru_cache(maxsize=1 << 14)
def _words(clause: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(plain(clause)))


@lru_cache(maxsize=1 << 14)
def _spelled(clause: str) -> str:
    """The words in small letters, with their marks: "tải" is not "tại"."""
    return " ".join(_WORD.findall(spelling(unicodedata.normalize("NFC", clause.casefold()))))


@cache
def _genre(language: Tongue) -> re.Pattern[str]:
    phrases = tomllib.loads((files(__package__) / "data" / "genre.toml").read_text("utf-8"))[language]
    spelled = sorted(map(_spelled, phrases), key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, spelled))})(?!\S)")
