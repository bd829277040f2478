"""Figures in; series through time out: one indicator of one scope, parties and basis, every value beside its source.

Nothing is ever added up: parts stand in their own series, and name the whole that they are part of.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from entente.register.days import first_day, last_day
from entente.register.names import plain
from entente.register.parties import party_key, party_keys
from entente.register.worded import Worded, home_of

ROUNDING = 0.1
"""How far "about", "over" and "nearly" may lie from the number itself."""


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure. period: EDTF, None where no page says it. counted_by: the side that counts, by its key."""

    record: str
    period: str | None
    value: float
    upper: float | None
    qualifier: str | None
    counted_by: str | None

    @property
    def bounds(self) -> tuple[float, float]:
        """What the words let the number be."""
        low, high = self.value, self.upper if self.upper is not None else self.value
        match self.qualifier:
            case "over":
                return low, high * (1 + ROUNDING)
            case "nearly":
                return low * (1 - ROUNDING), high
            case "about":
                return low * (1 - ROUNDING), high * (1 + ROUNDING)
            case "at_most":
                return float("-inf"), high
            case _:
                return low, high

    def agrees(self, other: "Observation") -> bool:
        """Whether both can be one number."""
        (low, high), (least, most) = self.bounds, other.bounds
        return low <= most and least <= high


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
    def conflicts(self) -> list[tuple[Observation, Observation]]:
        """Pairs of one period, counted by one side as far as known, that cannot be one number."""
        return [pair for pair in self._of_one_period() if _one_side(*pair) and not pair[0].agrees(pair[1])]

    @property
    def differences(self) -> list[tuple[Observation, Observation]]:
        """Pairs of one period that two sides count differently: each counts by its own rule."""
        return [pair for pair in self._of_one_period() if not _one_side(*pair) and not pair[0].agrees(pair[1])]

    def _of_one_period(self) -> Iterable[tuple[Observation, Observation]]:
        pairs = combinations(self.observations, 2)
        return (pair for pair in pairs if pair[0].period and pair[0].period == pair[1].period)


def series(known: Iterable[Worded]) -> list[Series]:
    """The series that the figures make, by id; a series is known by its earliest record."""
    records = {one.record.id: one for one in known}
    groups: dict[tuple[Any, ...], list[Worded]] = defaultdict(list)
    for one in records.values():
        if one.record.type == "figure" and one.record.best("indicator") and one.record.best("value") is not None:
            groups[_key(one, home_of(one, records))].append(one)
    found = sorted((_series(key, group) for key, group in groups.items()), key=lambda one: one.id)
    return [replace(one, wholes=_wholes(one, found)) for one in found]


def _key(one: Worded, home: Worded | None) -> tuple[Any, ...]:
    """A figure that names no parties is its meeting's."""
    record = one.record
    parties = party_keys(one.parties) or party_keys(home.parties if home else ())
    noun = plain(record.best("what") or "") if record.best("indicator") == "other" else None
    scope = plain(record.best("scope") or "") or None
    place = (party_key(record.best("place")),) if record.best("place") else ()
    return (record.best("indicator"), noun, record.best("unit"), scope, record.best("basis_of_count"), parties, place)


def _series(key: tuple[Any, ...], group: Sequence[Worded]) -> Series:
    seen = sorted((_observation(one.record.fields) | {"record": one.record.id} for one in group), key=_order)
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
        observations=tuple(Observation(**row) for row in seen),
    )


def _observation(fields: Mapping[str, Any]) -> dict[str, Any]:
    held = {name: values[0].value for name, values in fields.items() if values}
    counted_by = party_key(held["counted_by"]) if held.get("counted_by") else None
    return {name: held.get(name) for name in ("period", "value", "upper", "qualifier")} | {"counted_by": counted_by}


def _order(row: Mapping[str, Any]) -> tuple[str, str, str]:
    return (first_day(row["period"]) or "9999", last_day(row["period"]) or "9999", row["record"])


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
