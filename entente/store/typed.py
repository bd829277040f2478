"""A value that a person typed in, the same with its parties as the page's own claims resolve them out."""

from collections.abc import Iterator, Mapping
from typing import Any

from entente.claims.claim import Claim
from entente.claims.fields import TYPES, Field
from entente.register.parties import party_key, resolved
from entente.store import models


def with_known_parties(field: Field, value: Any, claim: Claim) -> Any:
    """``value`` of ``field`` with every typed name that a claim of the same page resolves in that claim's words.

    So a list from which one party is struck keeps the units of the others; an unknown name stays a name, and who
    is named twice is one party.
    """
    if value is None or field.kind not in ("party", "parties"):
        return value
    known = list(_parties_of_page(claim))
    if field.kind == "party":
        return dict(resolved(value, known))
    return list({party_key(one): dict(one) for one in (resolved(party, known) for party in value)}.values())


def _parties_of_page(claim: Claim) -> Iterator[Mapping[str, Any]]:
    yield from _parties(claim)
    for row in models.Claim.objects.filter(page=claim.page):
        yield from _parties(Claim.from_json(row.body))


def _parties(claim: Claim) -> Iterator[Mapping[str, Any]]:
    for name, field in TYPES[claim.type].items():
        value = claim.values.get(name)
        if value and field.kind in ("party", "parties"):
            yield from [value] if field.kind == "party" else value
