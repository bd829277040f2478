"""What people say of two or more claims together: that they are one thing, or that they are not; the later word holds.

A tie is told by its decision. Those who share the tie of a ``same`` are one thing; those on either side of a
``different`` never are.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from entente.register.decision import Decision


@dataclass(frozen=True, slots=True)
class Tie:
    """side: of a ``different``, on which side of it the claim is; None: it is the same as all others so tied."""

    decision: str
    by: str
    side: bool | None = None


Ties = tuple[Tie, ...]


def tie_of(decision: Decision, claim: str) -> Tie:
    """What the decision says of one of its claims. A ``different`` has one of its sides as ``{"from": […]}``."""
    side = None if decision.kind == "same" else claim in decision.value["from"]
    return Tie(decision.id, decision.by, side)


def overruled_by(decision: str, ties: Mapping[str, Ties]) -> frozenset[str]:
    """The earlier decisions of the opposite kind on two of these claims; what it says of them holds no more.

    ties: claim → all that is said of it, of each claim that the decision speaks of.
    """
    by_claim = {claim: {tie.decision: tie.side for tie in said} for claim, said in ties.items()}
    found: set[str] = set()
    for mine, theirs in product(by_claim.values(), repeat=2):
        joined, kept = mine[decision], theirs[decision]
        for other in mine.keys() & theirs.keys() - {decision}:
            parts = mine[other] is not theirs[other]
            if (joined is None and parts) or (joined is not kept and mine[other] is None):
                found.add(other)
    return frozenset(found)


def without(ties: Ties, overruled: Collection[str]) -> Ties:
    """The ties that still hold."""
    return tuple(tie for tie in ties if tie.decision not in overruled)


def joining(ties: Iterable[Tie]) -> list[Tie]:
    """Those by which a claim is one with others."""
    return [tie for tie in ties if tie.side is None]


def parting(ties: Iterable[Tie]) -> frozenset[tuple[str, bool]]:
    """Those by which it is not: the decision, and the side on which the claim is."""
    return frozenset((tie.decision, tie.side) for tie in ties if tie.side is not None)
