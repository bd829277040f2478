"""Claims: marked as waiting or not as decided, with the keys of what they may be one with; sources: seen as decided."""

from collections.abc import Iterator, Set

from entente.store import models, unfolded
from entente.store.batches import batches
from entente.store.blocks import held_keys, keys_now
from entente.store.checking.measured import wrongly_through
from entente.store.hearing import hear_sources
from entente.store.stories import with_copies
from entente.store.visibility import seen_otherwise


def marks() -> Iterator[str]:
    """Of sources that changed since the last fold it is not asked: the next fold marks them.

    Nor is it while a rule is let through wrongly (``measured`` says so): what claims are marked as follows from it.
    """
    if wrongly_through():
        return
    later = unfolded.marked()
    for some in batches(models.Source.objects.values_list("id", flat=True).iterator()):
        sources = with_copies(some)
        if not sources & later:
            yield from _faults(sources, set(some))
            yield from (f"source {source} is not {said}" for source, said in sorted(seen_otherwise(some).items()))


def _faults(sources: Set[str], wanted: Set[str]) -> Iterator[str]:
    """Of the claims of ``wanted``, heard with all that tell the same stories."""
    heard, waiting = hear_sources(sources)
    ours = {one.claim.id for one in heard if one.told.source in wanted}
    keys = {row for row in keys_now(heard) if row[0] in ours} ^ {row for row, _ in held_keys(wanted)}
    wrong = {row[0] for row in keys}
    marked = _marked(wanted)
    for claim in sorted(ours | wrong):
        if marked.get(claim, claim in waiting) is not (claim in waiting):
            yield f"claim {claim} is marked as {'waiting' if marked[claim] else 'decided'}, which it is not"
        else:
            yield f"claim {claim} is not marked with what it may be one with" if claim in wrong else ""


def _marked(sources: Set[str]) -> dict[str, bool]:
    rows = models.Claim.objects.filter(page__current=True, page__source__in=sources).order_by()
    return dict(rows.values_list("id", "waiting"))
