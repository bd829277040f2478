"""Retrievals that were made elsewhere in, part by part; kept as if they had been read here one by one.

What comes of sources that are new to the register is written many rows at a time; all else goes the way of every input.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from django.db.models import Q

from entente.claims import reading as reader
from entente.claims.reading import Made
from entente.errors import Rejection
from entente.store import models
from entente.store.alone import alone
from entente.store.batches import BATCH, batches
from entente.store.corrected import corrected_sources
from entente.store.folding import refold
from entente.store.keeping import claim_row, fetch_row, reading_row
from entente.store.making import Retrieval, Unpacked, rejected
from entente.store.reading import OnEach, Outcome, Summary, keep_settled
from entente.store.unfolded import mark


def take(parts: Iterable[Iterable[Retrieval]], *, on_each: OnEach | None = None) -> Summary:
    """Keep all parts, each in one transaction, and fold once. What a run took before it was broken off is known."""
    summary = Summary()
    outcomes = (outcome for part in parts for outcome in _take(part))
    for done, outcome in enumerate(outcomes, 1):
        summary.count(outcome)
        if on_each:
            on_each(done, outcome)
    refold()
    return summary


def _take(retrievals: Iterable[Retrieval]) -> Iterator[Outcome]:
    """What becomes of each: what is new in one transaction, and all else after it, one by one."""
    said, later = list[Outcome | None](), list[Retrieval]()
    with alone():
        corrected = corrected_sources()
        for some in batches(retrievals):
            new, others = _parted(some, corrected)
            _create(new)
            taken = _taken(others, corrected)
            said += map(_outcome, new)
            said += (_outcome(one, known=True) for one in others if _had(one) in taken)
            later += (one for one in others if _had(one) not in taken)
    yield from filter(None, said)
    for one in later:
        outcome = keep_settled(rejected(one, one.made) if isinstance(one.made, Rejection) else one)
        if not isinstance(one.made, Unpacked):
            yield outcome


def _parted(some: Sequence[Retrieval], corrected: set[str]) -> tuple[list[Retrieval], list[Retrieval]]:
    """Those whose source is told of once and nobody has ever heard of, and the others."""
    times = Counter(one.source for one in some)
    heard = set(models.Source.objects.filter(id__in=[one for one in times if one]).values_list("id", flat=True))
    new, others = list[Retrieval](), list[Retrieval]()
    for one in some:
        alone = one.source and times[one.source] == 1 and one.source not in heard | corrected
        (new if alone else others).append(one)
    return new, others


def _taken(some: Sequence[Retrieval], corrected: set[str]) -> set[tuple[object, ...]]:
    """What the register has of the same sources, whenever it came, as the current reader reads it."""
    sources = {one.source for one in some if one.source} - corrected
    of_page = Q(page=None) | Q(page__current=False) | Q(page__reading__reader=reader.READER)
    rows = models.Fetch.objects.filter(of_page, source__in=sources).values_list("source_id", "digest", "name", "at")
    # Of what came from no site only the register says when.
    return {(*had, at) for *had, came in rows for at in (came, None)}


def _had(one: Retrieval) -> tuple[object, ...]:
    return one.source, one.digest, one.came.name, one.came.at


def _create(new: Sequence[Retrieval]) -> None:
    """Their rows; each source has this one fetch, and so this page is its current one."""
    made = {one.source or "": one.made for one in new if isinstance(one.made, Made)}
    sources = {one.source or "": one for one in new}
    models.Source.objects.bulk_create(
        (models.Source(id=source, address=one.came.address) for source, one in sources.items()), BATCH
    )
    models.Page.objects.bulk_create(
        (models.Page(id=one.page.id, source_id=source, text=one.page.text) for source, one in made.items()), BATCH
    )
    models.Fetch.objects.bulk_create((_fetch(one, source) for source, one in sources.items()), BATCH)
    models.Reading.objects.bulk_create((reading_row(one.page.id, one.reading) for one in made.values()), BATCH)
    claims = ((one.page.id, claim) for one in made.values() for claim in one.reading.claims)
    models.Claim.objects.bulk_create((claim_row(page, claim) for page, claim in claims), BATCH)
    mark(sources)


def _fetch(one: Retrieval, source: str) -> models.Fetch:
    row = fetch_row(one, source)
    if isinstance(one.made, Made):
        row.outcome, row.page_id = "page", one.made.page.id
    elif isinstance(one.made, Unpacked):
        row.outcome, row.detail = one.made.outcome, one.made.detail
    elif one.made is not None:
        row.outcome, row.detail = one.made.reason, one.made.detail
    return row


def _outcome(one: Retrieval, *, known: bool = False) -> Outcome | None:
    """None for a container: what it holds has an outcome."""
    if isinstance(one.made, Made):
        return Outcome("known" if known else "read", one.came.shown, one.made.page.id)
    if isinstance(one.made, Rejection):
        return Outcome("rejected", one.came.shown, reason=one.made.reason, detail=str(one.made))
    return None
