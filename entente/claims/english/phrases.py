"""Lists of English words from the data files in, compiled patterns out."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from entente.claims.grammar.phrases import data


def alternatives(phrases: Iterable[str]) -> str:
    """The phrases as alternatives, the longest first, any number of blanks for a blank."""
    ordered = sorted(set(phrases), key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in ordered)


def whole(phrases: Iterable[str]) -> str:
    """The phrases as whole words, in any case; passes quickly over text that none of their first letters begins."""
    rests: dict[str, list[str]] = {}
    for phrase in sorted(set(phrases), key=len, reverse=True):
        rest = r"\s+".join(map(re.escape, phrase.split()))
        rests.setdefault(phrase[0].lower(), []).append(rest.removeprefix(re.escape(phrase[0])))
    branches = "|".join(rf"(?<={re.escape(first)})(?:{'|'.join(rest)})" for first, rest in rests.items())
    return rf"(?i:[{re.escape(''.join(rests))}](?<!\w.)(?:{branches}))(?!\w)"


@cache
def patterns(name: str, table: str = "words") -> Mapping[str, re.Pattern[str]]:
    """The lists of words of ``claims/data/<name>.en.toml``, each as a pattern of whole words."""
    return {key: re.compile(whole(phrases)) for key, phrases in data(f"{name}.en")[table].items()}


@cache
def pattern(name: str, key: str, *, table: str = "words", before: str = "", behind: str = "") -> re.Pattern[str]:
    """One list of ``claims/data/<name>.en.toml`` as whole words, with what must stand before and behind them."""
    return re.compile(before + whole(data(f"{name}.en")[table][key]) + behind)


def folded(text: str) -> str:
    """One blank for many, small letters: as the data files' keys are written."""
    return " ".join(text.lower().split())


_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
ORDINAL = rf"(?P<ordinal>\d{{1,3}}(?:st|nd|rd|th)|(?i:{alternatives(_ORDINALS)}))(?!\w)"


def ordinal(text: str) -> int:
    """14th or fourteenth as a number."""
    return int(text[:-2]) if text[0].isdigit() else _ORDINALS.index(text.lower()) + 1
