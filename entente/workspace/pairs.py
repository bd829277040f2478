"""Proposed pairs of records as lines beside each other: what each is, why both may be one."""

from dataclasses import dataclass

from entente.store.proposed import Proposed, proposed
from entente.workspace.entries import Entry, entries


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records, the rule by which they may be one and what they share; how likely, in percent."""

    one: Entry
    other: Entry
    rule: str
    shared: str
    percent: int


def asked(record: str) -> list[Pair]:
    """The pairs in which a record is, itself first."""
    return [_turned(pair, record) for pair in _pairs(proposed(record))]


def all_asked(first: int, last: int) -> list[Pair]:
    """The pairs of the register from ``first`` to before ``last``, the likest first."""
    return _pairs(proposed(first=first, last=last))


def _pairs(found: list[Proposed]) -> list[Pair]:
    lines = {line.id: line for line in entries({row.pk: row for one in found for row in (one.one, one.other)}.values())}
    return [Pair(lines[one.one.pk], lines[one.other.pk], one.rule, one.shared, round(100 * one.score)) for one in found]


def _turned(pair: Pair, record: str) -> Pair:
    if pair.one.id == record:
        return pair
    return Pair(pair.other, pair.one, pair.rule, pair.shared, pair.percent)
