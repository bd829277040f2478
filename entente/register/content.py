"""A clause in, what it is about out: pairs of words without the phrases of the genre, and how much two clauses share.

Chinese is compared by characters. Words of two languages share nothing: such clauses are not compared at all.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal

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


def said_again(clause: str, later: str) -> float:
    """How much of what the clause is about the later one says too, from 0 to 1; 0 across languages."""
    wanted = matter(clause)
    if not wanted or tongue(clause) != tongue(later):
        return 0.0
    return len(wanted & matter(later)) / len(wanted)


@lru_cache(maxsize=1 << 14)
def matter(clause: str) -> frozenset[tuple[str, str]]:
    """The pairs of neighbouring words that are left where the genre's phrases are taken out."""
    left = _genre(tongue(clause)).sub(" | ", " ".join(_words(clause)))
    runs = (run.split() for run in left.split("|"))
    return frozenset(pair for run in runs for pair in pairwise(run))


def best(clauses: Iterable[str], later: Iterable[str]) -> float:
    """The most that any of the later clauses says again of any of the first."""
    later = tuple(later)
    return max((said_again(one, other) for one in clauses for other in later), default=0.0)


@lru_cache(maxsize=1 << 14)
def _words(clause: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(plain(clause)))


@cache
def _genre(language: Tongue) -> re.Pattern[str]:
    phrases = tomllib.loads((files(__package__) / "data" / "genre.toml").read_text("utf-8"))[language]
    spelled = sorted((" ".join(_words(phrase)) for phrase in phrases), key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, spelled))})(?!\S)")
