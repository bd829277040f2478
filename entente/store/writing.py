"""Records in; what differs from what is held of the claims they are made of, written."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from entente.claims.claim import Claim
from entente.register import Record
from entente.register.fold import Folded
from entente.register.hearing import Heard
from entente.store import models
from entente.store.batches import batches
from entente.store.columns import Row, places_of, row_of
from entente.store.inserting import insert

Pair = tuple[str, str, str, str, float]
"""What is proposed: two records, the rule, what they share, and how likely they are one."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What was folded beside what is held of the claims that it is made of.

    changed: the records that are held otherwise or not at all; before: those of them that are held; gone: those that
    are held and none any more.
    moved: the claims that lead to another record than before. proposed: what is proposed and not held yet; unasked:
    what is held and proposed no more, with its row's number.
    """

    records: Mapping[str, Record]
    rows: Mapping[str, Row]
    changed: frozenset[str]
    before: frozenset[str]
    gone: frozenset[str]
    moved: frozenset[str]
    proposed: frozenset[Pair]
    unasked: Mapping[Pair, int]

    @property
    def otherwise(self) -> set[str]:
        """The records of which something is held otherwise."""
        return {*self.changed, *self.gone, *(id for pair in (*self.proposed, *self.unasked) for id in pair[:2])}


def compare(folded: Folded, heard: Iterable[Heard], claims: Collection[str]) -> Compared:
    """Hold what was folded against what is held. Nothing is written.

    heard: the claims that the records are made of; claims: all that are folded, also what is told no more.
    """
    records = folded.records
    leads = {claim: record.id for record in records for member in record.members for claim in member.ids}
    led = dict(_leading(leads.keys() | set(claims)))
    named = {*led.values(), *leads.values()}
    held, asked = _held(named), _asked(named)
    rows = {row.id: row for row in _rows(records, {one.claim.id: one.claim for one in heard})}
    now = {(*one.claims, one.rule, one.shared, one.score) for one in folded.proposals}
    changed = frozenset(record.id for record in records if not _is_held(held, rows[record.id], record))
    return Compared(
        records={record.id: record for record in records},
        rows=rows,
        changed=changed,
        before=changed & held.keys(),
        gone=frozenset(held.keys() - rows.keys()),
        moved=frozenset(claim for claim in leads.keys() | led.keys() if leads.get(claim) != led.get(claim)),
        proposed=frozenset(now - asked.keys()),
        unasked={pair: number for pair, number in asked.items() if pair not in now},
    )


def write(compared: Compared) -> None:
    """Write what differs."""
    _remove(compared.gone | compared.before)
    for numbers in batches(compared.unasked.values()):
        models.Proposal.objects.filter(pk__in=numbers).delete()
    _create(compared)
    insert(models.Proposal, ("one", "other", "rule", "shared", "score"), sorted(compared.proposed))


def strays() -> set[str]:
    """The records, and those that are proposed to be one, that no claim which is told or decided leads to."""
    told = models.ClaimKey.objects
    held = models.RecordClaim.objects.filter(Exists(told.filter(claim=OuterRef("claim"))), record=OuterRef("pk"))
    found = set(models.Record.objects.filter(~Exists(held)).values_list("id", flat=True))
    for side in ("one", "other"):
        asked = models.Proposal.objects.filter(~Exists(told.filter(claim=OuterRef(side))))
        found.update(asked.values_list(side, flat=True))
    return found


def remove_strays() -> set[str]:
    """Remove them; their ids."""
    found = strays()
    _remove(found)
    for batch in batches(sorted(found)):
        models.Proposal.objects.filter(Q(one__in=batch) | Q(other__in=batch)).delete()
    return found


def _remove(records: Iterable[str]) -> None:
    for batch in batches(sorted(records)):
        models.Record.objects.filter(id__in=batch).delete()


Whole = tuple[tuple[object, ...], frozenset[str], frozenset[tuple[str, str]]]
"""A record's columns, the claims that lead to it and the places that it names."""


def _leading(claims: Iterable[str]) -> Iterator[tuple[str, str]]:
    for batch in batches(sorted(claims)):
        yield from models.RecordClaim.objects.filter(claim__in=batch).values_list("claim", "record_id")


def _held(records: Iterable[str]) -> dict[str, Whole]:
    held: dict[str, Whole] = {}
    for batch in batches(sorted(records)):
        rows = list(models.Record.objects.filter(id__in=batch).values_list(*Row._fields))
        known = [row[0] for row in rows]
        leading, named = (
            _by_record(models.RecordClaim, known, "claim"),
            _by_record(models.RecordPlace, known, "key", "name"),
        )
        for row in rows:
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


def _is_held(held: Mapping[str, Whole], row: Row, record: Record) -> bool:
    if row.id not in held:
        return False
    return held[row.id] == (tuple(row), frozenset(_ids(record)), frozenset(places_of(record).items()))


def _create(compared: Compared) -> None:
    made = [(compared.rows[id], compared.records[id]) for id in sorted(compared.changed)]
    claims = [(claim, row.id) for row, record in made for claim in _ids(record)]
    places = [(row.id, key, name) for row, record in made for key, name in places_of(record).items()]
    insert(models.Record, Row._fields, [row for row, _ in made])
    insert(models.RecordClaim, ("claim", "record"), claims)
    insert(models.RecordPlace, ("record", "key", "name"), places)


def _asked(records: Iterable[str]) -> dict[Pair, int]:
    """What is proposed of these records, with its row's number."""
    held: dict[Pair, int] = {}
    for batch in batches(sorted(records)):
        rows = models.Proposal.objects.filter(Q(one__in=batch) | Q(other__in=batch))
        held |= {row[1:]: row[0] for row in rows.values_list("pk", "one", "other", "rule", "shared", "score")}
    return held


def _ids(record: Record) -> list[str]:
    return [id for member in record.members for id in member.ids]


def _rows(records: Sequence[Record], claims: Mapping[str, Claim]) -> Iterator[Row]:
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
