"""What a unit has from its predecessors: one record that they were a party to."""

from dataclasses import dataclass
from typing import Literal

from entente.register.lives.life import State

Scope = Literal["whole", "part"]


@dataclass(frozen=True, slots=True)
class Through:
    """A dissolved unit that was a party: its last day, whether the whole of it passed, and the act that decided so."""

    unit: str
    until: str | None
    share: Scope
    act: str | None


@dataclass(frozen=True, slots=True)
class Inherited:
    """One record. ended_as: what a paper was on the last day of its party.

    also: other units that carry it on, each through a party of its own. told: records that tell of the succession;
    scope: whole or part, as they say. notice: records that tell that the other side was told; answer: that it agreed or
    otherwise answered. Empty: no source says.
    """

    record: str
    type: str
    through: tuple[Through, ...]
    ended_as: State | None = None
    also: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    scope: Scope | None = None
    notice: tuple[str, ...] = ()
    answer: tuple[str, ...] = ()

    @property
    def carried(self) -> bool:
        """Whether there was something to carry on: a paper that had run out or ended before is history."""
        return self.ended_as not in ("ended", "replaced", "expired")
