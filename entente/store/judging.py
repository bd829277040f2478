"""Rows of claims in, each with what people decided of it out, in page order."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from django.db.models import QuerySet

from entente.claims.claim import Claim
from entente.register.standing import UNDECIDED, Standing, standing, waits
from entente.store import models
from entente.store.log import read_log


class Judged(NamedTuple):
    """A claim as the reader made it, what people decided of it, and whether it is no longer on its page.

    waiting: the filled fields that nobody has accepted or corrected yet. record: the record it belongs to.
    """

    claim: Claim
    standing: Standing
    waiting: tuple[str, ...]
    vanished: bool
    record: str | None


def judge(rows: QuerySet[models.Claim], *, page: str | None = None) -> list[Judged]:
    """The claims of ``rows`` and, of ``page`` or of all pages, those that a person accepted and no page tells now."""
    standings = standing(read_log())
    told = [Claim.from_json(body) for body in rows.values_list("body", flat=True)]
    vanished = [claim for claim in _vanished(standings) if page in (None, claim.page)]
    records = dict(models.RecordClaim.objects.values_list("claim", "record_id"))
    judged = [
        Judged(claim, stands, waits(claim, stands), gone, records.get(claim.id))
        for claims, gone in ((told, False), (vanished, True))
        for claim in claims
        for stands in [standings.get(claim.id, UNDECIDED)]
    ]
    return sorted(judged, key=_place)


def _vanished(standings: Mapping[str, Standing]) -> Iterator[Claim]:
    kept = [stands.told.claim for stands in standings.values() if stands.told and stands.state == "accepted"]
    told = set(models.Claim.objects.values_list("id", flat=True))
    return (claim for claim in kept if claim.id not in told)


def _place(judged: Judged) -> tuple[str, int, int, str]:
    claim = judged.claim
    return (claim.page, claim.evidence.start, claim.evidence.end, claim.id)
