"""What is known of a mechanism and of each of its editions."""

from dataclasses import dataclass
from typing import Literal

from entente.register.parties import Party

Found = Literal["name", "ordinals", "rhythm", "stated"]


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition: the meeting records that tell of it, the held ones first. held: a page tells that it took place.

    numbers: what its own meetings say, no other mechanism's; more than one is a conflict. reason: why it is one of the
    series (``named``, ``next_number``, ``ordinals``, ``rhythm``).
    """

    records: tuple[str, ...]
    reason: str
    held: bool
    date: str | None = None
    year: int | None = None
    numbers: tuple[int, ...] = ()
    host: Party | None = None
    place: Party | None = None
    mode: str | None = None

    @property
    def number(self) -> int | None:
        """Its number where all that tell of it agree."""
        return self.numbers[0] if len(self.numbers) == 1 else None


@dataclass(frozen=True, slots=True)
class Gap:
    """A year of which no source tells an edition that was held: not known in so many sources, which is not "not held".

    planned: the record that had planned one. by_number: what the numbers of the editions around it say: ``counted``
    (they leave one for each such year), ``not_counted`` (they leave none), None (they do not say).
    """

    year: int
    sources: int
    planned: str | None = None
    by_number: Literal["counted", "not_counted"] | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A mechanism that met on the same days, by id and names, with those of its editions; its numbers are its own."""

    id: str
    names: tuple[str, ...]
    editions: tuple[Edition, ...]


@dataclass(frozen=True, slots=True)
class Mechanism:
    """id: the mechanism record's, else its earliest edition's. names: as pages write them. records: those of it itself.

    together: what met on the same days.
    """

    id: str
    found: Found
    names: tuple[str, ...]
    records: tuple[str, ...]
    parties: tuple[Party, ...]
    frequency: str | None
    editions: tuple[Edition, ...]
    gaps: tuple[Gap, ...] = ()
    together: tuple[Pair, ...] = ()

    @property
    def held(self) -> tuple[Edition, ...]:
        """The editions that took place."""
        return tuple(edition for edition in self.editions if edition.held)

    @property
    def disordered(self) -> tuple[Edition, ...]:
        """Editions whose number is not above that of an earlier one: one of the two is wrong."""
        numbered = [edition for edition in self.editions if edition.number is not None and edition.year]
        return tuple(
            later
            for place, later in enumerate(numbered)
            if any(before.number >= later.number for before in numbered[:place] if before.year < later.year)  # type: ignore[operator]
        )

    def next_after(self, edition: Edition) -> Edition | None:
        """The next edition that took place."""
        later = self.held[self.held.index(edition) + 1 :] if edition in self.held else ()
        return later[0] if later else None
