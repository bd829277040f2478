"""Of each source, whose story it tells where several tell one: worked out again where sources changed.

Stories that may be one are found by their bands, so that a new one is held against few others, however many there are.
"""

from collections.abc import Iterable, Iterator

from django.db.models import Count, QuerySet

from entente.register.blocks import number
from entente.register.reprints import Printed, alike, bands, stories
from entente.store import models, unfolded
from entente.store.batches import batches
from entente.store.inserting import insert

# From so many changed sources on all are compared at once.
_MANY = 300


def gather_stories() -> set[str]:
    """Say of each source that is to be folded, and of those that tell its story, whose it is.

    The sources of which that changes: they are to be folded too.
    """
    changed = unfolded.marked()
    _keep_bands(changed)
    told = _every() if len(changed) > _MANY else _reached(changed)
    leads, wrong = stories(told), set[str]()
    for source, story in _said(None if len(changed) > _MANY else told.keys() | changed):
        if story != leads.get(source):
            models.Source.objects.filter(id=source).update(story=leads.get(source))
            wrong.add(source)
    unfolded.mark(wrong)
    return wrong


def stories_told() -> dict[str, str]:
    """Source → whose story it tells, of all that are not alone in telling it."""
    return stories(_every())


def not_found_by_bands() -> Iterator[str]:
    """The sources whose stories cannot be found."""
    for some in batches(_printed(_rows()), _MANY):
        yield from (source for source, *_ in _without_bands(some))


def _said(sources: Iterable[str] | None) -> Iterator[tuple[str, str | None]]:
    """Sources, or all, with the story that they are said to tell."""
    rows = models.Source.objects.values_list("id", "story")
    if sources is None:
        yield from list(rows)
        return
    for batch in batches(sorted(sources)):
        yield from rows.filter(id__in=batch)


def _every() -> dict[str, Printed]:
    """All that may tell a story that another tells: those that share a band."""
    # Counted by the index of bands alone, of which a large register has millions.
    shared = models.StoryBand.objects.values("band").annotate(held=Count("pk")).filter(held__gt=1).values("band")
    pages = models.StoryBand.objects.filter(band__in=shared).values("page")
    return {source: one for source, _, one in _printed(_rows().filter(page__in=pages))}


def _reached(sources: Iterable[str]) -> dict[str, Printed]:
    """The sources, with all whose stories are one with theirs, also through others, or were so before."""
    found: dict[str, Printed] = {}
    new = _of(with_copies(sources))
    while new:
        found |= new
        near = {source for one in new.values() for source, other in _near(one) if alike(one, other)}
        # With what is found all its copies are.
        new = {source: one for source, one in _of(with_copies(near - found.keys())).items() if source not in found}
    return found


def with_copies(sources: Iterable[str]) -> set[str]:
    """The sources, with all that tell the same stories: what is decided of a claim stands of its copies."""
    found = set(sources)
    for batch in batches(sorted(found)):
        held = models.Source.objects.filter(id__in=batch, story__isnull=False).values("story")
        found.update(models.Source.objects.filter(story__in=held).values_list("id", flat=True))
    return found


def _near(one: Printed) -> Iterator[tuple[str, Printed]]:
    """The stories that may be this one."""
    pages = models.StoryBand.objects.filter(band__in=_bands(one)).values("page")
    return ((source, other) for source, _, other in _printed(_rows().filter(page__in=pages)))


def _of(sources: Iterable[str]) -> dict[str, Printed]:
    some = (_printed(_rows().filter(page__source__in=batch)) for batch in batches(sorted(sources)))
    return {source: one for rows in some for source, _, one in rows}


Row = tuple[str, str, Printed]
"""A source, its current page and the story on it."""


def _rows() -> QuerySet[models.Reading]:
    return models.Reading.objects.filter(page__current=True, signature__isnull=False)


def _printed(rows: QuerySet[models.Reading]) -> Iterator[Row]:
    columns = rows.values_list("page__source_id", "page_id", "signature", "published")
    for source, page, signature, day in columns.iterator():
        yield source, page, Printed(signature or "", day)


def _bands(one: Printed) -> list[int]:
    return sorted(number(tuple(map(str, band))) for band in bands(one.signature))


def _keep_bands(sources: Iterable[str]) -> None:
    for batch in batches(sorted(sources), _MANY):
        new = _without_bands(list(_printed(_rows().filter(page__source__in=batch))))
        insert(models.StoryBand, ("page", "band"), [(page, band) for _, page, of in new for band in of])


def _without_bands(some: Iterable[Row]) -> list[tuple[str, str, list[int]]]:
    """Those that are not kept yet. All bands of a story are kept at once: where one is, all are."""
    told = [(source, page, _bands(one)) for source, page, one in some]
    rows = models.StoryBand.objects.filter(band__in=[of[0] for *_, of in told])
    held = set(rows.values_list("page", "band"))
    return [(source, page, of) for source, page, of in told if (page, of[0]) not in held]
