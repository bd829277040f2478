"""What forbids that claims are one thing: one page of both, other mechanisms, editions, numbers, days or parties."""

import re
from dataclasses import dataclass, fields
from itertools import product

from entente.claims.claim import Claim
from entente.register.days import overlap
from entente.register.keys import first_day
from entente.register.names import mechanism_name, plain, same_mechanism
from entente.register.sides import Sides, apart, foreign_sides, home_sides, sides

# One event is called by any of these from page to page; a visit or a ceremony of the same day is another event.
TALKS = frozenset({"talks", "conference", "session", "gathering"})


@dataclass(frozen=True, slots=True)
class Traits:
    """What a claim, or a group of claims, names of itself. Empty: it does not say, and that forbids nothing.

    days: of meetings; years: of the numbers of papers, which start anew each year. parted: by whose word, and on which
    side of it, claims are not one with others.
    """

    pages: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    mechanisms: frozenset[str] = frozenset()
    editions: frozenset[int] = frozenset()
    numbers: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    parties: Sides = frozenset()
    foreign: Sides = frozenset()
    home: Sides = frozenset()
    parted: frozenset[tuple[str, bool]] = frozenset()

    def __or__(self, other: "Traits") -> "Traits":
        return Traits(*(getattr(self, one.name) | getattr(other, one.name) for one in fields(self)))

    def fit(self, other: "Traits") -> bool:
        """Whether nothing forbids that all claims of both are one thing."""
        return not self.told_apart(other) and (
            self.pages.isdisjoint(other.pages)
            and _agree(self.editions, other.editions)
            and _agree(self.numbers, other.numbers)
            and _agree(self.years, other.years)
            and all(overlap(one, two) for one, two in product(self.days, other.days))
            and all(same_mechanism(one, two) for one, two in product(self.mechanisms, other.mechanisms))
            and (self._same_edition(other) or all(_one_event(a, b) for a, b in product(self.kinds, other.kinds)))
            and not apart(self.parties, other.parties)
            and not apart(self.foreign, other.foreign)
            and (bool(self.mechanisms & other.mechanisms) or not apart(self.home, other.home))
        )

    def told_apart(self, other: "Traits") -> bool:
        """Whether a person said that claims of both are not one thing."""
        return any((decision, not side) in other.parted for decision, side in self.parted)

    def _same_edition(self, other: "Traits") -> bool:
        return bool(self.mechanisms & other.mechanisms and self.editions & other.editions)


def traits_of(claim: Claim) -> Traits:
    """The traits of one claim."""
    match claim.type:
        case "meeting":
            return _meeting(claim)
        case "instrument":
            return _instrument(claim)
        case _:
            return Traits(frozenset({claim.page}))


def _meeting(claim: Claim) -> Traits:
    values = claim.values
    return Traits(
        pages=frozenset({claim.page}),
        kinds=_some(values["kind"]),
        mechanisms=_some(mechanism_name(values["mechanism"] or "")),
        editions=frozenset() if values["edition"] is None else frozenset({values["edition"]}),
        days=_some(values["date"] if first_day(values["date"]) else None),
        parties=sides(values["parties"]),
        foreign=foreign_sides(values["parties"]),
        home=home_sides(values["parties"]),
    )


def _instrument(claim: Claim) -> Traits:
    values = claim.values
    number, year = plain(values["number"] or "").replace(" ", ""), re.match(r"\d{4}", values["date"] or "")
    return Traits(
        pages=frozenset({claim.page}),
        kinds=_some(values["kind"]),
        numbers=_some(number),
        years=_some(year[0] if year and number else None),
        parties=sides(values["parties"]),
        foreign=foreign_sides(values["parties"]),
        home=home_sides(values["parties"]),
    )


def _agree(some: frozenset[str] | frozenset[int], others: frozenset[str] | frozenset[int]) -> bool:
    return all(one == other for one, other in product(some, others))


def _one_event(one: str, other: str) -> bool:
    return one == other or {one, other} <= TALKS


def _some(name: str | None) -> frozenset[str]:
    return frozenset({name}) if name else frozenset()
