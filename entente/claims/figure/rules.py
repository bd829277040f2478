"""The rules of the data file by what must stand beside a number: few of them are tried at each."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from entente.claims.grammar.phrases import data, one_of
from entente.places.spelling import spelling

_FIRST_WORD = re.compile(r"\s*(\w+)")


@dataclass(frozen=True, slots=True)
class CountingRule:
    """What a number counts, and the words that must stand around it: each as a pattern where the rule asks for it."""

    id: str
    indicator: str
    nouns: re.Pattern[str]
    unit: str | None
    before: re.Pattern[str] | None
    said: re.Pattern[str] | None
    near: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    by: re.Pattern[str] | None


def counted_rules(text: str, spot: int) -> Sequence[CountingRule]:
    """The rules of which a noun may stand at ``spot``."""
    return _at(_by_first_word("counted", "nouns"), text, spot)


def reached_rules(text: str, spot: int) -> Sequence[CountingRule]:
    """The rules whose noun before may reach its number by what stands at ``spot``."""
    return _at(_by_first_word("reached", "by"), text, spot)


@cache
def summed_rules(unit: str | None) -> Sequence[CountingRule]:
    """The rules of sums of the unit."""
    return [_rule("summed", row) for row in data("figures")["summed"] if unit in row["units"]]


def _at(rules: dict[str, list[CountingRule]], text: str, spot: int) -> Sequence[CountingRule]:
    word = _FIRST_WORD.match(text, spot)
    return rules.get(word[1].lower(), ()) if word else ()


@cache
def _by_first_word(kind: str, words: str) -> dict[str, list[CountingRule]]:
    found: dict[str, list[CountingRule]] = {}
    for row in data("figures")[kind]:
        rule = _rule(kind, row)
        for first in {match[1] for phrase in row[words] if (match := _FIRST_WORD.match(spelling(phrase).lower()))}:
            found.setdefault(first, []).append(rule)
    return found


def _rule(kind: str, row: dict[str, Any]) -> CountingRule:
    return CountingRule(
        id=f"figure.{kind}",
        indicator=row["indicator"],
        nouns=re.compile(one_of(row["nouns"])),
        unit=row.get("unit"),
        before=_words(row.get("before"), behind=r"\s+$"),
        said=_words(row.get("said")),
        near=_words(row.get("with")),
        not_after=_words(row.get("not_after"), before=r"\s+"),
        by=_words(row.get("by"), before=r"\s*"),
    )


def _words(words: Iterable[str] | None, *, before: str = "", behind: str = "") -> re.Pattern[str] | None:
    return None if words is None else re.compile(f"{before}{one_of(words)}{behind}")
