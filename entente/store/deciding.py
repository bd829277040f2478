"""What a named person decides: each verb appends one decision with its snapshot, folds, and returns the row.

Said twice by one person, a decision is appended once. Nothing is ever changed or removed: ``undo`` appends too.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from entente.claims.fields import TYPES, parse
from entente.errors import NoReason, NoSuchDecision, NotAValue
from entente.register import Told
from entente.register.decision import Kind
from entente.register.saying import filled, names, said
from entente.register.standing import UNDECIDED, Standing, copy_row
from entente.register.told import snapshot
from entente.register.undoing import in_force, undone
from entente.store import models
from entente.store.alone import alone
from entente.store.appending import append
from entente.store.correcting import follow
from entente.store.finding import copies_told, find
from entente.store.folding import refold
from entente.store.hearing import decided_with
from entente.store.log import read_log
from entente.store.typed import with_known_parties


@alone()
def accept(by: str, claim: str, fields: Iterable[str] | None = None) -> models.Decision:
    """``by`` says that the page does say so, of the named fields or else of all that are filled.

    Raises NoSuchClaim, and NotAValue for a field that the claim's type has not, or for no field at all.
    """
    told, stands = find(claim)
    accepted = filled(told.claim) if fields is None else tuple(_said(told, name) for name in fields)
    if fields is not None and not accepted:
        raise NotAValue("an acceptance of no field")
    again = stands.state == "accepted" and all(_accepted(by, told, stands, name) for name in accepted)
    value = {} if fields is None else {"fields": list(accepted)}
    return _said_before(again, by, told, stands) or _append(
        by, "accept", (told.claim.id,), told=told, stands=stands, value=value
    )


@alone()
def keep(by: str, claim: str, field: str) -> models.Decision:
    """``by`` says that what stands of a field stands on, though its page is now read otherwise.

    Raises NoSuchClaim, and NotAValue for a field that is not.
    """
    told, stands = find(claim)
    if field not in stands.kept:
        raise NotAValue(f"{field} is not read otherwise")
    value = {"fields": [field], "kept": True}
    return _append(by, "accept", (told.claim.id,), told=told, stands=stands, value=value)


@alone()
def reject(by: str, claim: str, reason: str) -> models.Decision:
    """``by`` says that the page does not say so. Raises NoSuchClaim, NoReason."""
    if not reason.strip():
        raise NoReason
    told, stands = find(claim)
    again = stands.state == "rejected" and stands.reason == reason.strip() and by in stands.said_by
    return _said_before(again, by, told, stands) or _append(
        by, "reject", (told.claim.id,), told=told, stands=stands, reason=reason
    )


@alone()
def correct(by: str, claim: str, field: str, text: str, reason: str = "") -> models.Decision:
    """``by`` says that the page has ``text`` for this field; empty: that it does not say.

    ``text`` is read by ``claims.fields.parse``. Raises NoSuchClaim, NotAValue.
    """
    told, stands = find(claim)
    kind = TYPES[told.claim.type][_field(told, field)]
    value = with_known_parties(kind, parse(kind, text), told.claim)
    before = stands.fields.get(field)
    again = before is not None and before.corrected and before.value == value and by in before.said_by
    correction = {"field": field, "value": value}
    return _said_before(again, by, told, stands) or _append(
        by, "correct", (told.claim.id,), told=told, stands=stands, value=correction, reason=reason
    )


def undo(by: str, decision: str) -> models.Decision:
    """Take back the decision of this id, an undo too; a page that it was about is read again. Raises NoSuchDecision."""
    row = take_back(by, decision)
    follow(decision)
    return row


@alone()
def take_back(by: str, decision: str) -> models.Decision:
    """Append the undo alone: ``correcting.follow`` reads the page again, after the transaction."""
    log = read_log(sources=decided_with(source for _, source in _about([decision])))
    if decision not in {one.id for one in log}:
        raise NoSuchDecision(decision)
    gone = undone(log)
    standing_undo = [one.id for one in log if one.kind == "undo" and decision in one.targets and one.id not in gone]
    if standing_undo:
        return models.Decision.objects.get(id=standing_undo[-1])
    return _append(by, "undo", (decision,))


def _field(told: Told, name: str) -> str:
    if name not in TYPES[told.claim.type]:
        raise NotAValue(f"{name} is no field of {told.claim.type}")
    return name


def _said(told: Told, name: str) -> str:
    if name not in names(told.claim.type):
        raise NotAValue(f"{told.claim.type} says nothing that is called {name}")
    return name


def _accepted(by: str, told: Told, stands: Standing, name: str) -> bool:
    field = stands.fields.get(name)
    if field is None or by not in field.said_by:
        return False
    return field.corrected or field.value == said(told.claim, name)


def _said_before(again: bool, by: str, told: Told, stands: Standing) -> models.Decision | None:
    """The latest decision in force by which this person spoke of the claim, if the same is said ``again``."""
    ids = {told.claim.id, *stands.former}
    log = in_force(read_log(sources={told.source})) if again else []
    said = [one.id for one in log if one.by == by and ids.intersection(one.targets)]
    return models.Decision.objects.get(id=said[-1]) if said else None


def _append(
    by: str,
    kind: Kind,
    targets: tuple[str, ...],
    *,
    told: Told | None = None,
    stands: Standing = UNDECIDED,
    value: Mapping[str, Any] | None = None,
    reason: str = "",
) -> models.Decision:
    spoken_of = {told.claim.id: snapshot(told, stands.former)} if told else {}
    spoken_of |= {one.claim.id: copy_row(one, told.claim.id, stands) for one in copies_told(told)} if told else {}
    about = {(claim, one["source"]) for claim, one in spoken_of.items()} or _about(targets)
    row = append(by, kind, list(spoken_of or targets), about=about, snapshot=spoken_of, value=value, reason=reason)
    refold()
    return row


def _about(decisions: Iterable[str]) -> set[tuple[str, str]]:
    """What decisions are about, and so is the undo of them."""
    rows = models.DecisionAbout.objects.filter(decision__id__in=list(decisions))
    return set(rows.values_list("claim", "source"))
