"""Figures in; series through time out: one indicator of one scope, parties and basis, every value beside its source.

Nothing is ever added up: parts stand in their own series, and name the whole that they are part of.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from entente.register.counts import Pair, count_keys, differing
from entente.register.days import first_day, last_day
from entente.register.names import plain
from entente.register.observation import Observation
from entente.register.parties import party_key, party_keys
from entente.register.worded import Worded, home_of


@dataclass(frozen=True, slots=True)
class Series:
    """What was counted, for whom, on which basis; the observations in the order of their periods, undated last.

    wholes: the ids of series of the same thing over more parties: this one is a part of theirs.
    """

    id: str
    indicator: str
    what: str | None
    unit: str | None
    scope: str | None
    basis: str | None
    parties: tuple[str, ...]
    observations: tuple[Observation, ...]
    wholes: tuple[str, ...] = ()

    @property
    def conflicts(self) -> list[Pair]:
        """Pairs of one time, counted by one side as far as known, that cannot be one number."""
        return [pair for pair in differing(self.observations) if _one_side(*pair)]

    @property
    def differences(self) -> list[Pair]:
        """Pairs of one time that two sides count differently: each counts by its own rule."""
        return [pair for pair in differing(self.observations) if not _one_side(*pair)]


def series(known: Iterable[Worded]) -> list[Series]:
    """The series that the figures make, by id; a series is known by its earliest record."""
    found = sorted(_gathered(known), key=lambda one: one.id)
    return [replace(one, wholes=_wholes(one, found)) for one in found]


def _gathered(known: Iterable[Worded]) -> list[Series]:
    """The series without their wholes, for which each is held against all others."""
    records = {one.record.id: one for one in known}
    groups: dict[tuple[Any, ...], list[Worded]] = defaultdict(list)
    for one in records.values():
        if one.record.type == "figure" and one.record.best("indicator") and one.record.best("value") is not None:
            groups[_key(one, home_of(one, records))].append(one)
    return [_series(key, group) for key, group in groups.items()]


def counted_otherwise(known: Iterable[Worded]) -> Mapping[str, tuple[str, ...]]:
    """Figure → the figures that count the same otherwise, by whichever side; only where their claims share a key."""
    known = list(known)
    keys = {one.record.id: {key for told in one.told for key in count_keys(told.claim)} for one in known}
    found: dict[str, set[str]] = defaultdict(set)
    for some in _gathered(known):
        for key in set().union(*(keys[one.record] for one in some.observations)):
            for one, other in differing([one for one in some.observations if key in keys[one.record]]):
                found[one.record].add(other.record)
                found[other.record].add(one.record)
    return {id: tuple(sorted(others)) for id, others in found.items()}


def _key(one: Worded, home: Worded | None) -> tuple[Any, ...]:
    """A figure that names no parties is its meeting's."""
    record = one.record
    parties = party_keys(one.parties) or party_keys(home.parties if home else ())
    noun = plain(record.best("what") or "") if record.best("indicator") == "other" else None
    scope = plain(record.best("scope") or "") or None
    place = (party_key(record.best("place")),) if record.best("place") else ()
    return (record.best("indicator"), noun, record.best("unit"), scope, record.best("basis_of_count"), parties, place)


def _series(key: tuple[Any, ...], group: Sequence[Worded]) -> Series:
    seen = sorted(map(_observation, group), key=_order)
    indicator, _, unit, _, basis, parties, place = key
    first = next(one for one in group if one.record.id == min(other.record.id for other in group)).record
    return Series(
        id=first.id,
        indicator=indicator,
        what=first.best("what") if indicator == "other" else None,
        unit=unit,
        scope=first.best("scope"),
        basis=basis,
        parties=(*parties, *place),
        observations=tuple(seen),
    )


def _observation(one: Worded) -> Observation:
    record, counted_by = one.record, one.record.best("counted_by")
    return Observation(
        record=record.id,
        period=record.best("period"),
        value=record.best("value"),
        upper=record.best("upper"),
        qualifier=record.best("qualifier"),
        counted_by=party_key(counted_by) if counted_by else None,
        published=one.published,
        origins=one.origins,
    )


def _order(one: Observation) -> tuple[str, str, str]:
    return (first_day(one.period) or "9999", last_day(one.period) or "9999", one.record)


def _one_side(one: Observation, other: Observation) -> bool:
    return one.counted_by is None or other.counted_by is None or one.counted_by == other.counted_by


def _wholes(one: Series, others: Iterable[Series]) -> tuple[str, ...]:
    """Series of the same thing whose parties hold all of this one's, and more."""
    kind = (one.indicator, one.what, one.unit, one.basis)
    own = set(one.parties)
    return tuple(
        other.id
        for other in others
        if (other.indicator, other.what, other.unit, other.basis) == kind and own and own < set(other.parties)
    )
