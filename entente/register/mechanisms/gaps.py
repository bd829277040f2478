"""A mechanism that meets every year in; the same with the years of which no source tells an edition held out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from entente.register.heirs import between
from entente.register.mechanisms.edition import Edition, Gap, Mechanism
from entente.register.mechanisms.rhythm import yearly
from entente.register.worded import Worded


def with_gaps(mechanism: Mechanism, known: Sequence[Worded]) -> Mechanism:
    """The years between its first and last edition held that nobody tells of; none where it does not meet yearly."""
    if not yearly(mechanism.held, mechanism.frequency):
        return mechanism
    years = sorted({edition.year for edition in mechanism.held if edition.year})
    missing = [year for before, after in pairwise(years) for year in range(before + 1, after)]
    planned = {edition.year: edition.records[0] for edition in mechanism.editions if not edition.held}
    by_number = dict(_by_number(mechanism.held))
    about = list(_about(mechanism, known)) if missing else []
    gaps = (Gap(year, _sources_since(year, about), planned.get(year), by_number.get(year)) for year in missing)
    return replace(mechanism, gaps=tuple(gaps))


def _by_number(held: Sequence[Edition]) -> Iterator[tuple[int, Literal["counted", "not_counted"]]]:
    """Year → what the numbers on either side of it leave."""
    numbered = [(one.year, one.number) for one in held if one.number is not None and one.year is not None]
    for (year, number), (later, next_number) in pairwise(numbered):
        years, left = range(year + 1, later), next_number - number - 1
        if left in (0, len(years)):
            yield from ((one, "not_counted" if left == 0 else "counted") for one in years)


def _about(mechanism: Mechanism, known: Iterable[Worded]) -> Iterator[Worded]:
    own = {*mechanism.records, *(id for edition in mechanism.editions for id in edition.records)}
    return (one for one in known if one.record.id in own or between(mechanism.parties, one.parties) == 1)


def _sources_since(year: int, about: Iterable[Worded]) -> int:
    """How many sources that tell of it or of its parties were published in that year or later: they could have told."""
    return len(
        {told.origin for one in about for told in one.told if told.published and told.published[:4] >= str(year)}
    )
