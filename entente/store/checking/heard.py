"""Every claim of which anybody decided anything, as it counts, some sources at a time."""

from collections.abc import Iterator

from entente.register.hearing import Heard, hear
from entente.store import models, unfolded
from entente.store.batches import batches
from entente.store.hearing import decided_with, told_and_decided

_FEW = 200


def heard_where_decided() -> Iterator[tuple[list[Heard], frozenset[str]]]:
    """Claims, with all that are decided together with them; and the sources of which this list is to be looked at.

    Sources that changed since the last fold are left out: the next fold says it of them.
    """
    later = unfolded.marked()
    rows = models.DecisionAbout.objects.order_by("source").values_list("source", flat=True)
    for sources in batches(rows.distinct().iterator(), _FEW):
        units = decided_with(sources)
        if not units & later:
            yield hear(*told_and_decided(units)), frozenset(sources)
