"""Units in; the records about them, their heirs, those that they came from and what lies in them, with words, out.

A bounded question: the newest ``MOST`` records that name such a unit, and what is told within those.
"""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import F, Q

from entente.places.gazetteer import children, places
from entente.register import Record
from entente.register.heirs import kin
from entente.register.worded import Worded
from entente.store import models
from entente.store.batches import batches
from entente.store.wording import with_words

MOST = 2000
# What can be told of a meeting or a paper without naming a party of its own.
_NAMELESS = ("assessment", "commitment", "figure", "achievement", "instrument", "act")
_HOMES = ("meeting", "instrument")


def around(units: Iterable[str]) -> list[Worded]:
    """The records by id. An unknown unit is looked up by its name's key."""
    named = _naming(units)
    homes = [row for row in named.values() if row.type in _HOMES]
    claims = [claim for row in homes for member in Record.from_json(row.body).members for claim in member.ids]
    return with_words((named | _within(claims) | _acts(row.id for row in homes) | _of_mechanisms()).values())


def newest() -> str | None:
    """The day of the newest publication that was read."""
    rows = models.Reading.objects.filter(page__current=True, published__isnull=False)
    published = rows.order_by("-published").values_list("published", flat=True).first()
    return published[:10] if published else None


def _naming(units: Iterable[str]) -> dict[str, models.Record]:
    keys = {key for unit in units for key in kin(unit)}
    lying = {
        place.id for key in keys if key in places() for place in children(key) if not place.id.startswith(f"{key}/")
    }
    wanted = [Q(key__in=sorted(keys | lying)), *(Q(key__startswith=f"{key}/") for key in sorted(keys | lying))]
    ids = models.RecordPlace.objects.filter(reduce(or_, wanted)).values("record")
    rows = models.Record.objects.filter(id__in=ids).order_by(F("year").desc(nulls_last=True), "id")[:MOST]
    return {row.id: row for row in rows}


def _within(claims: Iterable[str]) -> dict[str, models.Record]:
    """What is told within the meetings and papers of these claims and names nobody."""
    found: dict[str, models.Record] = {}
    for batch in batches(claims):
        rows = models.Record.objects.filter(type__in=_NAMELESS, body__within__in=batch, places=None)
        found.update({row.id: row for row in rows})
    return found


def _acts(homes: Iterable[str]) -> dict[str, models.Record]:
    """Acts that are told on the pages of these and name nobody."""
    found: dict[str, models.Record] = {}
    for batch in batches(homes):
        pages = models.Claim.objects.filter(id__in=models.RecordClaim.objects.filter(record__in=batch).values("claim"))
        acts = models.Claim.objects.filter(type="act", page__in=pages.values("page"))
        rows = models.Record.objects.filter(claims__claim__in=acts.values("id"), places=None)
        found.update({row.id: row for row in rows})
    return found


def _of_mechanisms() -> dict[str, models.Record]:
    """Meetings that are known by their mechanism or number and name nobody."""
    rows = models.Record.objects.filter(type="meeting", places=None)
    known = rows.filter(Q(body__fields__has_key="mechanism") | Q(body__fields__has_key="edition")).order_by(
        "-year", "id"
    )
    return {row.id: row for row in known[:MOST]}
