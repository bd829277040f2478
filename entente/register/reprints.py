"""Stories in, which sources tell one story out: copies of an agency's story are one source of it.

Pure: the same stories give the same answer, in whatever order they come.
"""

from bisect import bisect_left as bisect
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations, pairwise

from entente.articles.signature import PLACES, places, shared

SAME = 0.5
"""From here on two stories of one month are one: half of all runs of words. Reports by two hands share a tenth."""
SAME_UNDATED = 0.8
"""So much must be shared where a day is not known: minutes written on last year's share half of their words too."""
DAYS = 31
# Stories that agree in three places side by side are compared: of those that share half, more than 99 in 100 do.
_BAND = 3


@dataclass(frozen=True, slots=True)
class Printed:
    """One source's story: its signature and the day on which it was published, EDTF or None."""

    signature: str
    published: str | None = None

    @property
    def day(self) -> int | None:
        """The day's number, None where it is not known to the day."""
        try:
            return date.fromisoformat((self.published or "")[:10]).toordinal()
        except ValueError:
            return None


def stories(printed: Mapping[str, Printed]) -> dict[str, str]:
    """Source → the first by name of the sources that tell its story; only of those that are not alone in telling it.

    The likest are joined first; no story is told over more than a month.
    """
    leader = {source: source for source in printed}
    days = {source: (one.day, one.day) for source, one in printed.items()}

    def of(source: str) -> str:
        while leader[source] != source:
            leader[source] = source = leader[leader[source]]
        return source

    for _, one, other in sorted(_alike(printed)):
        first, second = sorted((of(one), of(other)))
        span = _span(days[first], days[second])
        if first != second and span is not None:
            leader[second], days[first] = first, span
    told_by = Counter(of(source) for source in printed)
    return {source: of(source) for source in printed if told_by[of(source)] > 1}


Days = tuple[int | None, int | None]


def _span(one: Days, other: Days) -> Days | None:
    """The first and last day of both; None where they are more than a month apart."""
    known = [day for day in (*one, *other) if day is not None]
    if not known:
        return (None, None)
    return (min(known), max(known)) if max(known) - min(known) <= DAYS else None


def alike(one: Printed, other: Printed) -> float | None:
    """How much the stories of two sources share, where that makes them one; else None."""
    if _span((one.day, one.day), (other.day, other.day)) is None and None not in (one.day, other.day):
        return None
    if bands(one.signature).isdisjoint(bands(other.signature)):
        return None
    much = shared(one.signature, other.signature)
    return much if much >= (SAME_UNDATED if None in (one.day, other.day) else SAME) else None


def _alike(printed: Mapping[str, Printed]) -> Iterator[tuple[float, str, str]]:
    """Pairs of sources whose stories are one, with how much they differ."""
    for one, other in dict.fromkeys(_candidates(printed)):
        if much := alike(printed[one], printed[other]):
            yield 1 - much, one, other


def _candidates(printed: Mapping[str, Printed]) -> Iterator[tuple[str, str]]:
    """Pairs that agree in a band and may be of one month; of those that are the very same, each with the next."""
    same: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for source, one in printed.items():
        same[one.signature].append((-DAYS if one.day is None else one.day, source))
    banded: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for signature in sorted(same):
        same[signature].sort()
        yield from (_pair(one, other) for one, other in pairwise(same[signature]))
        for band in bands(signature):
            banded[band].append(signature)
    for crowd in banded.values():
        for mine, theirs in combinations(crowd, 2):
            yield from _near(same[mine], same[theirs])


def _near(some: list[tuple[int, str]], others: list[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    """Pairs of one and the other that are a month apart at most, or of which a day is not known; all by day."""
    undated = bisect(others, (0,))
    for day, source in some:
        first, last = (
            (undated, len(others)) if day < 0 else (bisect(others, (day - DAYS,)), bisect(others, (day + DAYS + 1,)))
        )
        for theirs in (*others[:undated], *others[max(first, undated) : last]):
            yield _pair((day, source), theirs)


def _pair(one: tuple[int, str], other: tuple[int, str]) -> tuple[str, str]:
    first, second = sorted((one[1], other[1]))
    return first, second


@lru_cache(maxsize=4_096)
def bands(signature: str) -> frozenset[tuple[int, ...]]:
    """What two signatures share one of at least, if their stories are to be compared."""
    found = places(signature)
    return frozenset((start, *found[start : start + _BAND]) for start in range(0, PLACES - _BAND + 1, _BAND))
