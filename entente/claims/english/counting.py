"""An English sentence in, out what its numbers count: the noun right behind a number, or the sum's noun before it.

A target counts nothing, nor does a per cent, which is the change of the figure it stands with.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from entente.claims.english.phrases import alternatives, pattern, whole
from entente.claims.figure.counted import Counted
from entente.claims.grammar.phrases import data
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.story import Sentence

Span = tuple[int, int]
_MONEY = ("USD", "VND", "CNY", "LAK", "KHR", "THB", "EUR")
_SUM_REACH = 120
_SMALL = 12
_BETWEEN = r"(?:\s+|(?<=\d)(?=[a-z]))(?:(?!(?:and|or|of|in|to|for|from|with|at|by|on|the|who|which)\s)[\w'-]+\s+){0,3}?"
_KNOWN = re.compile(r"(?<!\w)(?:[Tt]he|[Tt]hese|[Tt]hose|both|its|their|of)\s+$")
_AND = re.compile(r"\s(?:and|while|then)\s")
_NUMBER_OF = re.compile(r"(?<!\w)(?:[Nn]umbers?|[Tt]otal)\s+of\s+")
_ALONE = re.compile(r"\s*(?:[,.;]|$|(?:and|in|by|from|during|as|last|this|over|up|since|while|compared)(?!\w))")
_FEW = r"(?:\s+[\w'-]+){0,2}\s*$"


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of the data: its nouns behind a number or before a sum, and what must stand near or may not follow."""

    rule: str
    nouns: re.Pattern[str]
    of_nouns: re.Pattern[str]
    numbered: re.Pattern[str]
    before: re.Pattern[str] | None
    near: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    row: dict[str, Any]


@cache
def _rows() -> list[_Row]:
    tables = data("figures.en")
    rows = [("figure.counted", row) for row in tables["counted"]] + [("figure.summed", row) for row in tables["summed"]]
    return [_row(rule, row) for rule, row in rows]


def _row(rule: str, row: dict[str, Any]) -> _Row:
    nouns = rf"(?P<noun>{whole(row['nouns'])}|(?<=\d)(?:{alternatives(row['nouns'])})(?!\w))"
    counted = rule == "figure.counted"
    return _Row(
        rule,
        re.compile(_BETWEEN + nouns if counted else nouns),
        re.compile(rf"\s+of(?:\s+(?:the|their|its))?{_BETWEEN}{nouns}"),
        re.compile(rf"(?:[\w'-]+\s+){{0,3}}?{nouns}"),
        re.compile(whole(row["before"]) + r"\s+$") if "before" in row else None,
        re.compile(whole(row["with"])) if "with" in row else None,
        re.compile(r"\s+" + whole(row["not_after"])) if "not_after" in row else None,
        row,
    )


def all_counted(sentence: Sentence) -> Iterator[Counted]:
    """Every number of the sentence that counts something done; of several readings a counted noun, then the longest."""
    for quantity in sentence.quantities:
        if quantity.unit == "%" or _is_known(sentence, quantity) or _is_target(sentence, quantity):
            continue
        found = [counted for row in _rows() if (counted := _read(sentence, quantity, row))]
        found = found or [counted for row in _rows() if (counted := _numbered(sentence, quantity, row))]
        best = max(found, key=_rank, default=None)
        if best:
            yield best


def _rank(counted: Counted) -> tuple[bool, bool, int]:
    return counted.rule == "figure.counted", counted.indicator != "other", counted.noun[1] - counted.noun[0]


def _is_known(sentence: Sentence, quantity: Quantity) -> bool:
    """The same sum in other money, in brackets; or a number in words of what is known: "the two villages"."""
    text = sentence.story.text
    known = not text[quantity.number[0]].isdigit() and _KNOWN.search(text, sentence.start, quantity.start)
    return bool(known) or text[max(0, quantity.start - 1)] == "("


def _is_target(sentence: Sentence, quantity: Quantity) -> bool:
    """A number that is striven for, denied, or only the change of another."""
    text, spot = sentence.story.text, quantity.start
    start, _ = sentence.clause_at(spot)
    planned = list(pattern("figures", "planned").finditer(text, start, spot))
    if planned and not pattern("figures", "done").search(text, planned[-1].end(), spot):
        return True
    denied = pattern("figures", "denied", behind=_FEW).search(text, start, spot)
    change = pattern("figures", "change", behind=r"\s+$").search(text, max(start, spot - 24), spot)
    return bool(denied or change)


def _read(sentence: Sentence, quantity: Quantity, row: _Row) -> Counted | None:
    noun = _behind(sentence, quantity, row) if row.rule == "figure.counted" else _before(sentence, quantity, row)
    if noun is None:
        return None
    start, end = sentence.clause_at(quantity.start)
    first, last = min(noun[0], quantity.start), max(noun[1], quantity.end)
    if row.near and not row.near.search(sentence.story.text, max(start, first - 90), min(end, last + 60)):
        return None
    return Counted(quantity, noun, row.row["indicator"], quantity.unit, row.rule)


def _behind(sentence: Sentence, quantity: Quantity, row: _Row) -> Span | None:
    """ "118 joint patrols", "20 tonnes of goods": no other number stands between."""
    text, end = sentence.story.text, sentence.clause_at(quantity.start)[1]
    if not _has_its_unit(quantity, row) or (row.row.get("digits") and _is_in_words(text, quantity)):
        return None
    if row.before and not row.before.search(text, max(0, quantity.start - 30), quantity.start):
        return None
    noun = row.nouns.match(text, quantity.end, end)
    noun = noun or (row.of_nouns.match(text, quantity.end, end) if quantity.unit else None)
    if not noun or any(quantity.end <= q.start < noun.start("noun") for q in sentence.quantities):
        return None
    return None if row.not_after and row.not_after.match(text, noun.end(), end) else noun.span("noun")


def _has_its_own_time(sentence: Sentence, one: Quantity, other: Quantity) -> bool:
    """ "254 billion yuan last year, and 120.8 billion yuan in five months": each sum is the noun's, at its time."""
    joined = _AND.search(sentence.story.text, one.end, other.start)
    return bool(joined) and any(one.end <= time.start < other.start for time in sentence.times)


def _numbered(sentence: Sentence, quantity: Quantity, row: _Row) -> Counted | None:
    """ "The number of crossings via the border gate reached 6.4 million": the noun stands before, with its verb."""
    text, (start, end) = sentence.story.text, sentence.clause_at(quantity.start)
    if row.rule != "figure.counted" or quantity.unit or "unit" in row.row or not _ALONE.match(text, quantity.end, end):
        return None
    number = _NUMBER_OF.search(text, max(start, quantity.start - _SUM_REACH), quantity.start)
    noun = row.numbered.match(text, number.end(), quantity.start) if number else None
    if not noun or not pattern("figures", "reached").search(text, noun.end(), quantity.number[0]):
        return None
    if any(noun.end() < q.start < quantity.start for q in sentence.quantities):
        return None
    return Counted(quantity, noun.span("noun"), row.row["indicator"], None, "figure.summed")


def _has_its_unit(quantity: Quantity, row: _Row) -> bool:
    """Whether the number has the row's unit; none, where the row names none."""
    return quantity.unit in _MONEY if "money" in row.row else quantity.unit == row.row.get("unit")


def _is_in_words(text: str, quantity: Quantity) -> bool:
    """Whether it is one of the small numbers that are written in words, often without counting anything."""
    return not text[quantity.number[0]].isdigit() and quantity.value <= _SMALL


def _before(sentence: Sentence, quantity: Quantity, row: _Row) -> Span | None:
    """ "trade … reached US$29.4 billion": the last noun before the sum, with a word that says it came to that."""
    if quantity.unit not in row.row["units"]:
        return None
    text, (start, _) = sentence.story.text, sentence.clause_at(quantity.start)
    nouns = list(row.nouns.finditer(text, max(start, quantity.start - _SUM_REACH), quantity.start))
    if not nouns:
        return None
    noun = nouns[-1]
    others = [q for q in sentence.quantities if q.unit == quantity.unit and noun.end() < q.start < quantity.start]
    if any(text[q.start - 1] != "(" and not _has_its_own_time(sentence, q, quantity) for q in others):
        return None
    reached = pattern("figures", "reached").search(text, noun.start(), quantity.number[0])
    return noun.span("noun") if reached else None
