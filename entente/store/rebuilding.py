"""The register made again from its inputs, fetches and decisions; what came out otherwise, by name.

What stands right is not written anew. Killed at any moment, it has lost nothing: it folds in one transaction, and a
page that is to be read again keeps its claims until it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from entente.store import models
from entente.store.alone import alone
from entente.store.digest import digest, known_of_pages, number
from entente.store.folding import Changed, fold_again
from entente.store.reading import OnEach, Summary
from entente.store.rereading import reread


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """records: how many there are. before, after: the register's digest. differing: what was otherwise, one a line.

    read: what became of the pages that were read again; None where they were not.
    """

    records: int
    before: str
    after: str
    differing: tuple[str, ...] = ()
    read: Summary | None = None


def rebuild() -> Rebuilt:
    """Fold again from claims and decisions, while nobody else writes."""
    with alone():
        before = digest()
        changed = fold_again()
        return Rebuilt(models.Record.objects.count(), before, digest(), tuple(_folded_otherwise(changed)))


def rebuild_from_pages(*, on_each: OnEach | None = None) -> Rebuilt:
    """Fold again; then read every current page again from the bytes that are kept, by the current reader, and fold."""
    folded, told = rebuild(), _told()
    # What no reader is known to have read is what every ``reread`` reads, also one after a run that was broken off.
    with alone():
        models.Reading.objects.filter(page__current=True).update(reader="")
    read = reread(on_each=on_each)
    differing = (*folded.differing, *_read_otherwise(told))
    return Rebuilt(models.Record.objects.count(), folded.before, digest(), differing, read)


def _told() -> dict[str, int]:
    """Each current page, what is known of it and what it tells, as a number."""
    told = dict.fromkeys(models.Page.objects.filter(current=True).values_list("id", flat=True), 0)
    told |= {page: number(facts) for page, *facts in known_of_pages()}
    for page, *claim in models.Claim.objects.order_by().values_list("page", "id", "body").iterator():
        told[page] = told.get(page, 0) + number(claim)
    return told


def _read_otherwise(before: dict[str, int]) -> Iterator[str]:
    now = _told()
    for page in sorted(before.keys() | now.keys()):
        if page not in now:
            yield f"page {page} is current no more"
        elif page not in before:
            yield f"page {page} is current now"
        elif before[page] != now[page]:
            yield f"page {page} is read otherwise"


def _folded_otherwise(changed: Changed) -> Iterator[str]:
    yield from (f"source {source} tells another story" for source in sorted(changed.sources))
    yield from (f"source {source} was shown to others" for source in sorted(changed.shown))
    yield from (f"claim {claim} was marked otherwise, as waiting or not" for claim in sorted(changed.claims))
    yield from (f"record {record} is folded otherwise" for record in sorted(changed.records))
