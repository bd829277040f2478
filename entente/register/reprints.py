"""Stories in, which sources tell one story out: copies of an agency's story are one source of it.

Pure: the same stories give the same answer, in whatever order they come.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
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


def _alike(printed: Mapping[str, Printed]) -> Iterator[tuple[float, str, str]]:
    """Pairs of sources whose stories may be one, with how much they differ."""
    for one, other in dict.fromkeys(_candidates(printed)):
        dated = None not in (printed[one].day, printed[other].day)
        alike = shared(printed[one].signature, printed[other].signature)
        if alike >= (SAME if dated else SAME_UNDATED):
            yield 1 - alike, one, other


def _candidates(printed: Mapping[str, Printed]) -> Iterator[tuple[str, str]]:
    """Pairs that agree in a band; a crowd of copies is compared along a line, not each with each."""
    banded: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for source in sorted(printed):
        found = places(printed[source].signature)
        for start in range(0, PLACES - _BAND + 1, _BAND):
            banded[start, *found[start : start + _BAND]].append(source)
    for crowd in banded.values():
        if len(crowd) > 1:
            yield from combinations(crowd, 2) if len(crowd) <= 20 else pairwise(crowd)
