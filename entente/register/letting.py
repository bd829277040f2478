"""The log in; which claims are let through without a person out: those of rules that people have found right so far.

A setting per type gives the least precision. It is measured by this register's own decisions alone, rule by rule, by
the lower bound of Wilson's interval (Wilson 1927) at 95 %, over at least ``LEAST`` judged claims.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

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


def measured(standings: Iterable[Standing]) -> Mapping[Rule, Measured]:
    """Rule → how its claims were judged; what a person added by hand no rule made."""
    right: dict[Rule, int] = defaultdict(int)
    judged: dict[Rule, int] = defaultdict(int)
    for one in standings:
        if one.told is None or one.state == "waiting" or one.by_hand:
            continue
        good = one.state == "accepted" and not any(field.corrected for field in one.fields.values())
        for rule in dict.fromkeys(one.told.claim.rules):
            judged[one.told.claim.type, rule] += 1
            right[one.told.claim.type, rule] += good
    return {rule: Measured(right[rule], count) for rule, count in judged.items()}


def let_through(log: Iterable[Decision]) -> frozenset[Rule]:
    """The rules whose claims are let through."""
    log = list(log)
    least = thresholds(log)
    if not least:
        return frozenset()
    found = measured(standing(log).values())
    return frozenset(
        (type, rule)
        for (type, rule), one in found.items()
        if type in least and one.judged >= LEAST and one.lower >= least[type]
    )


def passes(claim: Claim, through: frozenset[Rule]) -> bool:
    """Whether each rule that made the claim is one whose claims are let through."""
    return bool(through and claim.rules) and all((claim.type, rule) in through for rule in claim.rules)
