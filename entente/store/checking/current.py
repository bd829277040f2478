"""Sources: the page of the latest fetch that gave one is current, no other is, and only it has claims."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from entente.store import models
from entente.store.batches import batches


def current() -> Iterator[str]:
    for sources in batches(models.Source.objects.values_list("id", flat=True).iterator()):
        latest, held, lost = _latest(sources), _current(sources), _lost(sources)
        for source in sources:
            faults = [*_faults(latest.get(source), held[source]), *lost[source]]
            yield f"source {source}: {'; '.join(faults)}" if faults else ""


def _faults(latest: str | None, held: Sequence[tuple[str, bool]]) -> Iterator[str]:
    pages = sorted(page for page, _ in held)
    if len(pages) > 1:
        yield f"several pages are current: {', '.join(pages)}"
    elif pages != [latest] and (pages or latest):
        yield f"page {', '.join(pages) or 'none'} is current, but the latest that was fetched is {latest or 'none'}"
    yield from (f"its current page {page} has no reading" for page, read in held if not read)


def _latest(sources: Sequence[str]) -> dict[str, str]:
    rows = models.Fetch.objects.filter(source__in=sources, page__isnull=False).order_by("at", "pk")
    return dict(rows.values_list("source", "page"))


def _current(sources: Sequence[str]) -> dict[str, list[tuple[str, bool]]]:
    held: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    rows = models.Page.objects.filter(source__in=sources, current=True)
    for source, page, reading in rows.values_list("source", "id", "reading"):
        held[source].append((page, reading is not None))
    return held


def _lost(sources: Sequence[str]) -> dict[str, list[str]]:
    """Claims of pages that are not current."""
    lost: dict[str, list[str]] = defaultdict(list)
    rows = models.Claim.objects.filter(page__source__in=sources, page__current=False).order_by("id")
    for source, page, claim in rows.values_list("page__source", "page", "id"):
        lost[source].append(f"claim {claim} is of page {page}, which is not current")
    return lost
