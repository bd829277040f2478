"""Records in; what differs from what is held of the claims they are made of, written."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from entente.claims.claim import Claim
from entente.register import Record
from entente.register.fold import Folded
from entente.register.hearing import Heard
from entente.register.proposals import Proposal
from entente.store import models
from entente.store.batches import BATCH, batches
from entente.store.columns import places_of, row_of

_COLUMNS = ("id", "type", "date", "year", "waiting", "search", "body")


def write(folded: Folded, heard: Iterable[Heard], claims: Collection[str]) -> tuple[int, set[str]]:
    """How many records were written or removed, and the claims that lead to another record than before.

    heard: the claims that the records are made of; claims: all that are folded, also what is told no more.
    """
    records = folded.records
    _propose(folded.proposals, claims)
    leads = {claim: record.id for record in records for member in record.members for claim in member.ids}
    before = dict(_leading(leads.keys() | set(claims)))
    held = _held({*before.values(), *leads.values()})
    rows = {row.id: row for row in _rows(records, {one.claim.id: one.claim for one in heard})}
    changed = [record for record in records if held.get(record.id) != _whole(rows[record.id], record)]
    gone = held.keys() - rows.keys()
    for batch in batches(gone | {record.id for record in changed}):
        models.Record.objects.filter(id__in=batch).delete()
    _create([rows[record.id] for record in changed], changed)
    moved = {claim for claim in leads.keys() | before.keys() if leads.get(claim) != before.get(claim)}
    return len(changed) + len(gone), moved


Whole = tuple[tuple[object, ...], frozenset[str], frozenset[tuple[str, str]]]
"""A record's columns, the claims that lead to it and the places that it names."""


def _leading(claims: Iterable[str]) -> Iterator[tuple[str, str]]:
    for batch in batches(sorted(claims)):
        yield from models.RecordClaim.objects.filter(claim__in=batch).values_list("claim", "record_id")


def _held(records: Iterable[str]) -> dict[str, Whole]:
    held: dict[str, Whole] = {}
    for batch in batches(sorted(records)):
        leading, named = (
            _by_record(models.RecordClaim, batch, "claim"),
            _by_record(models.RecordPlace, batch, "key", "name"),
        )
        for row in models.Record.objects.filter(id__in=batch).values_list(*_COLUMNS):
            held[row[0]] = (
                row,
                frozenset(one[0] for one in leading[row[0]]),
                frozenset((key, name) for key, name in named[row[0]]),
            )
    return held


def _by_record(
    model: type[models.RecordClaim] | type[models.RecordPlace], records: list[str], *names: str
) -> Mapping[str, list[tuple[str, ...]]]:
    held: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for record, *values in model._default_manager.filter(record__in=records).values_list("record_id", *names):
        held[record].append(tuple(values))
    return held


def _whole(row: models.Record, record: Record) -> Whole:
    columns = tuple(getattr(row, name) for name in _COLUMNS)
    return (columns, frozenset(_ids(record)), frozenset(places_of(record).items()))


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


def _propose(proposals: Iterable[Proposal], claims: Collection[str]) -> None:
    """Keep what is proposed of these claims."""
    now = {(*one.claims, one.rule, one.shared, one.score) for one in proposals}
    held: dict[tuple[object, ...], int] = {}
    for side in ("one", "other"):
        for batch in batches(sorted(claims)):
            rows = models.Proposal.objects.filter(**{f"{side}__in": batch})
            held |= {(*row[1:],): row[0] for row in rows.values_list("pk", "one", "other", "rule", "shared", "score")}
    for numbers in batches(number for row, number in held.items() if row not in now):
        models.Proposal.objects.filter(pk__in=numbers).delete()
    models.Proposal.objects.bulk_create(
        (
            models.Proposal(one=one, other=other, rule=rule, shared=shared, score=score)
            for one, other, rule, shared, score in sorted(now - held.keys())
        ),
        BATCH,
    )


def _ids(record: Record) -> list[str]:
    return [id for member in record.members for id in member.ids]


def _rows(records: Sequence[Record], claims: Mapping[str, Claim]) -> Iterator[models.Record]:
    pages = {member.page for record in records for member in record.members}
    titles = dict(_titles(pages))
    for record in records:
        yield row_of(
            record,
            claims=[claims[member.claim] for member in record.members],
            titles=[titles[member.page] for member in record.members if titles.get(member.page)],
        )


def _titles(pages: Iterable[str]) -> Iterator[tuple[str, str]]:
    for batch in batches(sorted(pages)):
        rows = models.Reading.objects.filter(page__in=batch, title__isnull=False)
        yield from ((page, title or "") for page, title in rows.values_list("page_id", "title"))
