"""What people said of records: what is said to be one is one record, but for a later word; what is held is held."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from entente.claims.fields import TYPES
from entente.register import Record
from entente.register.hearing import Heard
from entente.register.sameness import same
from entente.register.ties import joining, parting
from entente.store import models
from entente.store.batches import batches
from entente.store.checking.heard import heard_where_decided


def together() -> Iterator[str]:
    for heard, sources in heard_where_decided():
        standing = [one for one in heard if one.stands and (one.ties or one.held)]
        records = _records(standing)
        yield from _tied(standing, records, sources)
        for one in standing:
            if one.told.source in sources:
                yield from _held(one, records.get(one.claim.id))


def _records(heard: Iterable[Heard]) -> Mapping[str, Record]:
    found: dict[str, Record] = {}
    for some in batches(heard):
        rows = models.RecordClaim.objects.filter(claim__in=[one.claim.id for one in some])
        found |= {claim: Record.from_json(body) for claim, body in rows.values_list("claim", "record__body")}
    return found


def _tied(heard: Iterable[Heard], records: Mapping[str, Record], sources: frozenset[str]) -> Iterator[str]:
    """Each word by which claims are one; where no word keeps their records apart, these are one."""
    tied: dict[str, list[Heard]] = defaultdict(list)
    parted: dict[str, set[tuple[str, bool]]] = defaultdict(set)
    for one in heard:
        if record := records.get(one.claim.id):
            parted[record.id] |= parting(one.ties)
            for tie in joining(one.ties):
                tied[tie.decision].append(one)
    for decision, claims in sorted(tied.items()):
        if min(one.told.source for one in claims) in sources:
            ids = sorted({records[one.claim.id].id for one in claims})
            wrong = [pair for pair in combinations(ids, 2) if not _apart(*(parted[record] for record in pair))]
            yield f"decision {decision}: records {', '.join(wrong[0])} are said to be one" if wrong else ""


def _apart(some: set[tuple[str, bool]], others: set[tuple[str, bool]]) -> bool:
    return any((decision, not side) in others for decision, side in some)


def _held(one: Heard, record: Record | None) -> Iterator[str]:
    for name, field in one.held.items():
        if field.value is not None:
            kind = TYPES[one.claim.type][name]
            held = record.fields.get(name, ()) if record else ()
            found = any(value.by and same(kind, value.value, field.value) for value in held)
            said = f"decision {field.decision} ({field.by}), {name}"
            yield "" if found else f"{said}: the record of claim {one.claim.id} does not hold it"
