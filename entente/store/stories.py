"""Of each source, whose story it tells where several tell one: worked out again where sources changed."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.db.models.functions import Length

from entente.register.reprints import DAYS, Printed, alike, stories
from entente.store import models, unfolded
from entente.store.batches import batches

# From so many changed sources on all are compared at once.
_MANY = 300


def gather_stories() -> None:
    """Say of each source that is to be folded, and of those that tell its story, whose it is.

    Where that changes, a source is to be folded too.
    """
    changed = unfolded.marked()
    told = _every() if len(changed) > _MANY else _reached(changed)
    leads = stories(told)
    for batch in batches(sorted(told.keys() | changed)):
        for source in models.Source.objects.filter(id__in=batch).only("id", "story"):
            if source.story != leads.get(source.id):
                models.Source.objects.filter(id=source.id).update(story=leads.get(source.id))
                unfolded.mark([source.id])


def _every() -> dict[str, Printed]:
    return dict(_printed(_rows()))


def _reached(sources: Iterable[str]) -> dict[str, Printed]:
    """The sources, with all whose stories are one with theirs, also through others, or were so before."""
    found: dict[str, Printed] = {}
    new = dict(_of(with_copies(sources)))
    while new:
        found |= new
        near = {source: other for one in new.values() for source, other in _printed(_near(one)) if alike(one, other)}
        new = {source: one for source, one in _of(with_copies(near)) if source not in found}
    return found


def with_copies(sources: Iterable[str]) -> set[str]:
    """The sources, with all that tell the same stories: what is decided of a claim stands of its copies."""
    found = set(sources)
    for batch in batches(sorted(found)):
        held = models.Source.objects.filter(id__in=batch, story__isnull=False).values("story")
        found.update(models.Source.objects.filter(story__in=held).values_list("id", flat=True))
    return found


def _near(one: Printed) -> QuerySet[models.Reading]:
    """The stories that may be this one: those of its month, and those whose day is not known."""
    if one.day is None:
        return _rows()
    first, last = (date.fromordinal(one.day) + timedelta(days) for days in (-DAYS, DAYS + 1))
    undated = Q(published__isnull=True) | Q(published__gt="9999") | Q(days__lt=10)
    within = Q(published__gte=first.isoformat(), published__lt=last.isoformat())
    return _rows().annotate(days=Length("published")).filter(within | undated)


def _of(sources: Iterable[str]) -> Iterator[tuple[str, Printed]]:
    for batch in batches(sorted(sources)):
        yield from _printed(_rows().filter(page__source__in=batch))


def _rows() -> QuerySet[models.Reading]:
    return models.Reading.objects.filter(page__current=True, signature__isnull=False)


def _printed(rows: QuerySet[models.Reading]) -> Iterator[tuple[str, Printed]]:
    for source, signature, day in rows.values_list("page__source_id", "signature", "published"):
        yield source, Printed(signature or "", day)
