"""The choices of the timeline's filters: the years, types and places that occur in the register, with counts."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from entente.store import models


@dataclass(frozen=True, slots=True)
class Facet:
    """One choice of a filter: the key to ask with, the name to show (but for places the key), how many records."""

    key: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The choices that occur: years newest first, how many records are undated; types and places, most first."""

    years: tuple[Facet, ...]
    undated: int
    types: tuple[Facet, ...]
    places: tuple[Facet, ...]


def facets() -> Facets:
    """The years, types and places that occur, with counts."""
    rows = models.Record.objects.order_by()
    years = rows.exclude(year=None).values_list("year").annotate(count=Count("id")).order_by("-year")
    types = rows.values_list("type").annotate(count=Count("id")).order_by("-count", "type")
    return Facets(
        years=tuple(Facet(str(year), str(year), count) for year, count in years),
        undated=rows.filter(year=None).count(),
        types=tuple(Facet(type, type, count) for type, count in types),
        places=_places(),
    )


def places_of_type(type: str) -> tuple[Facet, ...]:
    """The places that records of one type name, most named first."""
    return _places(models.RecordPlace.objects.filter(record__type=type))


def _places(named: QuerySet[models.RecordPlace] | None = None) -> tuple[Facet, ...]:
    """A place goes by the name that most records give it."""
    asked = models.RecordPlace.objects.all() if named is None else named
    rows = asked.values_list("key", "name").annotate(count=Count("record")).order_by("-count", "name", "key")
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for key, name, count in rows:
        names.setdefault(key, name)
        counts[key] += count
    return tuple(
        Facet(key, names[key], count) for key, count in sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    )
