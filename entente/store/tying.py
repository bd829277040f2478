"""What a named person says of records: that two are one, that claims of one are another thing, or what is held of one.

Each appends one decision with its snapshots, and folds; ``preview`` shows what the register would then hold.
"""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from django.db import transaction

from entente.claims.fields import TYPES, parse
from entente.errors import AreOne, NoSuchClaim, NotAValue, NotTwoSides, TwoTypes
from entente.register import Record
from entente.register.decision import Kind
from entente.register.standing import copy_row
from entente.register.told import snapshot
from entente.store import models
from entente.store.alone import alone
from entente.store.appending import append
from entente.store.finding import copies_told, find
from entente.store.folding import refold
from entente.store.typed import with_known_parties


@alone()
def same(by: str, one: str, other: str, reason: str = "") -> models.Decision:
    """``by`` says that the records that two claims lead to are one. Raises NoSuchClaim, AreOne, TwoTypes."""
    first, second = (_record(claim) for claim in (one, other))
    if first.id == second.id:
        raise AreOne(first.id)
    if first.type != second.type:
        raise TwoTypes(f"{first.type}, {second.type}")
    ours, theirs = _spoken_of(_standing(first)), _spoken_of(_standing(second))
    return _say(by, "same", [*sorted(ours), *sorted(theirs - ours)], {"from": sorted(ours)}, reason)


@alone()
def different(by: str, claims: Collection[str], others: Collection[str], reason: str = "") -> models.Decision:
    """``by`` says that ``claims`` and ``others`` tell of two things. Raises NoSuchClaim, NotTwoSides."""
    if not claims or not others or set(claims) & set(others):
        raise NotTwoSides("a claim is on one of them")
    ours, theirs = _spoken_of(claims), _spoken_of(others)
    if theirs <= ours:
        raise NotTwoSides("copies of one claim are one thing")
    return _say(by, "different", [*sorted(ours), *sorted(theirs - ours)], {"from": sorted(ours)}, reason)


def apart(by: str, one: str, other: str, reason: str = "") -> models.Decision:
    """``by`` says that the records that two claims lead to are two things, each as it is. Raises as ``different``."""
    return different(by, _standing(_record(one)), _standing(_record(other)), reason)


def split(by: str, claims: Collection[str], reason: str = "") -> models.Decision:
    """``by`` says that these claims of one record are another thing than its others. Raises as ``different``."""
    if not claims:
        raise NotTwoSides("no claim was chosen")
    record = _record(min(claims))
    return different(by, claims, _standing(record) - set(claims), reason)


@alone()
def hold(by: str, claim: str, field: str, text: str, reason: str = "") -> models.Decision:
    """``by`` says that the register holds ``text`` of the record's field, whatever its pages say; empty: as they say.

    ``text`` is read by ``claims.fields.parse``. Raises NoSuchClaim, NotAValue.
    """
    record = _record(claim)
    if field not in TYPES[record.type]:
        raise NotAValue(f"{field} is no field of {record.type}")
    kind = TYPES[record.type][field]
    value = with_known_parties(kind, parse(kind, text), find(record.id)[0].claim)
    members = sorted(_spoken_of({record.id, *(one.claim for one in record.members)}))
    return _say(by, "set", members, {"field": field, "value": value}, reason)


def preview(decide: Callable[[], models.Decision]) -> list[models.Record]:
    """The records that the claims of a decision would lead to; nothing is decided."""
    with alone():
        row = decide()
        leading = models.RecordClaim.objects.filter(claim__in=row.targets).values_list("record_id", flat=True)
        records = list(models.Record.objects.filter(id__in=set(leading)).order_by("id"))
        transaction.set_rollback(True)
    return records


def _record(claim: str) -> Record:
    row = models.Record.objects.filter(claims__claim=claim).first()
    if row is None:
        raise NoSuchClaim(claim)
    return Record.from_json(row.body)


def _standing(record: Record) -> set[str]:
    """All claims by which a record stands: what is said of it outlives each of them, but not all."""
    return {member.claim for member in record.members if member.state != "rejected"} or {record.id}


def _spoken_of(claims: Collection[str]) -> set[str]:
    """A copy that came after a decision goes by the claim that was decided, and with it. Raises NoSuchClaim."""
    return {find(claim)[0].claim.id for claim in claims}


def _say(by: str, kind: Kind, claims: Sequence[str], value: dict[str, Any], reason: str) -> models.Decision:
    """Append the decision of these claims; said twice by one person in a row, it is appended once."""
    found = [find(claim) for claim in claims]
    spoken_of = {told.claim.id: snapshot(told, stands.former) for told, stands in found}
    for told, stands in found:
        rows = {one.claim.id: copy_row(one, told.claim.id, stands) for one in copies_told(told)}
        spoken_of |= {claim: row for claim, row in rows.items() if claim not in spoken_of}
    if "from" in value:
        side = {claim for claim, row in spoken_of.items() if row.get("copy_of", claim) in value["from"]}
        value = value | {"from": sorted(side)}
    about = {(claim, one["source"]) for claim, one in spoken_of.items()}
    latest = models.Decision.objects.filter(about__claim__in=list(spoken_of)).order_by("-sequence").first()
    if latest and (latest.by, latest.kind, latest.targets, latest.value) == (by, kind, list(spoken_of), value):
        return latest
    row = append(by, kind, list(spoken_of), about=about, snapshot=spoken_of, value=value, reason=reason)
    refold()
    return row
