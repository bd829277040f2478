"""Rows of claims in, the register's claims with what their pages say of themselves out."""

from django.db.models import QuerySet

from entente.claims.claim import Claim
from entente.claims.fields import TYPES
from entente.register import Told
from entente.store import models

# Never the page's text: a fold reads every claim.
_READING = ("page__reading__published", "page__reading__publisher", "page__source__story", "page__reading__title")
_COLUMNS = ("body", "page__source_id", *_READING)


def tell(rows: QuerySet[models.Claim]) -> list[Told]:
    """The claims of ``rows``, in their order; none of a type that claims have no more: its page must be read again."""
    # Here, not in the question: asked for all types, SQLite reads every claim there is, at each of a fold's batches.
    told = ((body, page) for body, *page in rows.values_list(*_COLUMNS) if body["type"] in TYPES)
    return [Told(Claim.from_json(body), *page) for body, page in told]
