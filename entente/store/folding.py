"""Sources of which something changed in; the blocks that their claims touch folded again, and what differs written.

A register is the same whether it was folded change by change or all at once (``fold_again``).
"""

from collections.abc import Collection, Iterable, Iterator, Set
from dataclasses import dataclass, field

from entente.register.fold import Folded, fold_clauses, fold_things
from entente.store import models, unfolded
from entente.store.alone import alone
from entente.store.batches import batches
from entente.store.blocks import Touched, keep_keys, parted, reached, together
from entente.store.clauses import all_homes, clauses_reached, homes_of
from entente.store.collector import held_still
from entente.store.forwarding import fellows, forward_to_fellows
from entente.store.hearing import hear_claims, hear_sources
from entente.store.measuring import let_through_now
from entente.store.stories import gather_stories, with_copies
from entente.store.visibility import keep_visibility
from entente.store.writing import Compared, compare, remove_strays, write

# So many sources are heard, and about so many claims folded, in one go: it bounds the memory that a fold takes.
_SOURCES, _CLAIMS = 500, 2_000


@dataclass(slots=True)
class Changed:
    """What a fold found otherwise than it was held: the ids of sources (their story, and who is shown them), claims
    (waiting) and records.
    """

    sources: set[str] = field(default_factory=set)
    shown: set[str] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)
    records: set[str] = field(default_factory=set)


def refold() -> int:
    """Fold what changed since the last fold; says of how many records something was written or removed."""
    with alone(), held_still():
        let_through_now()
        changed = Changed(sources=gather_stories())
        things, clauses = together(_hear(unfolded.take(), changed))
        before = fellows(things.gone | clauses.gone)
        moved = set[str]()
        for compared in _fold_things(parted(reached(things.keys)), things.gone):
            moved |= _write(compared, changed)
        claims, joined = clauses_reached(clauses, moved)
        for compared in _fold_clauses(parted(claims, joined), clauses.gone):
            _write(compared, changed)
        forward_to_fellows(before)
        return len(changed.records)


def fold_again() -> Changed:
    """Fold the whole register from its claims and decisions alone; what stands right is not written anew."""
    with alone(), held_still():
        unfolded.mark_all()
        let_through_now()
        changed = Changed(sources=gather_stories())
        # Every block is folded, whatever is touched.
        before = fellows(claim for some in _hear(unfolded.take(), changed) for one in some for claim in one.gone)
        changed.records.update(remove_strays())
        for compared in _fold_things(parted(None)):
            _write(compared, changed)
        for compared in _fold_clauses(parted(None, all_homes(), clause=True)):
            _write(compared, changed)
        forward_to_fellows(before)
        return changed


def fold_blocks(without: Set[str] = frozenset()) -> Iterator[Compared]:
    """Every block folded and held against what is held. Nothing is written.

    without: claims that are to be folded anew; their blocks are left out.
    """
    yield from _fold_things(block for block in parted(None) if without.isdisjoint(block))
    blocks = parted(None, all_homes(), clause=True)
    yield from _fold_clauses(block for block in blocks if without.isdisjoint(block))


def _hear(sources: Collection[str], changed: Changed) -> Iterator[tuple[Touched, Touched]]:
    """Keep the keys of all claims of the sources, and which of the claims wait; what that touches."""
    for some in map(with_copies, batches(sorted(sources), _SOURCES)):
        heard, waiting = hear_sources(some)
        changed.claims |= _mark_waiting(waiting, some)
        changed.shown |= keep_visibility(some)
        yield keep_keys(heard, some)


def _mark_waiting(waiting: Collection[str], sources: Iterable[str]) -> set[str]:
    """The claims that were marked otherwise."""
    changed: set[str] = set()
    for some in batches(sorted(sources)):
        rows = models.Claim.objects.filter(page__current=True, page__source__in=some)
        marked = dict(rows.values_list("id", "waiting"))
        for waits in (True, False):
            wrong = [claim for claim, was in marked.items() if was is not waits and (claim in waiting) is waits]
            changed.update(wrong)
            for batch in batches(wrong):
                models.Claim.objects.filter(id__in=batch).update(waiting=waits)
    return changed


def _fold_things(blocks: Iterable[list[str]], gone: Collection[str] = ()) -> Iterator[Compared]:
    """gone: claims that are told no more."""
    yield compare(Folded([], []), [], gone)
    for claims in _some(blocks):
        heard = hear_claims(claims)
        yield compare(fold_things(heard), heard, claims)


def _fold_clauses(blocks: Iterable[list[str]], gone: Collection[str] = ()) -> Iterator[Compared]:
    yield compare(Folded([], []), [], gone)
    for claims in _some(blocks):
        heard = hear_claims(claims)
        homes = homes_of(one.claim.within for one in heard if one.claim.within)
        yield compare(fold_clauses(heard, homes), heard, claims)


def _write(compared: Compared, changed: Changed) -> Set[str]:
    """The claims that lead to another record."""
    write(compared)
    changed.records |= compared.otherwise
    return compared.moved


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
