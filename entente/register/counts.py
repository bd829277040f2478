"""Observations of one series in; the pairs of one time that cannot be one number, told by more than one source, out.

Of one time are two of one period; and one that names no period with what is told about the same days, unless that is
of several periods, or one of it says the number too.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from entente.claims.claim import Claim
from entente.register.keys import full_day
from entente.register.names import plain
from entente.register.observation import Observation
from entente.register.parties import party_keys

Pair = tuple[Observation, Observation]
UNDATED_DAYS, NEAR_DAYS = 31, 7
"""So many days apart two that name no period may be told; and one that names none, and one that does."""


def count_keys(claim: Claim) -> Iterator[tuple[str, ...]]:
    """What a figure shares with all that may count the same otherwise."""
    values = claim.values
    if claim.type == "figure" and values["indicator"] and values["parties"]:
        noun = plain(values["what"] or "") if values["indicator"] == "other" else ""
        yield ("figure.counted", values["indicator"], noun, str(values["unit"]), *party_keys(values["parties"]))


def differing(seen: Iterable[Observation]) -> list[Pair]:
    """The pairs, in the order of the observations."""
    seen = list(seen)
    place = {one.record: number for number, one in enumerate(seen)}
    pairs = {(*sorted(pair, key=lambda one: place[one.record]),) for pair in (*_dated(seen), *_undated(seen))}
    return sorted(pairs, key=lambda pair: [place[one.record] for one in pair])  # type: ignore[arg-type]


def _dated(seen: Sequence[Observation]) -> Iterator[Pair]:
    by_period: dict[str, list[Observation]] = defaultdict(list)
    for one in seen:
        if one.period:
            by_period[one.period].append(one)
    pairs = (pair for some in by_period.values() for pair in combinations(some, 2))
    return (pair for pair in pairs if _of_two_sources(*pair) and not pair[0].agrees(pair[1]))


def _undated(seen: Sequence[Observation]) -> Iterator[Pair]:
    told = sorted(((day, number) for number, one in enumerate(seen) if (day := _told_on(one))), key=lambda one: one[0])
    for day, number in told:
        one = seen[number]
        if one.period:
            continue
        about = told[bisect_left(told, (day - UNDATED_DAYS,)) : bisect_left(told, (day + UNDATED_DAYS + 1,))]
        near = [other for when, at in about if _near(one, other := seen[at], abs(when - day))]
        periods = {other.period for other in near if other.period}
        if len(periods) < 2 and not any(one.agrees(other) for other in near):
            yield from ((one, other) for other in near)


def _told_on(one: Observation) -> int | None:
    return date.fromisoformat(one.published).toordinal() if full_day(one.published) and one.published else None


def _near(one: Observation, other: Observation, days: int) -> bool:
    return days <= (NEAR_DAYS if other.period else UNDATED_DAYS) and _of_two_sources(one, other)


def _of_two_sources(one: Observation, other: Observation) -> bool:
    return one.record != other.record and len(one.origins | other.origins) > 1
