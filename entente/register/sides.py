"""Parties in, sides out: enough of each to say that two lists of parties surely name nobody in common."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from entente.register.bodies import body_words
from entente.register.names import plain, script_of
from entente.register.organisations import organisation_country, organisation_paths
from entente.register.parties import Party, is_country, known_as, own_keys

HOME = "VN"
Sides = frozenset["Side"]


@dataclass(frozen=True, slots=True)
class Side:
    """A party by its names in either script and by the paths that it may have: its id, its candidates, or its country
    and name.

    body: which body of its unit it is, in its own words; empty for the unit. stranger: no unit is known of it.
    """

    names: frozenset[str]
    paths: frozenset[str]
    script: str
    body: str = ""
    stranger: bool = False

    def touches(self, other: "Side") -> bool:
        """Whether both may be one party, or one lies within the other: ``Vân Nam`` and ``Văn Sơn`` do.

        Two bodies of a unit are two parties; the unit may be meant where another page names its body. What is not known
        in one script may be anybody in another.
        """
        if self.script != other.script and (self.stranger or other.stranger):
            return True
        if self.script == other.script and self.body and other.body and self.body != other.body:
            return False
        return not self.names.isdisjoint(other.names) or any(
            _within(a, b) or _within(b, a) for a, b in product(self.paths, other.paths)
        )


def sides(parties: Iterable[Party] | None) -> Sides:
    """The parties but for countries: that both pages name Việt Nam says nothing."""
    return frozenset(_side(party) for party in parties or () if not is_country(party))


def foreign_sides(parties: Iterable[Party] | None) -> Sides:
    """The parties of other countries than Việt Nam, those countries too."""
    return frozenset(_side(party) for party in parties or () if _country(party) not in (None, HOME))


def home_sides(parties: Iterable[Party] | None) -> Sides:
    """The parties of Việt Nam, but for the country."""
    return frozenset(_side(party) for party in parties or () if _country(party) == HOME and not is_country(party))


def _country(party: Party) -> str | None:
    """Of an organisation the country of the unit that its name says."""
    country: str | None = party["country"]
    return country or (organisation_country(party["label"]) if party["kind"] == "organisation" else None)


def apart(some: Sides, others: Sides) -> bool:
    """Whether both name somebody, and nobody in common."""
    return bool(some and others) and not any(one.touches(other) for one, other in product(some, others))


def _side(party: Party) -> Side:
    name, label, country = plain(party["name"]), party["label"], (party["country"] or "").lower()
    known: Iterable[str] = [party["id"]] if party["id"] else party.get("candidates") or ()
    if own := own_keys(party):
        known = organisation_paths(label)
    body = body_words(label, party["name"]) if party["kind"] == "body" else ""
    paths = frozenset(known or [f"{country}/?{name}"])
    return Side(known_as(party) | frozenset(own), paths, script_of(label), body, stranger=not known)


def _within(one: str, other: str) -> bool:
    return one == other or one.startswith(f"{other}/")
