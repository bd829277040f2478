"""Decisions in, what stands of each claim out: per claim and per field, latest last, undone ones left out.

A decision may speak of several copies of one claim. One whose snapshot says that its claim was carried over from
others goes on from what stood of those. What people say of two claims together (``ties``) stands of both.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from entente.claims.claim import Claim
from entente.claims.fields import TYPES
from entente.register.decision import Decision
from entente.register.record import State
from entente.register.sameness import is_empty, same
from entente.register.ties import Ties, overruled_by, tie_of, without
from entente.register.told import Told
from entente.register.undoing import in_force, undone

TOGETHER = ("same", "different", "set")
"""Kinds of decisions on all claims of a record or several, not on one claim and its copies."""
_OF_CLAIMS = ("accept", "correct", "reject", "add", *TOGETHER)
__all__ = ["UNDECIDED", "FieldStanding", "Standing", "filled", "is_waiting", "standing", "under", "undone", "waits"]


@dataclass(frozen=True, slots=True)
class FieldStanding:
    """A field that a person decided: the value that stands, whose it is, by which decision, and whether it corrects.

    said_by: everyone who said so, ``by`` first.
    """

    value: Any
    by: str
    decision: str
    corrected: bool = False
    said_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands of one claim.

    state: accepted once any of its fields is accepted or corrected; ``fields`` says which, the rest waits.
    told: the claim as it stood at its latest decision. by, reason, decision: the latest decision's.
    said_by: everyone who rejected it for this reason. former: the ids that it went by in earlier readings.
    kept: values accepted of an earlier reading that its page now has otherwise: they stand, and yet the field waits.
    rests: of a rejected claim, what stood before and stands again if it is accepted.
    copied: the copy of the claim, on another page of the same story, that was decided; what stands of it stands here.
    by_hand: a person added it: no reader ever told it. held: what the register holds of its record though pages say
    otherwise. ties: what people said of it and others together.
    """

    state: State = "waiting"
    fields: Mapping[str, FieldStanding] = field(default_factory=dict)
    told: Told | None = None
    by: str | None = None
    reason: str = ""
    decision: str | None = None
    said_by: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    kept: Mapping[str, FieldStanding] = field(default_factory=dict)
    rests: "Standing | None" = None
    copied: str | None = None
    by_hand: bool = False
    held: Mapping[str, FieldStanding] = field(default_factory=dict)
    ties: Ties = ()


UNDECIDED = Standing()


def standing(decisions: Iterable[Decision]) -> Mapping[str, Standing]:
    """What stands of each claim that a decision in force speaks of, by the id under which it was decided last."""
    stands: dict[str, Standing] = {}
    latest: dict[str, str] = {}
    for decision in in_force(decisions):
        if decision.kind not in _OF_CLAIMS:
            continue
        first: Standing | None = None
        # Of a claim whose source was purged a decision says nothing any more.
        spoken_of = [claim for claim in decision.targets if claim in decision.snapshot]
        for claim in spoken_of:
            row = decision.snapshot[claim]
            told = Told.from_json(row)
            before = _before(stands, latest, told.claim, row.get("carried", ()))
            first = before if first is None else first
            # What people say of several claims together says nothing of each of them.
            ground = before if decision.kind in TOGETHER else _as_copy(first, before, told.claim)
            stands[claim] = _after(ground, decision, told)
            latest.update(dict.fromkeys((claim, *before.former), claim))
        if decision.kind == "same":
            overruled = overruled_by(stands[claim].ties for claim in spoken_of)
            for claim in spoken_of if overruled else ():
                stands[claim] = replace(stands[claim], ties=without(stands[claim].ties, overruled))
    return stands


def _as_copy(first: Standing, before: Standing, claim: Claim) -> Standing:
    """What stood of a claim; of a copy of which nothing was decided yet, what stood of the first that is spoken of."""
    if first is before or before != replace(UNDECIDED, former=before.former):
        return before
    return replace(under(first, claim), former=before.former)


def under(stands: Standing, claim: Claim) -> Standing:
    """What stands of a claim under its new id: an accepted value that is now read otherwise stands, but waits."""
    decided, types = {**stands.kept, **stands.fields}, TYPES[claim.type]
    said = {name: claim.values.get(name) for name in decided}
    kept = {
        name: one
        for name, one in decided.items()
        if not (one.corrected or is_empty(said[name]) or same(types[name], one.value, said[name]))
    }
    fields = {name: one for name, one in decided.items() if name not in kept}
    return replace(stands, fields=fields, kept=kept, rests=under(stands.rests, claim) if stands.rests else None)


def filled(claim: Claim) -> tuple[str, ...]:
    """The fields that say something, in the type's order."""
    return tuple(name for name in TYPES[claim.type] if not is_empty(claim.values.get(name)))


def waits(claim: Claim, stands: Standing) -> tuple[str, ...]:
    """The filled fields that nobody has decided yet; none of a rejected claim's."""
    if stands.state == "rejected":
        return ()
    return tuple(name for name in filled(claim) if name not in stands.fields)


def is_waiting(claim: Claim, stands: Standing) -> bool:
    """Whether a person still has something to decide of the claim."""
    return stands.state == "waiting" or bool(waits(claim, stands))


def _before(stands: dict[str, Standing], latest: Mapping[str, str], claim: Claim, carried: Iterable[str]) -> Standing:
    """What stood of the claim under this id or one that it went by before, taken out of ``stands``."""
    carried = tuple(carried)
    taken = {key: stands.pop(key) for key in dict.fromkeys(latest[id] for id in (claim.id, *carried) if id in latest)}
    ids = dict.fromkeys((*carried, *(id for key, one in taken.items() for id in (key, *one.former))))
    key, before = next(iter(taken.items()), (claim.id, UNDECIDED))
    before = before if key == claim.id else under(before, claim)
    return replace(before, former=tuple(id for id in ids if id != claim.id))


def _after(before: Standing, decision: Decision, told: Told) -> Standing:
    match decision.kind:
        case "same" | "different":
            return replace(before, told=told, ties=(*before.ties, tie_of(decision, told.claim.id)))
        case "set":
            name = decision.value["field"]
            held = _said(before.held.get(name), decision, decision.value["value"])
            return replace(before, told=told, held={**before.held, name: held})
        case _:
            by_hand = before.by_hand or decision.kind == "add"
            return replace(_judged(before, decision, told), by_hand=by_hand, held=before.held, ties=before.ties)


def _judged(before: Standing, decision: Decision, told: Told) -> Standing:
    said = Standing("accepted", {}, told, decision.by, decision.reason, decision.id, former=before.former)
    if decision.kind == "add":
        fields = {name: _said(None, decision, told.claim.values.get(name)) for name in filled(told.claim)}
        return replace(said, fields=fields)
    rejected = before.state == "rejected"
    if decision.kind == "reject":
        again = before.said_by if rejected and before.reason == decision.reason else ()
        rests = before.rests if rejected else before
        return replace(said, state="rejected", said_by=_with(again, decision.by), rests=rests)
    ground = (before.rests or UNDECIDED) if rejected else before
    fields = dict(ground.fields) | _decided(ground, decision, told.claim)
    return replace(said, fields=fields, kept={name: one for name, one in ground.kept.items() if name not in fields})


def _decided(before: Standing, decision: Decision, claim: Claim) -> dict[str, FieldStanding]:
    """An accept leaves what a person has corrected as corrected: that is what was shown to be accepted."""
    if decision.kind == "correct":
        name = decision.value["field"]
        return {name: _said(before.fields.get(name), decision, decision.value["value"], corrected=True)}
    names = decision.value["fields"] if "fields" in decision.value else filled(claim)
    held = {name: before.fields.get(name) for name in names}
    return {
        name: _said(one, decision, one.value if one and one.corrected else claim.values.get(name))
        for name, one in held.items()
    }


def _said(before: FieldStanding | None, decision: Decision, value: Any, *, corrected: bool = False) -> FieldStanding:
    """The value said again by another person, or said anew."""
    if before and before.value == value and (before.corrected or not corrected):
        return replace(before, said_by=_with(before.said_by, decision.by))
    return FieldStanding(value, decision.by, decision.id, corrected, (decision.by,))


def _with(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*names, name)))
