"""Commitments and deeds between the database's rows and their blocks: what is told within one meeting is one block."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from entente.register.blocks import within_key
from entente.store import models
from entente.store.batches import batches
from entente.store.blocks import Touched, claims_with, keys_of
from entente.store.hearing import hear_claims


def homes_of(claims: Iterable[str]) -> Mapping[str, str]:
    """Claim of a meeting or paper → its record."""
    rows = (models.RecordClaim.objects.filter(claim__in=batch) for batch in batches(sorted(set(claims))))
    return {claim: record for some in rows for claim, record in some.values_list("claim", "record_id")}


def clauses_reached(touched: Touched, moved: Iterable[str]) -> tuple[set[str], list[set[int]]]:
    """The clauses that a change reaches, and the keys of one meeting or paper each that lead to one block.

    moved: claims of meetings and papers that lead to another record than before.
    """
    found: set[str] = set()
    homes: dict[str, set[int]] = {}
    new = claims_with(touched.keys | {within_key(claim) for claim in moved}) | _beside(touched.gone)
    while new := new - found:
        found |= new
        within = {one.claim.within for one in hear_claims(new) if one.claim.within}
        homes |= _homes(set(homes_of(within).values()) - homes.keys())
        keys = keys_of(new)
        new = claims_with(keys.union(*(one for one in homes.values() if not keys.isdisjoint(one)))) | _beside(new)
    return found, list(homes.values())


def all_homes() -> Iterator[set[int]]:
    """Of every record that more than one claim leads to, the keys of what is told within it."""
    rows = models.RecordClaim.objects.order_by("record_id").values_list("record_id", "claim").iterator()
    for _, leading in groupby(rows, key=itemgetter(0)):
        keys = {within_key(claim) for _, claim in leading}
        if len(keys) > 1:
            yield keys


def _beside(claims: Iterable[str]) -> set[str]:
    """The clauses that are in a record with these."""
    records = sorted(set(homes_of(claims).values()))
    rows = (models.RecordClaim.objects.filter(record__in=batch) for batch in batches(records))
    ids = {claim for some in rows for claim in some.values_list("claim", flat=True)}
    known = (models.ClaimKey.objects.filter(claim__in=batch, clause=True) for batch in batches(sorted(ids)))
    return {claim for some in known for claim in some.values_list("claim", flat=True)}


def _homes(records: Iterable[str]) -> dict[str, set[int]]:
    """Record → the keys of what is told within any of its claims, by every id that they went by."""
    homes: dict[str, set[int]] = defaultdict(set)
    for batch in batches(sorted(records)):
        for record, claim in models.RecordClaim.objects.filter(record__in=batch).values_list("record_id", "claim"):
            homes[record].add(within_key(claim))
    return homes
