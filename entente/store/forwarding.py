"""Ids that the register gave out and that no claim goes by any more: each leads to the claim that took its place.

That is the one which its page tells instead, else one that was in its record. It is no part of what the register makes
of its inputs: which ids were ever given out depends on when it was fetched, read and folded.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from entente.claims.claim import Claim
from entente.register import Record, Told
from entente.register.carrying import heirs
from entente.store import models
from entente.store.batches import batches

Fellows = Mapping[str, Sequence[str]]
"""A claim, and those that were in its record beside it, in its order."""


def forward_to_heirs(source: str, told: Collection[Claim]) -> None:
    """Of the source's claims that are not among those ``told`` now, keep which of these took their place."""
    held = models.Claim.objects.filter(page__source=source)
    known = set(held.values_list("id", flat=True))
    gone = known - {one.id for one in told}
    if not gone:
        return
    rows = (held.filter(id__in=some).values_list("body", flat=True) for some in batches(sorted(gone)))
    before = [Told(Claim.from_json(body), source) for some in rows for body in some]
    found = heirs(before, [Told(one, source) for one in told if one.id not in known])
    _forget(gone)
    _keep(found)


def fellows(gone: Iterable[str]) -> Fellows:
    """Of claims that are told no more, those that were in a record with them."""
    found: dict[str, Sequence[str]] = {}
    for some in batches(sorted(set(gone))):
        rows = models.RecordClaim.objects.filter(claim__in=some)
        for claim, body in rows.values_list("claim", "record__body"):
            found[claim] = [one.claim for one in Record.from_json(body).members if one.claim != claim]
    return found


def forward_to_fellows(before: Fellows) -> None:
    """Of those that lead nowhere, and whose place nothing took, keep the first of their fellows that leads on."""
    ends = _ends({*before, *(one for ones in before.values() for one in ones)})
    lost = {claim: ones for claim, ones in before.items() if claim not in ends}
    found = {
        claim: ends[to] for claim, ones in lost.items() if (to := next((one for one in ones if one in ends), None))
    }
    _forget(found)
    _keep(found)


def record_led_to(claim: str) -> models.Record | None:
    """The record that an id leads to, through however many that took its place."""
    row = models.Record.objects.filter(claims__claim=claim).first()
    return row or models.Record.objects.filter(claims__claim__in=_ends([claim]).values()).first()


def _ends(ids: Iterable[str]) -> dict[str, str]:
    """Id → the claim that leads to a record, which is it or took its place; without those that end nowhere."""
    found: dict[str, str] = {}
    at, passed = {id: id for id in ids}, dict[str, set[str]]()
    while at:
        leading = _leading(at.values())
        found |= {id: end for id, end in at.items() if end in leading}
        to = _forwarded(end for id, end in at.items() if id not in found)
        for id, end in at.items():
            passed.setdefault(id, set()).add(end)
        at = {id: to[end] for id, end in at.items() if id not in found and end in to and to[end] not in passed[id]}
    return found


def _forwarded(claims: Iterable[str]) -> dict[str, str]:
    rows = (models.Forward.objects.filter(claim__in=some) for some in batches(sorted(set(claims))))
    return {claim: to for some in rows for claim, to in some.values_list("claim", "to")}


def _leading(claims: Iterable[str]) -> set[str]:
    rows = (models.RecordClaim.objects.filter(claim__in=some) for some in batches(sorted(set(claims))))
    return {claim for some in rows for claim in some.values_list("claim", flat=True)}


def _forget(claims: Iterable[str]) -> None:
    for some in batches(sorted(claims)):
        models.Forward.objects.filter(claim__in=some).delete()


def _keep(found: Mapping[str, str]) -> None:
    models.Forward.objects.bulk_create((models.Forward(claim=claim, to=to) for claim, to in sorted(found.items())), 500)
