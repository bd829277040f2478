"""Signatures of stories in, which sources tell one story out: copies of an agency's story are one source of it.

Pure: the same signatures give the same stories, in whatever order they come.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise

from entente.articles.signature import PLACES, places, shared

SAME = 0.5
"""From here on two stories are one: half of all runs of words. Reports by two hands of one event share a tenth."""

# Stories that agree in three places side by side are compared: of those that share half, more than 99 in 100 do.
_BAND = 3


def stories(signatures: Mapping[str, str]) -> dict[str, str]:
    """Source → the first by name of the sources that tell its story; only of those that are not alone in telling it."""
    leader = {source: source for source in signatures}

    def of(source: str) -> str:
        while leader[source] != source:
            leader[source] = source = leader[leader[source]]
        return source

    for one, other in _candidates(signatures):
        if of(one) != of(other) and shared(signatures[one], signatures[other]) >= SAME:
            first, second = sorted((of(one), of(other)))
            leader[second] = first
    told_by = Counter(of(source) for source in signatures)
    return {source: of(source) for source in signatures if told_by[of(source)] > 1}


def _candidates(signatures: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs that agree in a band; a crowd of copies is compared along a line, not each with each."""
    banded: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for source in sorted(signatures):
        found = places(signatures[source])
        for start in range(0, PLACES - _BAND + 1, _BAND):
            banded[start, *found[start : start + _BAND]].append(source)
    for crowd in banded.values():
        if len(crowd) > 1:
            yield from combinations(crowd, 2) if len(crowd) <= 20 else pairwise(crowd)
