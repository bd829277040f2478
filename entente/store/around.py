"""Units in; the records about them, their heirs, those that they came from and what lies in them, with words, out.

A bounded question: the newest ``MOST`` records that name such a unit, and what is told within those.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce
from operator import and_, or_
from typing import NamedTuple

from django.db.models import F, Q, QuerySet

from entente.places.gazetteer import children, places
from entente.register.heirs import kin
from entente.register.worded import Worded
from entente.store import models
from entente.store.wording import with_words

MOST, MOST_ONE_SIDED, MOST_HOMES = 2000, 300, 200
"""So many records that name the units, so many of one side alone; all that the pages of so many meetings tell."""
# What can be told of a meeting or a paper without a date or a party of its own.
_TOLD_THERE = ("assessment", "commitment", "act", "figure", "achievement", "instrument")
_HOMES = ("meeting", "instrument")


class Around(NamedTuple):
    """known: the records by id. cut: whether there are more than were looked at."""

    known: list[Worded]
    cut: bool


def around(units: Iterable[str], *, wanted: Iterable[str] = ()) -> Around:
    """An unknown unit is looked up by its name's key. wanted: records that are there in any case."""
    found = _wanted(wanted) | _naming(units)
    homes = [row.id for row in found.rows.values() if row.type in _HOMES]
    found |= _told_with(homes[:MOST_HOMES]) | _of_mechanisms()
    return Around(with_words(found.rows.values()), found.cut or len(homes) > MOST_HOMES)


def newest() -> str | None:
    """The day of the newest publication that was read."""
    rows = models.Reading.objects.filter(page__current=True, published__isnull=False)
    published = rows.order_by("-published").values_list("published", flat=True).first()
    return published[:10] if published else None


@dataclass(frozen=True, slots=True)
class _Found:
    """Records by id; whether there are more of them."""

    rows: dict[str, models.Record] = field(default_factory=dict)
    cut: bool = False

    def __or__(self, other: "_Found") -> "_Found":
        return _Found(self.rows | other.rows, self.cut or other.cut)


def _newest(rows: QuerySet[models.Record], most: int) -> _Found:
    found = list(rows.order_by(F("year").desc(nulls_last=True), "id")[: most + 1])
    return _Found({row.id: row for row in found[:most]}, len(found) > most)


def _wanted(ids: Iterable[str]) -> _Found:
    """These, and what they are told within."""
    rows = {row.id: row for row in models.Record.objects.filter(id__in=list(ids))}
    homes = {row.body["within"] for row in rows.values() if row.body["within"]}
    found = models.Record.objects.filter(claims__claim__in=homes).distinct()
    return _Found({row.id: row for row in found} | rows)


def _naming(units: Iterable[str]) -> _Found:
    """The newest that name units of every side; beside them some that name one side alone."""
    sides: dict[str, set[str]] = defaultdict(set)
    for unit in units:
        sides[unit[:2]].add(unit)
    named = [_named(side) for side in sides.values()]
    every = reduce(and_, (Q(id__in=ids) for ids in named), Q()) if named else Q(pk=None)
    some = reduce(or_, (Q(id__in=ids) for ids in named), Q(pk=None))
    asked = [(every, MOST)] if len(named) < 2 else [(every, MOST), (some, MOST_ONE_SIDED)]
    return reduce(or_, (_newest(models.Record.objects.filter(which), most) for which, most in asked))


def _named(units: Iterable[str]) -> QuerySet[models.RecordPlace, str]:
    """The records that name one of the units, a unit under which it may be named, or what lies in those."""
    keys = {key for unit in units for key in kin(unit)}
    known = [key for key in keys if key in places()]
    keys |= {place.id for key in known for place in children(key) if not place.id.startswith(f"{key}/")}
    under = [Q(key__in=sorted(keys)), *(Q(key__startswith=f"{key}/") for key in sorted(keys))]
    return models.RecordPlace.objects.filter(reduce(or_, under)).values_list("record", flat=True)


def _told_with(homes: Iterable[str]) -> _Found:
    """What the pages of these meetings and papers tell beside them."""
    pages = models.Claim.objects.filter(
        id__in=models.RecordClaim.objects.filter(record__in=list(homes)).values("claim")
    )
    beside = models.Claim.objects.filter(page__in=pages.values("page"), type__in=_TOLD_THERE)
    return _newest(models.Record.objects.filter(claims__claim__in=beside.values("id")).distinct(), MOST)


def _of_mechanisms() -> _Found:
    """Meetings that are known by their mechanism or number and name nobody."""
    found = _newest(models.Record.objects.filter(type="meeting", places=None), 2 * MOST_HOMES)
    known = {id: row for id, row in found.rows.items() if not {"mechanism", "edition"}.isdisjoint(row.body["fields"])}
    return _Found(known, found.cut)
