"""A figure's series in words: its values through time, those that differ, and the wholes that it is a part of."""

from collections.abc import Sequence
from dataclasses import dataclass

from entente.register.observation import Observation
from entente.register.observations import Series, series
from entente.register.worded import Worded
from entente.workspace import dates, numbers
from entente.workspace.entries import Entry
from entente.workspace.linked_entries import entries_of
from entente.workspace.place_names import named


@dataclass(frozen=True, slots=True)
class ObservationShown:
    """One value. conflict: another source gives another number for the period; differs: the other side counts so."""

    entry: Entry | None
    period: str
    value: str
    counted_by: str
    here: bool
    conflict: bool
    differs: bool


@dataclass(frozen=True, slots=True)
class ThroughTime:
    """A series, ready to be shown."""

    told: Series
    observations: list[ObservationShown]
    wholes: list[Entry]


def through_time(id: str, known: Sequence[Worded]) -> ThroughTime | None:
    """The series of the figure; None where it stands alone."""
    found = next((one for one in series(known) if any(seen.record == id for seen in one.observations)), None)
    if found is None or (len(found.observations) < 2 and not found.wholes):
        return None
    entries = entries_of([*(seen.record for seen in found.observations), *found.wholes])
    conflicts = {seen for pair in found.conflicts for seen in pair}
    differing = {seen for pair in found.differences for seen in pair}
    return ThroughTime(
        told=found,
        observations=[
            _shown(seen, found, entries.get(seen.record), seen.record == id, seen in conflicts, seen in differing)
            for seen in found.observations
        ],
        wholes=[entries[whole] for whole in found.wholes if whole in entries],
    )


def _shown(
    seen: Observation, found: Series, entry: Entry | None, here: bool, conflict: bool, differs: bool
) -> ObservationShown:
    return ObservationShown(
        entry=entry,
        period=dates.in_words(seen.period),
        value=numbers.figure(seen.value, seen.upper, seen.qualifier, found.unit),
        counted_by=named(seen.counted_by) if seen.counted_by else "",
        here=here,
        conflict=conflict,
        differs=differs,
    )
