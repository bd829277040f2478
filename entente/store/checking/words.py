"""Claims: the exact words stand at their offsets in the page's text, and what each field was read from is in it."""

from collections.abc import Iterator, Mapping
from typing import Any

from entente.claims.claim import Claim
from entente.store import models
from entente.store.batches import batches

_FEW = 50
_COLUMNS = ("id", "page", "type", "start", "end", "body")


def words() -> Iterator[str]:
    for pages in batches(models.Page.objects.values_list("id", "text").iterator(_FEW), _FEW):
        texts = dict(pages)
        for row in models.Claim.objects.filter(page__in=texts).order_by().values_list(*_COLUMNS):
            faults = list(_faults(row, texts[row[1]]))
            yield f"claim {row[0]} (page {row[1]}): {'; '.join(faults)}" if faults else ""


def _faults(row: tuple[Any, ...], text: str) -> Iterator[str]:
    claim = read(row[-1])
    if claim is None:
        yield "it cannot be read"
        return
    evidence = claim.evidence
    if row[:-1] != (claim.id, claim.page, claim.type, evidence.start, evidence.end):
        yield "its columns say otherwise than it does itself"
    yield from misplaced(claim, text)


def read(body: Mapping[str, Any]) -> Claim | None:
    """The claim, None where it is none."""
    try:
        return Claim.from_json(body)
    except (KeyError, TypeError, ValueError):
        return None


def misplaced(claim: Claim, text: str) -> Iterator[str]:
    """What of a claim does not stand on its page where it says."""
    evidence = claim.evidence
    if not evidence.exact or text[evidence.start : evidence.end] != evidence.exact:
        yield f"at {evidence.start} to {evidence.end} its page does not say {evidence.exact[:40]!r}"
    for name, spans in claim.words.items():
        if not all(0 <= start < end <= len(text) for start, end in spans):
            yield f"the words of {name} lie outside the page"
