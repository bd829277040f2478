"""Two EDTF dates in; whether both may be right of one thing out: 2025 and 2025-02-19/2025-02-21 are."""

import re
from datetime import date
from itertools import product

NEAR_DAYS = 7
"""How far "vừa tổ chức", placed by the publication, may lie from the day itself."""
_UNSURE = re.compile(r"[~?%]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_OPEN, _UNKNOWN = ("", ".."), ("XXXX", "XX")


def agree(one: str, other: str) -> bool:
    """Whether one is the other without its year, its day or an end of it, or with "about"; or the days of one."""
    mine, theirs = one.split("/"), other.split("/")
    if len(mine) == len(theirs):
        return all(_may_be(a, b) for a, b in zip(mine, theirs, strict=True))
    if all(_may_be(a, b) and len(a) != len(b) for a, b in product(mine, theirs)):
        return True
    (single,), ends = sorted((mine, theirs), key=len)
    return all(map(_DAY.fullmatch, (single, *ends))) and ends[0] <= single <= ends[1]


def _may_be(one: str, other: str) -> bool:
    if one in _OPEN or other in _OPEN:
        return True
    mine, theirs = _UNSURE.sub("", one), _UNSURE.sub("", other)
    if "~" in one + other and _DAY.fullmatch(mine) and _DAY.fullmatch(theirs):
        return abs((date.fromisoformat(mine) - date.fromisoformat(theirs)).days) <= NEAR_DAYS
    parts = zip(mine.split("-"), theirs.split("-"), strict=False)
    return all(a == b or a in _UNKNOWN or b in _UNKNOWN for a, b in parts)
