"""A claim as it counts in, the keys of its blocks out: claims that share none, also through others, never touch.

So a register is folded again only where something changed. Clauses have keys of their own: which meeting or paper they
belong to is known when those are folded.
"""

from collections.abc import Iterator, Mapping
from hashlib import blake2b

from entente.claims.claim import Claim
from entente.register.alike import deed_matter
from entente.register.counts import count_keys
from entente.register.hearing import Heard
from entente.register.keys import Key, keys_of
from entente.register.otherwise import otherwise_keys
from entente.register.proposals import near_keys
from entente.register.saying import CLAUSES
from entente.register.signed import signed_keys
from entente.register.stretches import day_keys
from entente.register.weak import DATED, weak_keys


def block_keys(one: Heard, copied: Mapping[str, Key]) -> frozenset[int]:
    """The keys as numbers of 63 bits, the same on every machine; a claim that shares nothing has one of its own.

    copied: the key that copies of a claim share. Two keys of one number make a block larger, and nothing wrong.
    """
    tied = frozenset(number(("said", tie.decision)) for tie in one.ties)
    before = (("signed", id) for id in one.former) if one.claim.type == "meeting" else ()
    return tied | frozenset(map(number, (*_keys(one.claim, copied), *before))) or frozenset(
        {number(("alone", one.claim.id))}
    )


def within_key(home: str) -> int:
    """The key of all clauses that are told within a claim."""
    return number(("within", home))


def number(parts: tuple[str, ...]) -> int:
    """A key as a number."""
    digest = blake2b("\x1f".join(parts).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def _keys(claim: Claim, copied: Mapping[str, Key]) -> Iterator[tuple[str, ...]]:
    for key in keys_of(claim):
        yield (key.rule, *key.parts)
    if copy := copied.get(claim.id):
        yield (copy.rule, *copy.parts)
    yield from near_keys(claim)
    yield from count_keys(claim)
    yield from otherwise_keys(claim)
    if claim.type in CLAUSES:
        if claim.within:
            yield ("within", claim.within)
        if deed := deed_matter(claim):
            yield deed
    if claim.type in DATED:
        yield from weak_keys(claim)
        yield from ((key.rule, *key.parts) for key in day_keys(claim))
    yield from signed_keys(claim)
