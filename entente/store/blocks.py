"""Which claims may touch each other: their keys, kept; and the blocks that a change reaches, before and after it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from entente.register.blocks import block_keys
from entente.register.copies import copy_keys
from entente.register.hearing import Heard
from entente.register.keys import Key
from entente.register.saying import CLAUSES
from entente.store import models
from entente.store.batches import batches
from entente.store.inserting import insert

Row = tuple[str, str, int, bool]
"""claim, page, key, whether it is a clause"""


@dataclass(frozen=True, slots=True)
class Touched:
    """keys: of the claims of some sources, before and after a change. gone: the claims that they tell no more."""

    keys: frozenset[int]
    gone: frozenset[str]


def together(touched: Iterable[tuple[Touched, Touched]]) -> tuple[Touched, Touched]:
    """All that is touched, of things and of clauses."""
    keys, gone = (set[int](), set[int]()), (set[str](), set[str]())
    for some in touched:
        for number, one in enumerate(some):
            keys[number].update(one.keys)
            gone[number].update(one.gone)
    things, clauses = (Touched(frozenset(keys[number]), frozenset(gone[number])) for number in range(2))
    return things, clauses


def keep_keys(heard: Collection[Heard], sources: Iterable[str]) -> tuple[Touched, Touched]:
    """Keep the keys of all claims of ``sources``; what that touches, of things and of clauses."""
    now, held = keys_now(heard), dict(held_keys(sources))
    for batch in batches(pk for row, pk in held.items() if row not in now):
        models.ClaimKey.objects.filter(pk__in=batch).delete()
    insert(models.ClaimKey, ("claim", "page", "key", "clause"), sorted(now - held.keys()))
    gone = {row[0] for row in held} - {row[0] for row in now}
    return _touched(now | held.keys(), gone, clause=False), _touched(now | held.keys(), gone, clause=True)


def keys_now(heard: Collection[Heard]) -> set[Row]:
    """The keys of claims. ``heard``: with all that tell the same stories."""
    copied = copy_keys(one.told for one in heard)
    return {row for one in heard for row in _rows(one, copied)}


def _rows(one: Heard, copied: Mapping[str, Key]) -> Iterator[Row]:
    claim = one.claim
    clause = claim.type in CLAUSES
    return ((claim.id, claim.page, key, clause) for key in block_keys(one, copied))


def held_keys(sources: Iterable[str]) -> Iterator[tuple[Row, int]]:
    """The keys that are kept of the claims of these sources, each with its row's number."""
    for batch in batches(sorted(sources)):
        rows = models.ClaimKey.objects.filter(page__source__in=batch)
        for number, claim, page, key, clause in rows.values_list("pk", "claim", "page", "key", "clause"):
            yield (claim, page, key, clause), number


def reached(keys: Iterable[int]) -> set[str]:
    """Every claim that is reached through these keys, also through others."""
    found: set[str] = set()
    seen: set[int] = set()
    new = set(keys)
    while new:
        seen |= new
        claims = claims_with(new) - found
        found |= claims
        new = keys_of(claims) - seen
    return found


def claims_with(keys: Iterable[int]) -> set[str]:
    """The claims that have one of these keys."""
    rows = (models.ClaimKey.objects.filter(key__in=batch) for batch in batches(sorted(keys)))
    return {claim for some in rows for claim in some.values_list("claim", flat=True)}


def keys_of(claims: Iterable[str]) -> set[int]:
    """The keys that these claims have."""
    rows = (models.ClaimKey.objects.filter(claim__in=batch) for batch in batches(sorted(claims)))
    return {key for some in rows for key in some.values_list("key", flat=True)}


def parted(
    claims: Collection[str] | None, joined: Iterable[Collection[int]] = (), *, clause: bool = False
) -> Iterable[list[str]]:
    """The claims, block by block. None: all things, or all clauses. joined: keys that lead to one block."""
    leader: dict[int, int] = {}

    def of(key: int) -> int:
        while leader.setdefault(key, key) != key:
            leader[key] = key = leader[leader[key]]
        return key

    for first, *others in map(sorted, joined):
        leader.update((of(other), of(first)) for other in others)
    key_of: dict[str, int] = {}
    for claim, key in _pairs(claims, clause):
        leader[of(key)] = of(key_of.setdefault(claim, key))
    blocks: dict[int, list[str]] = defaultdict(list)
    for claim, key in key_of.items():
        blocks[of(key)].append(claim)
    return blocks.values()


def _pairs(claims: Collection[str] | None, clause: bool) -> Iterator[tuple[str, int]]:
    rows = models.ClaimKey.objects.all()
    if claims is None:
        yield from rows.filter(clause=clause).values_list("claim", "key").iterator()
        return
    for batch in batches(sorted(claims)):
        yield from rows.filter(claim__in=batch).values_list("claim", "key")


def _touched(rows: Iterable[Row], gone: Collection[str], *, clause: bool) -> Touched:
    ours = [row for row in rows if row[3] is clause]
    return Touched(frozenset(row[2] for row in ours), frozenset(row[0] for row in ours if row[0] in gone))
