"""Claims that are one thing, while they are gathered."""

from dataclasses import dataclass, field

from entente.register.hearing import Heard
from entente.register.record import Join
from entente.register.traits import Traits


@dataclass(slots=True, eq=False)
class Group:
    """Its members, what they name of themselves, and why they are together."""

    members: list[Heard]
    traits: Traits
    joins: list[Join] = field(default_factory=list)

    def take(self, other: "Group", join: Join) -> None:
        """Make the other's members this group's."""
        self.members += other.members
        self.traits |= other.traits
        self.joins += [*other.joins, join]
