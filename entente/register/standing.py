"""Decisions in, what stands of each claim out: per claim and per field, latest last, undone ones left out.

A decision may speak of several copies of one claim. One whose snapshot says that its claim was carried over from
others goes on from what stood of those. What people say of two claims together (``ties``) stands of both.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from entente.claims.claim import Claim
from entente.claims.fields import TYPES
from entente.register.decision import Decision
from entente.register.record import State
from entente.register.sameness import is_empty
from entente.register.saying import filled, names, said, say_alike
from entente.register.ties import Ties, overruled_by, tie_of, without
from entente.register.told import Told, snapshot
from entente.register.undoing import in_force, undone

TOGETHER = ("same", "different", "set")
"""Kinds of decisions on all claims of a record or several, not on one claim and its copies."""
_OF_CLAIMS = ("accept", "correct", "reject", "add", *TOGETHER)
__all__ = ["UNDECIDED", "FieldStanding", "Standing", "filled", "is_waiting", "standing", "under", "undone", "waits"]


@dataclass(frozen=True, slots=True)
class FieldStanding:
    """A field that a person decided: the value that stands, whose it is, by which decision, and whether it corrects.

    said_by: everyone who said so, ``by`` first. read: what the reader had made of the page when they last did.
    """

    value: Any
    by: str
    decision: str
    corrected: bool = False
    said_by: tuple[str, ...] = ()
    read: Any = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands of one claim.

    state: accepted once any of its fields is accepted or corrected; ``fields`` says which, the rest waits.
    told: the claim as it stood at its latest decision. by, reason, decision: the latest decision's.
    said_by: everyone who rejected it for this reason. former: the ids that it went by in earlier readings.
    kept: values that a person judged of an earlier reading and that are now read otherwise: they stand, and yet wait.
    rests: of a rejected claim, what stood before and stands again if it is accepted.
    copied: the copy of the claim, on another page of the same story, that was decided; what stands of it stands here.
    by_hand: a person added it: no reader ever told it. beside: what was told of the same words when they did.
    held: what the register holds of its record though pages say otherwise. ties: what people said of it and others
    together.
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
    beside: tuple[Told, ...] = ()
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
        spoken_of, grounds = _spoken_of(decision), dict[str, Standing]()
        for claim in spoken_of:
            row = decision.snapshot[claim]
            told = Told.from_json(row)
            before = grounds[claim] = _before(stands, latest, told.claim, row.get("carried", ()))
            stands[claim] = _after(_ground(decision, told.claim, row, grounds), decision, told)
            latest.update(dict.fromkeys((claim, *before.former), claim))
        if decision.kind == "same":
            overruled = overruled_by(stands[claim].ties for claim in spoken_of)
            for claim in spoken_of if overruled else ():
                stands[claim] = replace(stands[claim], ties=without(stands[claim].ties, overruled))
    return stands


def _spoken_of(decision: Decision) -> list[str]:
    """Of a claim whose source was purged a decision says nothing any more, nor of a type that claims have no more."""
    rows = decision.snapshot
    return [claim for claim in decision.targets if claim in rows and rows[claim]["claim"]["type"] in TYPES]


def copy_row(told: Told, of: str, stands: Standing) -> dict[str, Any]:
    """What a decision keeps of a copy of the claim ``of``, with what stood of that: it outlives the claim's own row."""
    fields = {name: asdict(one) for name, one in {**stands.kept, **stands.fields}.items()}
    return snapshot(told) | {"copy_of": of, "stood": {"state": stands.state, "fields": fields}}


def _ground(decision: Decision, claim: Claim, row: Mapping[str, Any], grounds: Mapping[str, Standing]) -> Standing:
    """What stood of a claim; of a copy of which nothing was decided yet, what stood of the claim that it copies.

    What people say of several claims together says nothing of each of them.
    """
    before = grounds[claim.id]
    if before != replace(UNDECIDED, former=before.former):
        return before
    if "copy_of" in row:
        of = grounds[row["copy_of"]] if row["copy_of"] in grounds else _stood(row["stood"])
    else:
        of = before if decision.kind in TOGETHER else next(iter(grounds.values()))
    return replace(under(of, claim), former=before.former)


def _stood(row: Mapping[str, Any]) -> Standing:
    fields = {name: FieldStanding(**one | {"said_by": tuple(one["said_by"])}) for name, one in row["fields"].items()}
    return Standing(row["state"], fields)


def under(stands: Standing, claim: Claim) -> Standing:
    """What stands of a claim as it is told now: what a person judged and is now read otherwise stands, but waits.

    What is no longer told at all stands, as the whole claim would. A field that claims have no more is left out.
    """
    decided, known = {**stands.kept, **stands.fields}, names(claim.type)
    fields = {name: one for name, one in decided.items() if name in known}
    kept = {name: one for name, one in fields.items() if _is_otherwise(claim, name, one)}
    fields = {name: one for name, one in fields.items() if name not in kept}
    return replace(stands, fields=fields, kept=kept, rests=under(stands.rests, claim) if stands.rests else None)


def _is_otherwise(claim: Claim, name: str, judged: FieldStanding) -> bool:
    """Whether it is read neither as a person has it nor as it was read when they judged it."""
    now = said(claim, name)
    return not is_empty(now) and not any(say_alike(claim.type, name, one, now) for one in (judged.value, judged.read))


def waits(claim: Claim, stands: Standing) -> tuple[str, ...]:
    """What it says that nobody has decided yet, by name; nothing of a rejected claim."""
    if stands.state == "rejected":
        return ()
    return tuple(name for name in filled(claim) if name not in stands.fields)


def is_waiting(claim: Claim, stands: Standing) -> bool:
    """Whether a person still has something to decide of the claim."""
    return stands.state == "waiting" or bool(waits(claim, stands))


def _before(stands: dict[str, Standing], latest: Mapping[str, str], claim: Claim, carried: Iterable[str]) -> Standing:
    """What stood of the claim under this id or one that it went by before, taken out of ``stands``.

    Where that is told still, beside this claim, it stays, and both go on apart.
    """
    ours = (claim.id, *carried)
    known = list(dict.fromkeys(latest[id] for id in ours if id in latest))
    before = next((stands[key] for key in known), UNDECIDED)
    ids = list(ours)
    for key in known:
        if key in ours:
            ids += (key, *stands.pop(key).former)
        else:
            stands[key] = replace(stands[key], former=tuple(id for id in stands[key].former if id not in ours))
    return replace(under(before, claim), former=tuple(id for id in dict.fromkeys(ids) if id != claim.id))


def _after(before: Standing, decision: Decision, told: Told) -> Standing:
    match decision.kind:
        case "same" | "different":
            return replace(before, told=told, ties=(*before.ties, tie_of(decision, told.claim.id)))
        case "set":
            name = decision.value["field"]
            held = _said(before.held.get(name), decision, decision.value["value"], None)
            return replace(before, told=told, held={**before.held, name: held})
        case _:
            judged = _judged(before, decision, told)
            by_hand = before.by_hand or decision.kind == "add"
            rows = decision.snapshot[told.claim.id].get("beside", ())
            beside = (*before.beside, *(replace(told, claim=Claim.from_json(row)) for row in rows))
            return replace(judged, by_hand=by_hand, beside=beside, held=before.held, ties=before.ties)


def _judged(before: Standing, decision: Decision, told: Told) -> Standing:
    judged = Standing("accepted", {}, told, decision.by, decision.reason, decision.id, former=before.former)
    if decision.kind == "add":
        values = {name: said(told.claim, name) for name in filled(told.claim)}
        fields = {name: _said(None, decision, value, value) for name, value in values.items()}
        return replace(judged, fields=fields)
    rejected = before.state == "rejected"
    if decision.kind == "reject":
        again = before.said_by if rejected and before.reason == decision.reason else ()
        rests = before.rests if rejected else before
        return replace(judged, state="rejected", said_by=_with(again, decision.by), rests=rests)
    ground = (before.rests or UNDECIDED) if rejected else before
    fields = dict(ground.fields) | _decided(ground, decision, told.claim)
    return replace(judged, fields=fields, kept={name: one for name, one in ground.kept.items() if name not in fields})


def _decided(before: Standing, decision: Decision, claim: Claim) -> dict[str, FieldStanding]:
    """An accept leaves what a person has corrected as corrected: that is what was shown to be accepted.

    What is kept stays as it stood, whatever is now read: until it is read otherwise again.
    """
    if decision.kind == "correct":
        name, value = decision.value["field"], decision.value["value"]
        return {name: _said(before.fields.get(name), decision, value, said(claim, name), corrected=True)}
    accepted = decision.value["fields"] if "fields" in decision.value else filled(claim)
    kept = bool(decision.value.get("kept"))
    stood = before.kept if kept else before.fields
    held = {name: (stood.get(name), said(claim, name)) for name in accepted}
    return {
        name: _said(one, decision, one.value if one and (kept or one.corrected) else read, read)
        for name, (one, read) in held.items()
    }


def _said(
    before: FieldStanding | None, decision: Decision, value: Any, read: Any, *, corrected: bool = False
) -> FieldStanding:
    """The value said again by another person, or said anew."""
    if before and before.value == value and (before.corrected or not corrected):
        return replace(before, said_by=_with(before.said_by, decision.by), read=read)
    return FieldStanding(value, decision.by, decision.id, corrected, (decision.by,), read)


def _with(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*names, name)))
