"""Fetches: the bytes are those that came, and each is in exactly one of pages and rejections."""

from collections.abc import Iterator
from hashlib import sha256

from entente.store import models

_COLUMNS = ("pk", "name", "content", "digest", "outcome", "source", "page", "page__source")
# Their bytes are held so many at a time.
_FEW = 20


def inputs() -> Iterator[str]:
    for number, name, content, digest, *came in models.Fetch.objects.values_list(*_COLUMNS).iterator(_FEW):
        faults = [*_bytes(bytes(content), digest), *_outcome(*came)]
        yield f"fetch {number} ({name}): {'; '.join(faults)}" if faults else ""


def _bytes(content: bytes, digest: str) -> Iterator[str]:
    if sha256(content).hexdigest() != digest:
        yield "its bytes are not those that came"


def _outcome(outcome: str, source: str, page: str | None, of: str | None) -> Iterator[str]:
    if not outcome:
        yield "nothing is said of what became of it"
    elif outcome == "page" and page is None:
        yield "it is a page, but which is not said"
    elif outcome != "page" and page is not None:
        yield f"it is rejected ({outcome}), and yet page {page}"
    if page is not None and of != source:
        yield f"its page {page} is not of its source {source}"
