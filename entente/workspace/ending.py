"""Papers in; those that run out soon and those that ran out lately, with how many days, out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from entente.register.lives import Life, lives
from entente.register.worded import Worded
from entente.workspace import dates
from entente.workspace.entries import Entry
from entente.workspace.linked_entries import entries_of


@dataclass(frozen=True, slots=True)
class Ending:
    """One paper. days: until its last day, below zero since then. told_by: the record that says so, if another one."""

    entry: Entry
    day: str
    days: int
    told_by: Entry | None


def ending(known: Sequence[Worded], today: date, within: int) -> tuple[list[Ending], list[Ending]]:
    """The papers that run out within so many days, the first first; those that did so in as many days before."""
    told = [life for life in lives(known).values() if life.expiry]
    soon = [life for life in told if life.expires_within(today.isoformat(), within)]
    since = (today - timedelta(within)).isoformat()
    lately = [life for life in told if life.state(today.isoformat()) == "expired" and since <= _last(life)]
    entries = entries_of(id for life in (*soon, *lately) for id in (life.instrument, _teller(life)))
    return _shown(soon, entries, today), list(reversed(_shown(lately, entries, today)))


def _shown(found: Iterable[Life], entries: Mapping[str, Entry], today: date) -> list[Ending]:
    return [
        Ending(
            entry=entries[life.instrument],
            day=dates.in_words(_last(life)),
            days=(date.fromisoformat(_last(life)) - today).days,
            told_by=entries.get(_teller(life)) if _teller(life) != life.instrument else None,
        )
        for life in sorted(found, key=lambda life: (_last(life), life.instrument))
        if life.instrument in entries
    ]


def _last(life: Life) -> str:
    return life.expiry.day if life.expiry else ""


def _teller(life: Life) -> str:
    return life.expiry.record if life.expiry else life.instrument
