"""Meetings of the same parties in; whether they come in step, so that they are a standing series, out."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from entente.register.days import year_of
from entente.register.mechanisms.edition import Edition
from entente.register.mechanisms.held import is_held
from entente.register.worded import Worded

FEWEST_NUMBERED, FEWEST = 2, 3
"""So many meetings make a series: where they bear numbers, and where only their years speak."""
_EVEN = 0.5


def in_step(meetings: Sequence[Worded], *, numbered: bool) -> bool:
    """Whether the numbers rise with the years; or, without numbers, the years lie evenly, half a step more or less."""
    if numbered:
        told = {(year, one.record.best("edition")) for one in meetings if (year := year_of(one.date))}
        ordered = sorted(told)
        rising = all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(ordered))
        return len(ordered) >= FEWEST_NUMBERED and rising
    years = sorted({year for one in meetings if is_held(one) and (year := year_of(one.date))})
    if len(years) < FEWEST:
        return False
    steps = [later - earlier for earlier, later in pairwise(years)]
    usual = median(steps)
    return all(abs(step - usual) <= _EVEN * usual for step in steps)


def yearly(held: Sequence[Edition], frequency: str | None) -> bool:
    """Whether a mechanism meets every year: as stated, as most of its steps are, or as its numbers count."""
    if frequency:
        count, _, unit = frequency.partition("/")
        return unit == "year" and count.isdigit() and int(count) >= 1
    years = sorted({edition.year for edition in held if edition.year})
    steps = [later - earlier for earlier, later in pairwise(years)]
    return (len(years) >= FEWEST and median(steps) == 1) or _counted_yearly(held)


def _counted_yearly(held: Sequence[Edition]) -> bool:
    told = sorted({(one.year, one.number) for one in held if one.year and one.number is not None})
    return len(told) >= FEWEST_NUMBERED and all(b[0] - a[0] == b[1] - a[1] for a, b in pairwise(told))
