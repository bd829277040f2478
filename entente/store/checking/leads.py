"""Claims and records: each claim leads to exactly one record, and the record counts it among its members.

One that was rejected, and is like no other, leads nowhere.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from django.db.models import Exists, OuterRef

from entente.register import Record
from entente.store import models
from entente.store.batches import batches
from entente.store.hearing import hear_claims


def leads() -> Iterator[str]:
    yield from _of_records()
    yield from _of_claims()


def _of_records() -> Iterator[str]:
    for some in batches(models.Record.objects.values_list("id", "body").iterator()):
        leading = _leading([id for id, _ in some])
        for id, body in some:
            members = {claim for one in Record.from_json(body).members for claim in one.ids}
            faults = [
                *(f"its member {claim} does not lead to it" for claim in sorted(members - leading[id])),
                *(f"claim {claim} leads to it and is none of its members" for claim in sorted(leading[id] - members)),
            ]
            yield f"record {id}: {'; '.join(faults)}" if faults else ""


def _leading(records: Sequence[str]) -> dict[str, set[str]]:
    leading: dict[str, set[str]] = defaultdict(set)
    for record, claim in models.RecordClaim.objects.filter(record__in=records).values_list("record", "claim"):
        leading[record].add(claim)
    return leading


def _of_claims() -> Iterator[str]:
    """Of sources that changed since the last fold it is not asked: the next fold makes their records."""
    leading = models.RecordClaim.objects.filter(claim=OuterRef("id"))
    later = models.Unfolded.objects.filter(source=OuterRef("page__source"))
    rows = models.Claim.objects.filter(~Exists(later), page__current=True).annotate(leads=Exists(leading)).order_by()
    for some in batches(rows.values_list("id", "page", "leads").iterator()):
        alone = {claim: page for claim, page, leads in some if not leads}
        rejected = {one.claim.id for one in hear_claims(alone.keys()) if not one.stands} if alone else set()
        for claim, page, _ in some:
            lost = claim in alone and claim not in rejected
            yield f"claim {claim} (page {page}) leads to no record" if lost else ""
