"""The log and the claims that it may speak of, out of the database, in; what stands of each claim now, out."""

from collections.abc import Iterable, Iterator

from django.db.models import QuerySet

from entente.register import Told
from entente.register.carrying import Carried, carry
from entente.register.standing import standing
from entente.store import models
from entente.store.batches import batches
from entente.store.log import read_log
from entente.store.telling import tell


def carried() -> Carried:
    """What stands of every claim that was decided, under the id by which its page tells it now."""
    standings = standing(read_log())
    ids = {claim: (claim, *stands.former) for claim, stands in standings.items()}
    told = list(_told("id", {id for known in ids.values() for id in known}))
    here = {one.claim.id for one in told}
    lost = (stands for claim, stands in standings.items() if here.isdisjoint(ids[claim]))
    told += _told("page__source", {stands.told.source for stands in lost if stands.told})
    told += _told("page__source__story", {one.story for one in told if one.story})
    return carry(told, standings)


def _told(column: str, names: Iterable[str]) -> Iterator[Told]:
    for batch in batches(sorted(names)):
        rows: QuerySet[models.Claim] = models.Claim.objects.filter(page__current=True, **{f"{column}__in": batch})
        yield from tell(rows)
