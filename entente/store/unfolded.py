"""The sources of which something changed since the last fold; marked within the transaction that changes it."""

from collections.abc import Iterable

from entente.store import models
from entente.store.batches import BATCH, batches


def mark(sources: Iterable[str]) -> None:
    """Say that these sources are to be folded again. One that the register does not know (any more) is left out."""
    for batch in batches(sorted(set(sources))):
        known = models.Source.objects.filter(id__in=batch).values_list("id", flat=True)
        rows = [models.Unfolded(source_id=source) for source in known]
        models.Unfolded.objects.bulk_create(rows, BATCH, ignore_conflicts=True)


def mark_all() -> None:
    """Say that the whole register is to be folded again."""
    mark(models.Source.objects.values_list("id", flat=True).iterator())


def take() -> set[str]:
    """What is marked; marked no more."""
    taken = marked()
    for batch in batches(sorted(taken)):
        models.Unfolded.objects.filter(source__in=batch).delete()
    return taken


def marked() -> set[str]:
    """What is marked."""
    return set(models.Unfolded.objects.values_list("source", flat=True))
