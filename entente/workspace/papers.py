"""A paper's life in words: what it is today, when it runs out, what was done with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from entente.register.lives import Life, Stage, lives
from entente.register.worded import Worded
from entente.workspace import dates, labels
from entente.workspace.entries import Entry
from entente.workspace.linked_entries import entries_of
from entente.workspace.standings import REASON, STAGE, STATE


@dataclass(frozen=True, slots=True)
class StageShown:
    """One thing done with the paper. entry: the record that tells of it, where it is another than the paper's own."""

    what: labels.Label
    when: str
    until: str
    entry: Entry | None
    reason: labels.Label


@dataclass(frozen=True, slots=True)
class Paper:
    """A life, ready to be shown. days: until it runs out, counted from today; None where it is not known or over."""

    told: Life
    state: labels.Label
    expiry: str
    days: int | None
    stages: list[StageShown]
    offered: list[StageShown]


def paper(id: str, known: Sequence[Worded]) -> Paper | None:
    """The life of the instrument among the records around it, as it is today."""
    told = lives(known).get(id)
    if told is None:
        return None
    today = timezone.localdate()
    entries = entries_of(stage.record for stage in (*told.stages, *told.offered) if stage.record != id)
    return Paper(
        told=told,
        state=state_on(told, today),
        expiry=dates.in_words(told.expiry.day) if told.expiry else "",
        days=_left(told, today),
        stages=list(_stages(told.stages, entries)),
        offered=list(_stages(told.offered, entries)),
    )


def state_on(told: Life, day: date) -> labels.Label:
    """What the paper is on a day."""
    return STATE[told.state(day.isoformat())]


def _left(told: Life, today: date) -> int | None:
    if told.expiry is None or told.state(today.isoformat()) not in ("in_force", "not_yet"):
        return None
    return (date.fromisoformat(told.expiry.day) - today).days


def _stages(stages: Iterable[Stage], entries: Mapping[str, Entry]) -> Iterable[StageShown]:
    for stage in stages:
        yield StageShown(
            what=STAGE[stage.what],
            when=dates.in_words(stage.date),
            until=dates.in_words(stage.until),
            entry=entries.get(stage.record),
            reason=REASON.get(stage.reason or "", ""),
        )
