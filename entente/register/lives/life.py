"""The life of one instrument: what was done with it and when, and what that makes of it on a day."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from entente.register.days import first_day, last_day

What = Literal["signed", "amended", "extended", "suspended", "ended", "replaced", "taken_over"]
State = Literal["planned", "not_yet", "in_force", "open", "suspended", "ended", "replaced", "expired", "unknown"]
"""``open``: in force, and no source says until when. ``unknown``: no source says so much as when it began."""

_CLOSING: dict[What, State] = {"suspended": "suspended", "ended": "ended", "replaced": "replaced"}


@dataclass(frozen=True, slots=True)
class Stage:
    """One thing done with the instrument. record: what tells of it. basis: where its date comes from. until: of an
    extension, the EDTF day that its words name. reason: why the act is taken to be one on this instrument."""

    what: What
    record: str
    date: str | None = None
    basis: str | None = None
    until: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Expiry:
    """The last day, and the record that says so."""

    day: str
    record: str


@dataclass(frozen=True, slots=True)
class Life:
    """stages: in the order of their dates, undated last. period: that of the instrument. status: as pages give it.

    offered: acts that could be on this instrument or on another.
    """

    instrument: str
    status: str | None
    period: str | None
    stages: tuple[Stage, ...] = ()
    offered: tuple[Stage, ...] = ()

    @property
    def expiry(self) -> Expiry | None:
        """When it runs out as far as is known; None where no source says, or an extension does not say until when."""
        extended = [stage for stage in self.stages if stage.what == "extended"]
        if extended:
            day = last_day(extended[-1].until)
            return Expiry(day, extended[-1].record) if day else None
        day = last_day(self.period)
        return Expiry(day, self.instrument) if day else None

    def state(self, day: str) -> State:
        """What it is on an ISO day."""
        if self.status == "planned":
            return "planned"
        begun = self._begins
        if begun and begun > day:
            return "not_yet"
        done = [stage for stage in self.stages if (first := first_day(stage.date)) and first <= day]
        acts = [stage.what for stage in done if stage.what not in ("signed", "taken_over")]
        if acts and acts[-1] in _CLOSING:
            return _CLOSING[acts[-1]]
        return self._running(day, begun)

    def expires_within(self, day: str, days: int) -> bool:
        """Whether it runs out within so many days of an ISO day, that day included; what is unknown does not."""
        end, first = self.expiry, date.fromisoformat(day)
        running = self.state(day) in ("in_force", "not_yet")
        return bool(end and running and day <= end.day <= (first + timedelta(days)).isoformat())

    @property
    def _begins(self) -> str | None:
        signed = next((first_day(stage.date) for stage in self.stages if stage.what == "signed"), None)
        return signed or first_day(self.period)

    def _running(self, day: str, begun: str | None) -> State:
        """Running, run out, or not known: a paper that was only extended lately ran until its period's end before."""
        known = self._end_known_on(day)
        if known:
            return "expired" if known < day else "in_force"
        return "open" if begun or self.status in ("signed", "in_force") else "unknown"

    def _end_known_on(self, day: str) -> str | None:
        """The end that held on the day: of the last extension made by then, else the period's."""
        made = [one for one in self.stages if one.what == "extended" and (first_day(one.date) or "") <= day]
        return last_day(made[-1].until) if made else last_day(self.period)
