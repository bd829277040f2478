"""The register in, one hash of all that it holds out: without times and the database's own keys.

It is the same after a rebuild, on either database, and whatever the order in which the pages came.
"""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from entente.store import models

_BITS = 256
_FACTS = ("title", "published", "publisher", "language")


def digest() -> str:
    """64 hex digits over current pages, their facts, claims and stories, and the records with what leads to them."""
    # Added up, not chained: no table need be sorted or held for it, and databases sort text each in its own way.
    total = sum(number(row) for row in _rows()) % (1 << _BITS)
    return f"{total:0{_BITS // 4}x}"


def number(row: Iterable[object]) -> int:
    """A row as a number of 256 bits."""
    line = json.dumps(tuple(row), ensure_ascii=False, sort_keys=True)
    return int.from_bytes(sha256(line.encode()).digest(), "big")


def _rows() -> Iterator[tuple[object, ...]]:
    tables = {
        "story": models.Source.objects.filter(story__isnull=False).values_list("id", "story"),
        "page": models.Page.objects.filter(current=True).values_list("id", "source", "source__visibility"),
        "claim": models.Claim.objects.order_by().values_list("id", "page", "waiting", "body"),
        "leads": models.RecordClaim.objects.values_list("claim", "record"),
        "place": models.RecordPlace.objects.values_list("record", "key", "name"),
        "proposal": models.Proposal.objects.values_list("one", "other", "rule", "shared", "score"),
        "let through": models.LetThrough.objects.values_list("type", "rule"),
        "record": models.Record.objects.values_list(
            "id", "type", "date", "year", "waiting", "disputed", "search", "body"
        ),
    }
    for name, rows in tables.items():
        for row in rows.iterator():
            yield name, *row
    yield from (("reading", *row) for row in known_of_pages())


def known_of_pages() -> Iterator[tuple[Any, ...]]:
    """Each current page with the facts of its article, as people see them."""
    rows = models.Reading.objects.filter(page__current=True)
    for *facts, article in rows.values_list("page", *_FACTS, "article").iterator():
        yield *facts, article.get("author"), article.get("modified")
