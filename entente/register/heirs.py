"""Parties in; whether one is the other, carries it on or lies in it, through the dissolutions of units, out."""

from collections.abc import Iterable
from functools import lru_cache

from entente.places.gazetteer import above, places
from entente.places.succession import predecessors, successors
from entente.register.parties import Party, party_key

SAME, PART = 1.0, 0.7
"""How near two parties are: one and the same unit (or its heir), or one within the other."""


def nearness(one: Party, other: Party) -> float:
    """``SAME``, ``PART`` or 0. Two units that one successor carries on are not each other."""
    if one["id"] and other["id"]:
        return unit_nearness(one["id"], other["id"])
    return SAME if party_key(one) == party_key(other) else 0.0


@lru_cache(maxsize=1 << 14)
def unit_nearness(one: str, other: str) -> float:
    """The same of two units: Hà Giang is Tuyên Quang's of today, and its district lies in it."""
    if one in heirs(other) or other in heirs(one):
        return SAME
    pairs = [(one, heir) for heir in heirs(other)] + [(heir, other) for heir in heirs(one)]
    return PART if any(lies_in(a, b) or lies_in(b, a) for a, b in pairs) else 0.0


@lru_cache(maxsize=1 << 13)
def heirs(unit: str) -> frozenset[str]:
    """The unit and every unit that carries it on today, its agreements or its land."""
    if unit not in places():
        return frozenset({unit})
    return frozenset({unit, *(link.unit for link in successors(unit))})


def kin(unit: str) -> frozenset[str]:
    """The unit, those that carry it on, and those that it came from: under which it may be named."""
    before = predecessors(unit) if unit in places() else ()
    return heirs(unit) | {link.unit for link in before if link.passes != "territory"}


def between(wanted: Iterable[Party], named: Iterable[Party]) -> float:
    """How well the parties of a later record fit those of a commitment: the worst of its sides, by their countries.

    A side that the later record does not name at all halves the fit; one that it names otherwise ends it.
    """
    sides, later = by_country(wanted), by_country(named)
    if not sides or not later:
        return 0.0
    fits = [_side(own, later[country]) if country in later else None for country, own in sides.items()]
    known = [fit for fit in fits if fit is not None]
    return (min(known) if known else 0.0) * (0.5 if len(known) < len(fits) else 1.0)


def fit(some: Iterable[Party], others: Iterable[Party], least: float = PART) -> bool:
    """Whether nothing forbids that two lists name one circle: on every side that both name, somebody is common.

    least: how near somebody must be; ``SAME`` does not take a district for its province.
    """
    mine, theirs = by_country(some), by_country(others)
    return all(_side(own, theirs[country]) >= least for country, own in mine.items() if country in theirs)


def by_country(parties: Iterable[Party]) -> dict[str | None, list[Party]]:
    """The parties under their countries; None for those of which no page says it."""
    found: dict[str | None, list[Party]] = {}
    for party in parties:
        found.setdefault(party["country"], []).append(party)
    return found


def _side(own: list[Party], named: list[Party]) -> float:
    return max(nearness(one, other) for one in own for other in named)


def lies_in(one: str, other: str) -> bool:
    """Whether a unit lies or lay in another, by their parents (a county's id does not name its prefecture) or ids."""
    return other in above(one) or one.startswith(f"{other}/")
