"""Current claims and decisions in, records kept: only those that changed are written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from django.db import transaction

from entente.claims.claim import Claim
from entente.register import Decision, Record, Told, fold
from entente.register.standing import UNDECIDED, is_waiting, standing
from entente.store import models
from entente.store.columns import places_of, row_of
from entente.store.log import read_log
from entente.store.telling import tell

_COLUMNS = ("id", "type", "date", "year", "waiting", "search", "body")
# SQLite takes a limited number of parameters in one statement.
_BATCH = 500
T = TypeVar("T")


def refold() -> int:
    """Fold the register and write what changed; says how many records were written or removed."""
    with transaction.atomic():
        told, log = tell(models.Claim.objects.filter(page__current=True).order_by("id")), read_log()
        _mark_waiting(told, log)
        return _write(fold(told, log), _claims(told, log))


def _claims(told: Iterable[Told], log: Iterable[Decision]) -> Mapping[str, Claim]:
    vanished = {claim: stands.told.claim for claim, stands in standing(log).items() if stands.told}
    return vanished | {one.claim.id: one.claim for one in told}


def _mark_waiting(told: Iterable[Told], log: Iterable[Decision]) -> None:
    standings = standing(log)
    wait = {one.claim.id for one in told if is_waiting(one.claim, standings.get(one.claim.id, UNDECIDED))}
    marked = set(models.Claim.objects.filter(waiting=True, page__current=True).values_list("id", flat=True))
    for waiting, claims in ((True, wait - marked), (False, marked - wait)):
        for batch in _batches(claims):
            models.Claim.objects.filter(id__in=batch).update(waiting=waiting)


def _write(records: Sequence[Record], claims: Mapping[str, Claim]) -> int:
    held = {str(row[0]): row for row in models.Record.objects.values_list(*_COLUMNS)}
    rows = {row.id: row for row in _rows(records, claims)}
    changed = [record for record in records if held.get(record.id) != _columns(rows[record.id])]
    gone = held.keys() - rows.keys()
    for batch in _batches(gone | {record.id for record in changed}):
        models.Record.objects.filter(id__in=batch).delete()
    models.Record.objects.bulk_create((rows[record.id] for record in changed), _BATCH)
    models.RecordClaim.objects.bulk_create(
        (models.RecordClaim(claim=one.claim, record_id=record.id) for record in changed for one in record.members),
        _BATCH,
    )
    models.RecordPlace.objects.bulk_create(
        (models.RecordPlace(record_id=r.id, key=key, name=name) for r in changed for key, name in places_of(r).items()),
        _BATCH,
    )
    return len(changed) + len(gone)


def _rows(records: Sequence[Record], claims: Mapping[str, Claim]) -> Iterator[models.Record]:
    titles = {page: title for page, title in models.Reading.objects.values_list("page_id", "title") if title}
    for record in records:
        yield row_of(
            record,
            claims=[claims[member.claim] for member in record.members],
            titles=[titles[member.page] for member in record.members if member.page in titles],
        )


def _columns(row: models.Record) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in _COLUMNS)


def _batches(rows: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(rows)
    while batch := list(islice(rest, _BATCH)):
        yield batch
