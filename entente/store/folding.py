"""Sources of which something changed in; the blocks that their claims touch folded again, and what differs written.

A register is the same whether it was folded change by change or all at once (``fold_again``).
"""

from collections.abc import Collection, Iterable, Iterator

from entente.register.fold import Folded, fold_clauses, fold_things
from entente.store import models, unfolded
from entente.store.alone import alone
from entente.store.batches import batches
from entente.store.blocks import Touched, keep_keys, parted, reached
from entente.store.clauses import all_homes, clauses_reached, homes_of
from entente.store.hearing import hear_claims, hear_sources
from entente.store.letting import let_through_now
from entente.store.stories import gather_stories, with_copies
from entente.store.writing import write

# So many sources are heard, and about so many claims folded, in one go: it bounds the memory that a fold takes.
_SOURCES, _CLAIMS = 1_000, 5_000


def refold() -> int:
    """Fold what changed since the last fold; says how many records were written or removed."""
    with alone():
        let_through_now()
        gather_stories()
        things, clauses = _hear(with_copies(unfolded.take()))
        written, moved = _fold_things(parted(reached(things.keys)), things.gone)
        claims, joined = clauses_reached(clauses, moved)
        return written + _fold_clauses(parted(claims, joined), clauses.gone)


def fold_again() -> int:
    """Fold the whole register from its claims and decisions alone; says how many records were written."""
    with alone():
        for model in (models.RecordClaim, models.RecordPlace, models.Record, models.Proposal, models.ClaimKey):
            model._default_manager.all().delete()
        let_through_now()
        unfolded.mark_all()
        gather_stories()
        for some in batches(sorted(unfolded.take()), _SOURCES):
            _hear(with_copies(some))
        written, _ = _fold_things(parted(None), frozenset())
        return written + _fold_clauses(parted(None, all_homes(), clause=True), frozenset())


def _hear(sources: Collection[str]) -> tuple[Touched, Touched]:
    """Keep the keys of all claims of the sources, and which of the claims wait."""
    heard, waiting = hear_sources(sources)
    _mark_waiting(waiting, sources)
    return keep_keys(heard, sources)


def _mark_waiting(waiting: Collection[str], sources: Iterable[str]) -> None:
    for some in batches(sorted(sources)):
        rows = models.Claim.objects.filter(page__current=True, page__source__in=some)
        marked = dict(rows.values_list("id", "waiting"))
        for waits in (True, False):
            wrong = [claim for claim, was in marked.items() if was is not waits and (claim in waiting) is waits]
            for batch in batches(wrong):
                models.Claim.objects.filter(id__in=batch).update(waiting=waits)


def _fold_things(blocks: Iterable[list[str]], gone: Collection[str]) -> tuple[int, set[str]]:
    """How much was written, and which claims lead to another record. gone: claims that are told no more."""
    written, moved = write(Folded([], []), [], gone)
    for claims in _some(blocks):
        heard = hear_claims(claims)
        more, now = write(fold_things(heard), heard, claims)
        written, moved = written + more, moved | now
    return written, moved


def _fold_clauses(blocks: Iterable[list[str]], gone: Collection[str]) -> int:
    written, _ = write(Folded([], []), [], gone)
    for claims in _some(blocks):
        heard = hear_claims(claims)
        homes = homes_of(one.claim.within for one in heard if one.claim.within)
        written += write(fold_clauses(heard, homes), heard, claims)[0]
    return written


def _some(blocks: Iterable[list[str]]) -> Iterator[list[str]]:
    """Whole blocks, as many as are folded in one go."""
    claims: list[str] = []
    for block in blocks:
        claims += block
        if len(claims) >= _CLAIMS:
            yield claims
            claims = []
    if claims:
        yield claims
