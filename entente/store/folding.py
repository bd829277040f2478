"""Current claims and decisions in, records kept: only those that changed are written."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from django.db import transaction

from entente.claims.claim import Claim
from entente.register import Record, Told, fold
from entente.register.carrying import Carried, carry
from entente.register.copies import copies
from entente.register.reprints import Printed, stories
from entente.register.standing import UNDECIDED, is_waiting, standing
from entente.store import models
from entente.store.batches import BATCH, batches
from entente.store.columns import places_of, row_of
from entente.store.log import read_log
from entente.store.telling import tell

_COLUMNS = ("id", "type", "date", "year", "waiting", "search", "body")


def refold() -> int:
    """Fold the register and write what changed; says how many records were written or removed."""
    with transaction.atomic():
        told, log = tell(models.Claim.objects.filter(page__current=True).order_by("id")), read_log()
        carried = carry(told, standing(log))
        _mark_waiting(told, carried)
        return _write(fold(told, log), _claims(told, carried))


def gather_copies() -> None:
    """Say of each source whose story it tells, where several tell one. Needed when pages came or went."""
    rows = models.Reading.objects.filter(page__current=True, signature__isnull=False)
    columns = rows.values_list("page__source", "signature", "published")
    told = stories({source: Printed(signature, day) for source, signature, day in columns if signature})
    held = dict(models.Source.objects.filter(story__isnull=False).values_list("id", "story"))
    for source in sorted(held.keys() | told.keys()):
        if held.get(source) != told.get(source):
            models.Source.objects.filter(id=source).update(story=told.get(source))


def _claims(told: Iterable[Told], carried: Carried) -> Mapping[str, Claim]:
    vanished = {claim: stands.told.claim for claim, stands in carried.gone.items() if stands.told}
    return vanished | {one.claim.id: one.claim for one in told}


def _mark_waiting(told: Iterable[Told], carried: Carried) -> None:
    copied = {one.claim.id for ones in copies(told) for one in ones[1:]}
    undecided = {one.claim.id for one in told if is_waiting(one.claim, carried.told.get(one.claim.id, UNDECIDED))}
    wait = undecided - copied  # one of several copies stands for all of them
    marked = set(models.Claim.objects.filter(waiting=True, page__current=True).values_list("id", flat=True))
    for waiting, claims in ((True, wait - marked), (False, marked - wait)):
        for batch in batches(claims):
            models.Claim.objects.filter(id__in=batch).update(waiting=waiting)


def _write(records: Sequence[Record], claims: Mapping[str, Claim]) -> int:
    held = {str(row[0]): row for row in models.Record.objects.values_list(*_COLUMNS)}
    leading, named = _held(models.RecordClaim, "claim"), _held(models.RecordPlace, "key", "name")
    rows = {row.id: row for row in _rows(records, claims)}
    changed = [
        record
        for record in records
        if held.get(record.id) != _columns(rows[record.id])
        or leading[record.id] != {(claim,) for claim in _ids(record)}
        or named[record.id] != set(places_of(record).items())
    ]
    gone = held.keys() - rows.keys()
    for batch in batches(gone | {record.id for record in changed}):
        models.Record.objects.filter(id__in=batch).delete()
    _create([rows[record.id] for record in changed], changed)
    return len(changed) + len(gone)


def _held(
    model: type[models.RecordClaim] | type[models.RecordPlace], *names: str
) -> Mapping[str, set[tuple[str, ...]]]:
    """Record → what hangs on it."""
    held: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for record, *values in model._default_manager.values_list("record_id", *names):
        held[record].add(tuple(values))
    return held


def _create(rows: Iterable[models.Record], records: Iterable[Record]) -> None:
    claims = [models.RecordClaim(claim=claim, record_id=record.id) for record in records for claim in _ids(record)]
    places = [
        models.RecordPlace(record_id=record.id, key=key, name=name)
        for record in records
        for key, name in places_of(record).items()
    ]
    models.Record.objects.bulk_create(rows, BATCH)
    models.RecordClaim.objects.bulk_create(claims, BATCH)
    models.RecordPlace.objects.bulk_create(places, BATCH)


def _ids(record: Record) -> list[str]:
    return [id for member in record.members for id in member.ids]


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
