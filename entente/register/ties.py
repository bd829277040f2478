"""What people say of two or more claims together: that they are one thing, or that they are not; the later word holds.

A tie is told by its decision. Those who share the tie of a ``same`` are one thing, but for those whom a later word
parts; those on either side of a ``different`` are not, but for those of whom a later word says so.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

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


def overruled_by(ties: Iterable[Ties]) -> frozenset[str]:
    """The decisions that part claims of which a later word says that they are one; of them these hold no more.

    ties: all that is said of each claim that the later word speaks of.
    """
    said = [(tie.decision, tie.side) for some in ties for tie in some]
    return frozenset(decision for decision, side in said if side and (decision, False) in said)


def without(ties: Ties, overruled: Collection[str]) -> Ties:
    """The ties that still hold."""
    return tuple(tie for tie in ties if tie.decision not in overruled)


def joining(ties: Iterable[Tie]) -> list[Tie]:
    """Those by which a claim is one with others."""
    return [tie for tie in ties if tie.side is None]


def parting(ties: Iterable[Tie]) -> frozenset[tuple[str, bool]]:
    """Those by which it is not: the decision, and the side on which the claim is."""
    return frozenset((tie.decision, tie.side) for tie in ties if tie.side is not None)
