"""The words of activities in the data file, as patterns on text in small letters."""

import re
from functools import cache
from typing import NamedTuple

from entente.claims.grammar.phrases import data, one_of_small


class Phrases(NamedTuple):
    """Phrases of one kind; goes_on: they tell only of those whom the story has come with."""

    kind: str
    pattern: re.Pattern[str]
    goes_on: bool


_BETWEEN = r"(?:[\w/.,'-]+\s+){0,4}?"
_NUMBER = r"(?:hơn\s+|gần\s+|trên\s+)?(?:\d[\d.]*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:[\w-]+\s+)?"


@cache
def patterns_of() -> dict[str, re.Pattern[str]]:
    """The patterns, by the name of their list in the data file."""
    words = data("activities")["words"]
    patterns = {name: re.compile(one_of_small(words[name])) for name in words}
    for name in ("spoken_of", "held"):
        patterns[name] = re.compile(one_of_small(words[name]) + r"\s+$")
    patterns["back"] = re.compile(one_of_small(words["back"]) + r"\s+(?:(?:buổi|lễ|các|chương trình|hoạt động)\s+)*$")
    patterns["counted"] = re.compile(
        rf"(?:\d[\d.]*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+{one_of_small(words['times'])}"
    )
    return patterns


@cache
def kinds() -> dict[str, list[Phrases]]:
    """By their first word the phrases of each kind, as patterns to be matched where that word stands."""
    found: dict[str, list[Phrases]] = {}
    for row in data("activities")["kind"]:
        for first in {_first(phrase) for phrase in row["words"]}:
            phrases = [phrase for phrase in row["words"] if _first(phrase) == first]
            pattern = re.compile(_phrases(phrases))
            found.setdefault(first, []).append(Phrases(row["kind"], pattern, row.get("goes_on", False)))
    return found


@cache
def stems() -> tuple[str, ...]:
    """What the story is scanned for: the first two words of each phrase, or what stands before its gap."""
    phrases = {phrase for row in data("activities")["kind"] for phrase in row["words"]}
    firsts = {" ".join(re.split(r"\s[~#]", phrase)[0].split()[:2]) for phrase in phrases}
    return tuple(sorted(one for one in firsts if not any(one != other and one.startswith(other) for other in firsts)))


def _phrases(words: list[str]) -> str:
    """The longest first: what fits a gap may fit a shorter phrase too."""
    patterns = [one_of_small([phrase]) for phrase in sorted(set(words), key=lambda phrase: (-len(phrase), phrase))]
    return rf"(?:{'|'.join(patterns)})".replace(r"\~\s+", _BETWEEN).replace(r"\#\s+", _NUMBER)


def _first(phrase: str) -> str:
    return phrase.split()[0].rstrip(",")
