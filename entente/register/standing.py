"""Decisions in, what stands of each claim out: per claim and per field, latest last, undone ones left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from entente.claims.claim import Claim
from entente.claims.fields import TYPES
from entente.register.decision import Decision
from entente.register.record import State
from entente.register.told import Told


@dataclass(frozen=True, slots=True)
class FieldStanding:
    """A field that a person decided: the value that stands, whose it is, by which decision, and whether it corrects."""

    value: Any
    by: str
    decision: str
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands of one claim.

    state: accepted once any of its fields is accepted or corrected; ``fields`` says which, the rest waits.
    told: the claim as it stood at its latest decision. by, reason, decision: the latest decision's.
    """

    state: State = "waiting"
    fields: Mapping[str, FieldStanding] = field(default_factory=dict)
    told: Told | None = None
    by: str | None = None
    reason: str = ""
    decision: str | None = None


UNDECIDED = Standing()


def standing(decisions: Iterable[Decision]) -> Mapping[str, Standing]:
    """What stands of each claim that a decision in force speaks of, by claim id."""
    log = sorted(decisions, key=lambda decision: decision.sequence)
    gone = undone(log)
    stands: dict[str, Standing] = {}
    for decision in log:
        if decision.id not in gone and decision.kind in ("accept", "correct", "reject"):
            for claim in decision.targets:
                stands[claim] = _after(stands.get(claim, UNDECIDED), decision, Told.from_json(decision.snapshot[claim]))
    return stands


def undone(decisions: Iterable[Decision]) -> frozenset[str]:
    """The ids of the decisions that are out of force. An undo that is itself undone takes nothing back."""
    gone: set[str] = set()
    for decision in sorted(decisions, key=lambda decision: decision.sequence, reverse=True):
        if decision.kind == "undo" and decision.id not in gone:
            gone.update(decision.targets)
    return frozenset(gone)


def filled(claim: Claim) -> tuple[str, ...]:
    """The fields that say something, in the type's order."""
    return tuple(name for name in TYPES[claim.type] if claim.values.get(name) not in (None, []))


def waits(claim: Claim, stands: Standing) -> tuple[str, ...]:
    """The filled fields that nobody has decided yet; none of a rejected claim's."""
    if stands.state == "rejected":
        return ()
    return tuple(name for name in filled(claim) if name not in stands.fields)


def is_waiting(claim: Claim, stands: Standing) -> bool:
    """Whether a person still has something to decide of the claim."""
    return stands.state == "waiting" or bool(waits(claim, stands))


def _after(before: Standing, decision: Decision, told: Told) -> Standing:
    fields = {} if decision.kind == "reject" else dict(before.fields) | _decided(before, decision, told.claim)
    state: State = "rejected" if decision.kind == "reject" else "accepted"
    return Standing(state, fields, told, decision.by, decision.reason, decision.id)


def _decided(before: Standing, decision: Decision, claim: Claim) -> dict[str, FieldStanding]:
    """An accept leaves what a person has corrected as corrected: that is what was shown to be accepted."""
    if decision.kind == "correct":
        name = decision.value["field"]
        return {name: FieldStanding(decision.value["value"], decision.by, decision.id, corrected=True)}
    names = decision.value["fields"] if "fields" in decision.value else filled(claim)
    corrected = {name for name, stands in before.fields.items() if stands.corrected}
    return {
        name: FieldStanding(claim.values.get(name), decision.by, decision.id) for name in names if name not in corrected
    }
