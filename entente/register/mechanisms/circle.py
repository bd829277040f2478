"""Meetings that are editions of one mechanism, while they are gathered, with the reason of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from entente.register.heirs import SAME, fit
from entente.register.mechanisms.edition import Found
from entente.register.names import mechanism_name, plain, same_mechanism
from entente.register.parties import Party, party_key
from entente.register.worded import Worded

OWN = 4
"""A name of so many words is a mechanism's own."""


@dataclass(slots=True, eq=False)
class Circle:
    """meetings: with why each is one of it. stated: records of the mechanism itself."""

    found: Found
    name: str = ""
    meetings: list[tuple[Worded, str]] = field(default_factory=list)
    stated: list[Worded] = field(default_factory=list)

    @property
    def members(self) -> Iterator[Worded]:
        """What is said of the mechanism itself, then its meetings."""
        yield from self.stated
        yield from (meeting for meeting, _ in self.meetings)

    @property
    def parties(self) -> list[Party]:
        """Everybody whom any of its records names, each once."""
        return list({party_key(party): party for one in self.members for party in one.parties}.values())

    def may_hold(self, one: Worded, name: str) -> bool:
        """Whether a record of this name may be of this mechanism.

        A name that any neighbours may give their talks ("hội đàm định kỳ") must be the same, and its parties too.
        """
        if min(len(self.name.split()), len(name.split())) >= OWN:
            return same_mechanism(self.name, name) and fit(self.parties, one.parties)
        return self.name == name and fit(self.parties, one.parties, SAME)

    def numbers(self) -> set[int]:
        """The numbers that its meetings bear."""
        return {number for one in self.members if (number := one.record.best("edition")) is not None}


def name_of(one: Worded) -> str:
    """The folded name by which a meeting or a mechanism's record goes, empty where none is told."""
    name = one.record.best("name" if one.record.type == "mechanism" else "mechanism") or ""
    return mechanism_name(name) or plain(name)
