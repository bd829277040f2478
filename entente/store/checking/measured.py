"""What people found of claims, rule by rule: kept as the log says it; the fold lets claims through by it."""

from collections.abc import Iterator

from entente.store import models, unfolded
from entente.store.batches import batches
from entente.store.hearing import decided_with
from entente.store.measuring import verdicts_held, verdicts_now


def measured() -> Iterator[str]:
    """Of sources that changed since the last fold it is not asked: the next fold measures them."""
    later = unfolded.marked()
    for sources in batches(models.Source.objects.values_list("id", flat=True).iterator()):
        units = decided_with(sources)
        if units & later:
            continue
        now, held = verdicts_now(units), verdicts_held(units).keys()
        for one in sorted(one for one in now | held if one.source in sources):
            wrong = one not in now or one not in held
            yield f"claim {one.claim} is counted otherwise for {one.rule} than it was judged" if wrong else ""
