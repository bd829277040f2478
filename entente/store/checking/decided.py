"""What people decided: every value that they accepted or corrected and nobody took back is held by its record."""

from collections.abc import Iterator, Mapping

from entente.claims.fields import TYPES
from entente.register import Record
from entente.register.hearing import Heard
from entente.register.names import mechanism_name
from entente.register.sameness import is_empty, same
from entente.register.saying import CLAUSE
from entente.register.scripts import one_thing
from entente.register.standing import FieldStanding
from entente.store import models
from entente.store.batches import batches
from entente.store.checking.heard import heard_where_decided


def decided() -> Iterator[str]:
    for heard, sources in heard_where_decided():
        yield from _faults([one for one in heard if one.decided and one.stands and one.told.source in sources])


def _faults(heard: list[Heard]) -> Iterator[str]:
    for some in batches(heard):
        rows = models.RecordClaim.objects.filter(claim__in=[one.claim.id for one in some])
        bodies = {claim: Record.from_json(body) for claim, body in rows.values_list("claim", "record__body")}
        for one in some:
            for name, field in one.decided.items():
                said = _held(one, name, field, bodies)
                yield f"claim {one.claim.id}, {name}, decision {field.decision} ({field.by}): {said}" if said else ""


def _held(one: Heard, name: str, field: FieldStanding, records: Mapping[str, Record]) -> str:
    record = records.get(one.claim.id)
    if record is None:
        return "no record holds it"
    if name == CLAUSE:
        held = next((member.words for member in record.members if member.claim == one.claim.id), None)
        return "" if held == one.words else f"record {record.id} does not hold these words"
    saying = [held for held in record.fields.get(name, ()) if one.claim.id in held.claims]
    if is_empty(field.value):
        return f"record {record.id} has it from the page, which does not say it" if saying else ""
    if not saying or not any(_one_value(one, name, value) for held in saying for value in held.written):
        return f"record {record.id} does not hold it"
    if not all(held.by and not held.waiting for held in saying):
        return f"record {record.id} holds it under nobody's name"
    return ""


def _one_value(one: Heard, name: str, value: object) -> bool:
    ours = one.claim.values[name]
    if name == "mechanism":
        return mechanism_name(str(ours)) == mechanism_name(str(value))
    field = TYPES[one.claim.type][name]
    return same(field, ours, value) or one_thing(name, field, ours, value)
