"""The timeline's choice of places: by country, the most used first, those of one name told apart."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from entente.places.gazetteer import places
from entente.places.place import Place
from entente.store.facets import Facet
from entente.workspace import dates


@dataclass(frozen=True, slots=True)
class Choice:
    """One place: the key to ask with, its name, how many records."""

    key: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Country:
    """A country's places; names that the gazetteer does not know stand together under a heading of their own."""

    name: str
    choices: list[Choice]


def countries(facets: Iterable[Facet]) -> list[Country]:
    """The places in the order given, which is the most used first, under their countries in the same order."""
    facets = list(facets)
    repeated = Counter(facet.name for facet in facets)
    found: dict[str, list[Choice]] = {}
    for facet in facets:
        place = places().get(facet.key)
        alike = [one for one in facets if one.name == facet.name] if repeated[facet.name] > 1 else []
        name = _told_apart(facet, place, alike) if place else facet.name
        found.setdefault(place.country if place else "", []).append(Choice(facet.key, name, facet.count))
    named = [Country(_country(code), choices) for code, choices in found.items() if code]
    return [*named, Country(_("Other names"), found[""])] if "" in found else named


def _country(code: str) -> str:
    """Its name in the language in use, as the gazetteer has it."""
    country = places().get(code.lower())
    names = country.names if country else {}
    return next(iter(names.get((get_language() or "")[:2], ()) or names.get("vi", ())), code)


def _told_apart(facet: Facet, place: Place, alike: list[Facet]) -> str:
    """With the first thing in brackets that no other place of the name shares; with everything where each is shared."""
    others = [places()[one.key] for one in alike if one.key != facet.key and one.key in places()]
    if not alike:
        return facet.name
    tellings = [telling for telling in _TELLINGS if telling(place)]
    telling = next((one for one in tellings if all(one(place) != one(other) for other in others)), None)
    said = telling(place) if telling else " · ".join(one(place) for one in tellings)
    return f"{facet.name} ({said})" if said else facet.name


def _parent(place: Place) -> str:
    above = places().get(place.parent or "")
    return above.names.get("vi", ("",))[0] if above and above.level != "ADM0" else ""


def _years(place: Place) -> str:
    return dates.in_words(f"{place.since or '..'}/{place.until or '..'}") if place.since or place.until else ""


_TELLINGS: tuple[Callable[[Place], str], ...] = (lambda place: place.kind, _parent, _years)
