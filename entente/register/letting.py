"""The log in; which claims are let through without a person out: those of rules that people have found right so far.

A setting per type gives the least precision. It is measured by this register's own decisions alone, rule by rule, by
the lower bound of Wilson's interval (Wilson 1927) at 95 %, over at least ``LEAST`` judged claims.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

from entente.claims.claim import Claim
from entente.register.decision import Decision
from entente.register.standing import Standing, standing
from entente.register.undoing import in_force

LEAST = 50
"""So many claims of a type and rule must be judged."""
_Z = 1.959964

Rule = tuple[str, str]
"""A type of claim, and the id of a rule that makes such claims."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Of the judged claims of a rule, how many were right: accepted, and in no field corrected."""

    right: int = 0
    judged: int = 0

    @property
    def lower(self) -> float:
        """The least precision that is to be expected, from 0 to 1; 0 of nothing."""
        if not self.judged:
            return 0.0
        share, square = self.right / self.judged, _Z * _Z / self.judged
        around = _Z * sqrt(share * (1 - share) / self.judged + square / (4 * self.judged))
        return max(0.0, (share + square / 2 - around) / (1 + square))


def thresholds(log: Iterable[Decision]) -> Mapping[str, float]:
    """Type → the least precision by which its claims are let through; types that wait for a person are not in it."""
    said = {one.value["type"]: one.value["threshold"] for one in in_force(log) if one.kind == "setting"}
    return {type: threshold for type, threshold in said.items() if threshold is not None}


class Verdict(NamedTuple):
    """What people found of a claim, by one of the rules that made it. right: accepted, and in no field corrected."""

    claim: str
    source: str
    type: str
    rule: str
    right: bool


def verdicts(standings: Iterable[Standing]) -> Iterator[Verdict]:
    """One for each rule of each judged claim; what a person added by hand no rule made."""
    for one in standings:
        if one.told is None or one.state == "waiting" or one.by_hand or one.told.by_hand:
            continue
        claim = one.told.claim
        right = one.state == "accepted" and not any(field.corrected for field in {**one.kept, **one.fields}.values())
        yield from (Verdict(claim.id, one.told.source, claim.type, rule, right) for rule in dict.fromkeys(claim.rules))


def measured(found: Iterable[Verdict]) -> Mapping[Rule, Measured]:
    """Rule → how its claims were judged."""
    found = list(found)
    judged = Counter((one.type, one.rule) for one in found)
    right = Counter((one.type, one.rule) for one in found if one.right)
    return {rule: Measured(right[rule], count) for rule, count in judged.items()}


def reaching(least: Mapping[str, float], found: Mapping[Rule, Measured]) -> frozenset[Rule]:
    """The rules that were judged often enough, and found right as often as is asked of their type."""
    return frozenset(
        (type, rule)
        for (type, rule), one in found.items()
        if type in least and one.judged >= LEAST and one.lower >= least[type]
    )


def let_through(log: Iterable[Decision]) -> frozenset[Rule]:
    """The rules whose claims are let through."""
    log = list(log)
    least = thresholds(log)
    return reaching(least, measured(verdicts(standing(log).values()))) if least else frozenset()


def passes(claim: Claim, through: frozenset[Rule]) -> bool:
    """Whether each rule that made the claim is one whose claims are let through."""
    return bool(through and claim.rules) and all((claim.type, rule) in through for rule in claim.rules)
