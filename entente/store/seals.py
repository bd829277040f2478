"""Decisions in, each sealed: a hash of what it says and of the seal before it, by which a loss or a change is seen.

What a purge may take of a decision has a hash of its own, so that the others hold when it is gone.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC
from hashlib import sha256
from typing import Any

from entente.store import models
from entente.store.batches import BATCH
from entente.store.inserting import insert


def add(row: models.Decision) -> None:
    """Seal a decision that was appended just now."""
    last = models.DecisionSeal.objects.order_by("-sequence").values_list("seal", flat=True).first()
    _keep(sealed([row], last or ""))


def add_all() -> None:
    """Seal the whole log, of a register that knew no seals."""
    _keep(sealed(models.Decision.objects.order_by("sequence").iterator(BATCH)))


def sealed(rows: Iterable[Any], before: str = "") -> Iterator[tuple[int, str, str]]:
    """Of decisions in their order: sequence, hash of the words, seal. before: the seal before the first."""
    for row in rows:
        words = words_of(row)
        before = seal_of(row, words, before)
        yield row.sequence, words, before


def words_of(row: Any) -> str:
    """The hash of what a decision says and judged."""
    return _hash(row.snapshot, row.value)


def seal_of(row: Any, words: str, before: str) -> str:
    """The seal of a decision that follows the one of the seal ``before``."""
    at = row.at.astimezone(UTC).isoformat()
    return _hash(before, row.sequence, row.id, at, row.by, row.kind, row.targets, row.reason, words)


def _keep(rows: Iterable[tuple[int, str, str]]) -> None:
    insert(models.DecisionSeal, ("sequence", "words", "seal"), rows)


def _hash(*said: Any) -> str:
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
