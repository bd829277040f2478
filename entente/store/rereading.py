"""What is kept read again by the current reader: pages that an older one read, or what was rejected."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef, Q, QuerySet

from entente.claims import reading as reader
from entente.claims.reading import Made
from entente.pages.input import Input
from entente.store import models
from entente.store.alone import alone
from entente.store.corrected import corrected_sources
from entente.store.inputs import Fetches, fetched_from
from entente.store.keeping import keep_current
from entente.store.making import make_again
from entente.store.reading import OnEach, Summary, read_inputs


def reread(*, on_each: OnEach | None = None) -> Summary:
    """Read every current page that an older reader read, or that was not read under its corrections yet."""
    rows = models.Fetch.objects.filter(_is_latest_of("page"), page__current=True)
    rows = rows.filter(~Q(page__reading__reader=reader.READER) | Q(source__in=corrected_sources()))
    return read_inputs(map(kept, _one_by_one(rows)), on_each=on_each)


def reread_rejected(sites: Fetches, *, on_each: OnEach | None = None) -> Summary:
    """Try again what was rejected: fetched again where the site gave nothing, else read from the bytes kept."""
    rows = models.Fetch.objects.filter(_is_latest_of("source")).exclude(outcome__in=("page", "list"))
    inputs = (fetched_from(row.name, sites) if row.brought is False else kept(row) for row in _one_by_one(rows))
    return read_inputs(inputs, on_each=on_each)


def read_restored(*, on_each: OnEach | None = None) -> Summary:
    """Read what has no reading, as after a restoration: also earlier pages of sources, where they come out the same."""
    earlier = models.Fetch.objects.filter(_is_latest_of("page"), page__current=False, page__reading=None)
    for fetch in _one_by_one(earlier):
        made = make_again(fetch)
        if isinstance(made, Made) and made.page.id == fetch.page_id:
            with alone():
                keep_current(fetch, made)
    return reread(on_each=on_each)


def kept(fetch: models.Fetch) -> Input:
    """What a fetch brought, as an input."""
    return Input(
        name=fetch.name,
        content=bytes(fetch.content),
        shown=fetch.name,
        address=fetch.source.address,
        headers=fetch.headers,
        status=fetch.status,
        hops=tuple(fetch.hops or ()),
        at=fetch.at,
        source=fetch.source_id,
        kept=fetch.pk,
    )


def _is_latest_of(what: str) -> Q:
    """Whether it is its source's, or its page's: an earlier fetch never takes the place of a later one."""
    same = models.Fetch.objects.filter(**{what: OuterRef(what)})
    later = same.filter(Q(at__gt=OuterRef("at")) | Q(at=OuterRef("at"), pk__gt=OuterRef("pk")))
    return Q(~Exists(later))


def _one_by_one(rows: QuerySet[models.Fetch]) -> Iterator[models.Fetch]:
    """With their bytes one at a time: their numbers are few bytes, what they brought is not."""
    for number in list(rows.order_by("at", "pk").values_list("pk", flat=True)):
        yield models.Fetch.objects.select_related("source").get(pk=number)
