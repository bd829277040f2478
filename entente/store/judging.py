"""Rows of claims in, each with what people decided of it out, in page order."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from django.db.models import QuerySet

from entente.claims.claim import Claim
from entente.claims.fields import TYPES
from entente.register.letting import Rule, passes
from entente.register.standing import UNDECIDED, Standing, is_waiting, waits
from entente.register.told import BY_HAND
from entente.store import models
from entente.store.carried import carried
from entente.store.letting import rules_let_through


class Judged(NamedTuple):
    """A claim as the reader made it, what people decided of it, and whether it is no longer on its page.

    waiting: the filled fields that nobody has accepted or corrected yet and no setting lets through. through: nobody
    has, or not all, and a setting lets it through. record: the record it belongs to.
    """

    claim: Claim
    standing: Standing
    waiting: tuple[str, ...]
    vanished: bool
    record: str | None
    through: bool = False


def judge(rows: QuerySet[models.Claim], *, page: str | None = None) -> list[Judged]:
    """The claims of ``rows`` and, of ``page`` or of all, those that people added, or accepted and no page tells now."""
    stands = carried(None if page is None else _sources(rows, page))
    bodies = [body for body in rows.values_list("body", flat=True) if body["type"] in TYPES]
    told = {body["id"]: Claim.from_json(body) for body in bodies}
    gone = dict(_accepted(stands.gone, page))
    added = {id: claim for id, claim in _accepted(stands.told, page) if claim.id == id and BY_HAND in claim.rules}
    shown = told | added | gone
    records, rules = _records(shown, page), rules_let_through()
    standings = {**stands.told, **stands.gone}
    found = (
        _judged(claim, standings.get(claim.id, UNDECIDED), rules, records.get(claim.id), gone=claim.id in gone)
        for claim in shown.values()
    )
    return sorted(found, key=_place)


def _sources(rows: QuerySet[models.Claim], page: str) -> set[str]:
    own = models.Page.objects.filter(id=page).values_list("source", flat=True)
    return {*own, *rows.order_by().values_list("page__source", flat=True).distinct()}


def _accepted(standings: Mapping[str, Standing], page: str | None) -> Iterator[tuple[str, Claim]]:
    """The accepted claims of the page as their decisions keep them: told by no page now, or added by hand."""
    for id, stands in standings.items():
        if stands.told and stands.state == "accepted" and page in (None, stands.told.claim.page):
            yield id, stands.told.claim


def _records(claims: Iterable[str], page: str | None) -> dict[str, str]:
    """Claim → record, of one page's claims, or of all at once rather than by name."""
    rows = models.RecordClaim.objects.all() if page is None else models.RecordClaim.objects.filter(claim__in=claims)
    return dict(rows.values_list("claim", "record_id"))


def _judged(claim: Claim, stands: Standing, rules: frozenset[Rule], record: str | None, *, gone: bool) -> Judged:
    through = is_waiting(claim, stands) and passes(claim, rules)
    waiting = () if through else waits(claim, stands)
    return Judged(claim, stands, waiting, gone, record, through)


def _place(judged: Judged) -> tuple[str, int, int, str]:
    claim = judged.claim
    return (claim.page, claim.evidence.start, claim.evidence.end, claim.id)
