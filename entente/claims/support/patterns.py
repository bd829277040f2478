"""The words of support in the data file, as patterns on text in small letters."""

import re
from functools import cache

from entente.claims.grammar.phrases import data, one_of_small


@cache
def patterns_of() -> dict[str, re.Pattern[str]]:
    """The patterns, by the name of their list in the data file."""
    words = data("supports")["words"]
    patterns = {name: re.compile(one_of_small(words[name])) for name in words}
    patterns["help"] = re.compile(rf"{one_of_small(words['help'])}|cấp(?=\s+(?:hơn\s+|gần\s+|trên\s+)?\d)")
    patterns["passive"] = re.compile(one_of_small(words["passive"]) + r"\s+(?:tổ chức\s+)?$")
    patterns["same_sum"] = re.compile(one_of_small(words["same_sum"]) + r"\s+$")
    giver, aid = one_of_small(words["giver"]), one_of_small(words["aid"])
    from_whom = r"\stừ\s+(?:ngài\s|ông\s|bà\s)?(?:hội|tỉnh|đoàn|hải quan)\s"
    patterns["from_another"] = re.compile(rf"(?<!\w)do\s.{{2,120}}?\s{giver}|{aid}\s+của\s|{from_whom}")
    patterns["part_of"] = re.compile(one_of_small(words["part_of"]) + r"\s+$")
    return patterns


@cache
def stems() -> tuple[str, ...]:
    """What the story is scanned for."""
    return tuple(data("supports")["words"]["stems"])
