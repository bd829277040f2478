"""The register in, one hash of all that it holds out: without times and the database's own keys.

It is the same after a rebuild, on either database, and whatever the order in which the pages came.
"""

import json
from collections.abc import Iterator
from hashlib import sha256

from entente.store import models


def digest() -> str:
    """64 hex digits over current pages, their claims and stories, and the records with what leads to them."""
    total = sha256()
    for line in _lines():
        total.update(json.dumps(line, ensure_ascii=False, sort_keys=True).encode())
        total.update(b"\n")
    return total.hexdigest()


def _lines() -> Iterator[tuple[object, ...]]:
    """Ordered by ids that are hashes or addresses, which every database sorts here, not there."""
    yield from _sorted(models.Source.objects.filter(story__isnull=False).values_list("id", "story"))
    yield from _sorted(models.Page.objects.filter(current=True).values_list("id", "source", "visibility"))
    yield from _sorted(models.Claim.objects.values_list("id", "page", "waiting", "visibility"))
    yield from _sorted(models.RecordClaim.objects.values_list("claim", "record"))
    yield from _sorted(models.RecordPlace.objects.values_list("record", "key", "name"))
    yield from _sorted(models.Proposal.objects.values_list("one", "other", "rule", "shared", "score"))
    yield from _sorted(models.LetThrough.objects.values_list("type", "rule"))
    for id in sorted(models.Record.objects.values_list("id", flat=True)):
        yield models.Record.objects.values_list("id", "type", "date", "year", "waiting", "search", "body").get(id=id)


def _sorted(rows: object) -> list[tuple[object, ...]]:
    return sorted(rows)  # type: ignore[call-overload, no-any-return]  # rows of text and truth values
