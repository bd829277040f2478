"""A story's text in, its signature out: MinHash over runs of words, by which copies and reprints are known.

Two signatures agree in as many places as the stories share of their runs of words (Jaccard).
"""

from struct import Struct

from rensa import RMinHash  # type: ignore[import-untyped]  # it has no stubs

from entente.articles.shape import words

RUN = 4
PLACES = 128
SEED = 1
# A text of fewer runs is a notice: two of one form would pass for copies of each other.
LEAST = 24
_FORM = Struct(f">{PLACES}I")


def signature_of(text: str) -> str | None:
    """1024 hex digits, the same on every machine; None for a text too short to be told from others."""
    folded = words(text)
    runs = set(map(" ".join, zip(*(folded[start:] for start in range(RUN)), strict=False)))
    if len(runs) < LEAST:
        return None
    hashed = RMinHash(num_perm=PLACES, seed=SEED)
    hashed.update(list(runs))
    return _FORM.pack(*hashed.digest()).hex()


def places(signature: str) -> tuple[int, ...]:
    """The signature's places, to be compared one by one."""
    return _FORM.unpack(bytes.fromhex(signature))


def shared(one: str, other: str) -> float:
    """How much of their runs of words two stories share, estimated to about 0.04 to 0.09, from 0 to 1."""
    return sum(map(int.__eq__, places(one), places(other))) / PLACES
