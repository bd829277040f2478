"""The words of twinnings in the data file, as patterns on text in small letters."""

import re
from functools import cache

from entente.claims.grammar.phrases import data, one_of_small


@cache
def patterns_of() -> dict[str, re.Pattern[str]]:
    """The patterns, by the name of their list in the data file or of what they find."""
    words = data("twinnings")["words"]
    patterns = {name: re.compile(one_of_small(words[name])) for name in words}
    made = rf"{one_of_small(words['make'])}(?:\s+{one_of_small(words['into'])})*\s+$"
    patterns["made"] = re.compile(made)
    patterns["passed_on"] = re.compile(one_of_small(words["passed_on"]) + r"\s+(?:[\w]+\s+){0,3}$")
    patterns["goes_on"] = re.compile(one_of_small(words["goes_on"]) + r"\s+$")
    noun = one_of_small(data("twinnings")["level"])
    patterns["counted"] = re.compile(
        rf"(?<![\d/])(?:\d+|hai|ba|bốn|năm)\s+(?:cặp\s+)?(?P<noun>{noun})\s+(?:đã\s+)?(?:ký\s+)?$"
    )
    patterns["signing"] = re.compile(one_of_small(words["signing"]).join((r"\s+", "")))
    patterns["level"] = re.compile(one_of_small(data("twinnings")["level"]))
    return patterns


@cache
def stems() -> tuple[str, ...]:
    """What the story is scanned for."""
    words = data("twinnings")["words"]
    return tuple(sorted({*words["twin"], *words["tie"]}))
