"""A claim of the gold and one of the reader in, whether they are about the same words and agree field by field out.

Names are compared without case, diacritics and marks; a list in the gold gives every right answer.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

Span = tuple[int, int]
Row = Mapping[str, Any]

CLAUSES = frozenset({"commitment", "achievement"})
"""The types whose evidence is one clause: its bounds count as well."""
MEETS = 0.5
KEYS: Mapping[str, tuple[str, ...]] = {
    "meeting": ("date", "parties", "place", "mechanism", "edition", "mode", "host"),
    "instrument": ("kind", "status", "date", "period", "parties", "number"),
    "act": ("act", "date", "parties"),
    "commitment": ("status",),
    "assessment": ("status", "year"),
    "achievement": (),
    "figure": ("indicator", "value", "qualifier", "unit", "period"),
    "activity": ("date", "parties"),
    "support": ("items",),
    "twinning": ("parties", "level"),
    "mechanism": ("since", "frequency", "parties"),
    "organisation": ("name", "founded", "parent"),
    "post": ("person", "role", "organisation"),
}
"""The fields that must agree for a claim to be right."""
_NAMED = frozenset({"place", "mechanism", "host", "name", "parent", "person", "role", "organisation"})
_MARKS = re.compile(r"[\s\-–—“”\"'.,()]+")


def spots(text: str, exact: str) -> list[Span]:
    """Where the words stand in the text: any blanks for a blank."""
    words = r"\s+".join(map(re.escape, exact.split()))
    return [found.span() for found in re.finditer(words, text)]


def overlap(type: str, gold: Iterable[Span], said: Span) -> float:
    """How much of the words is common, of the shorter; of both together for a clause."""
    return max((_overlap(one, said, clause=type in CLAUSES) for one in gold), default=0.0)


def _overlap(one: Span, other: Span, *, clause: bool) -> float:
    both = min(one[1], other[1]) - max(one[0], other[0])
    lengths = one[1] - one[0], other[1] - other[0]
    size = sum(lengths) - both if clause else min(lengths)
    return max(0, both) / size if size else 0.0


def disagreeing(gold: Row, said: Row) -> list[str]:
    """The key fields that the gold judges and in which the claim says otherwise."""
    return [
        key for key in KEYS[gold["type"]] if gold.get(key) is not None and not _agrees(key, gold[key], said.get(key))
    ]


def _agrees(key: str, want: Any, have: Any) -> bool:
    if key == "parties":
        return _same_each(want, have or [], lambda one, other: bool(_answers(one) & _forms(other)))
    if key == "items":
        return _same_each(want, have or [], _same_item)
    answers = want if isinstance(want, list) else [want]
    if key in _NAMED:
        return (None in answers and not _forms(have)) or bool(_answers(answers) & _forms(have))
    if key == "value":
        return have is not None and any(float(one) == float(have) for one in answers)
    return any(str(one) == str(have) for one in answers)


def _same_each(want: Iterable[Any], have: Iterable[Any], same: Any) -> bool:
    """Whether each on one side has its own like on the other."""
    left = list(have)
    for one in want:
        hit = next((index for index, other in enumerate(left) if same(one, other)), None)
        if hit is None:
            return False
        left.pop(hit)
    return not left


def _same_item(want: Row, have: Row) -> bool:
    same = float(want.get("quantity") or 0) == float(have.get("quantity") or 0)
    return same and want.get("unit") in (None, have.get("unit"))


def _answers(want: Any) -> set[str]:
    return {_plain(one) for one in (want if isinstance(want, list) else [want]) if one is not None}


def _forms(said: Any) -> set[str]:
    """Every form under which a claim names something."""
    names = [said.get("name"), said.get("label")] if isinstance(said, dict) else [said]
    return {_plain(name) for name in names if name not in (None, "")}


def _plain(name: Any) -> str:
    """In small letters, without diacritics and marks."""
    apart = unicodedata.normalize("NFD", str(name).lower().replace("đ", "d"))
    return _MARKS.sub(" ", "".join(one for one in apart if not unicodedata.combining(one))).strip()
