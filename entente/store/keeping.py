"""One retrieval, parsed, in; its source, fetch, page, reading and claims kept. Runs inside the caller's transaction.

A retrieval that brings the same bytes as the one before it is that one. Of a source only the current page has its
claims here: the latest fetched that yields an article.
"""

from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from entente.claims import reading as reader
from entente.claims.claim import Claim
from entente.claims.reading import Made
from entente.errors import NotAStory, Purged, ReaderDied, Rejection, TookTooLong
from entente.pages import source_of
from entente.pages.input import Input
from entente.store import models
from entente.store.corrected import corrections, reader_for
from entente.store.forwarding import forward_to_heirs
from entente.store.making import Retrieval, Unpacked, fetch_of, known_page
from entente.store.purged import purged
from entente.store.unfolded import mark


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of the bytes: the page's id or why there is none; ``new`` unless the register knew all of it."""

    page: str | None = None
    rejection: Rejection | None = None
    new: bool = True


class Overtaken(Exception):
    """What was made no longer fits: another process wrote meanwhile. To be made again, outside the transaction."""


def keep(retrieval: Retrieval) -> Kept:
    """Keep what came, and its page as the current reader reads it. What brought no bytes from nowhere is only said.

    So is what comes of a source that was purged.

    Raises Overtaken where the page must be read again first.
    """
    source, made = retrieval.source, retrieval.made
    gone = purged([source]).get(source) if source else None
    if gone:
        return Kept(rejection=Purged(gone.reason))
    known = known_page(retrieval)
    if source is None or known:
        return Kept(known, retrieval.came.failure, new=known is None)
    if made is None:
        # Known when it was begun, but superseded by another process since.
        raise Overtaken
    fetch = _fetch(retrieval, source)
    if isinstance(made, Made):
        keep_current(fetch, made)
        return Kept(made.page.id)
    if isinstance(made, Unpacked):
        _mark(fetch, outcome=made.outcome, detail=made.detail, page=None)
        _drop(source)
        return Kept()
    if not _leaves_as_it_is(fetch, made):
        _fall_back(fetch, retrieval)
    return Kept(rejection=made)


def _leaves_as_it_is(fetch: models.Fetch, made: Rejection) -> bool:
    """Whether the rejection tells nothing of bytes that gave a page or a list: time and memory are the machine's."""
    return (isinstance(made, (TookTooLong, ReaderDied)) and fetch.page_id is not None) or (
        isinstance(made, NotAStory) and fetch.outcome == "list"
    )


def keep_list(came: Input) -> None:
    """Keep a fetch that brought a list of stories: what it lists is fetched by itself."""
    source = source_of(came.address, came.content)
    fetch = _fetch(Retrieval(came, source, None), source)
    _mark(fetch, outcome="list", detail="", page=None, alone=True)


def _fetch(retrieval: Retrieval, source: str) -> models.Fetch:
    came, fetch = retrieval.came, fetch_of(retrieval)
    if fetch and fetch.pk == came.kept:
        return fetch
    same = fetch is not None and fetch.digest == retrieval.digest and fetch.brought == came.brought
    if fetch and same and _outcome(came) in (None, fetch.outcome):
        return fetch
    models.Source.objects.get_or_create(id=source, defaults={"address": came.address})
    row = fetch_row(retrieval, source)
    row.save(force_insert=True)
    return row


def fetch_row(retrieval: Retrieval, source: str) -> models.Fetch:
    """What came, as it is kept; not yet what became of it."""
    came = retrieval.came
    return models.Fetch(
        source_id=source,
        at=came.at or timezone.now(),
        name=came.name,
        headers=dict(came.headers),
        status=came.status,
        hops=list(came.hops) or None,
        brought=came.brought,
        content=came.content,
        digest=retrieval.digest,
    )


def _outcome(came: Input) -> str | None:
    """What became of the fetch already before anything was read of it."""
    return came.failure.reason if came.failure else None


def keep_current(fetch: models.Fetch, made: Made) -> None:
    """Keep the page that a fetch yields, and make it the current one of its source if no later one yields another.

    Raises Overtaken where the page was read under other corrections than those in force.
    """
    mark([fetch.source_id])
    said = {fact: getattr(made.reading.article, fact) for fact in made.reading.article.read}
    if said != corrections(fetch.source_id):
        raise Overtaken
    models.Page.objects.get_or_create(
        id=made.page.id, source_id=fetch.source_id, defaults={"text": made.page.text, "current": False}
    )
    _mark(fetch, outcome="page", detail="", page=made.page.id)
    reading_row(made.page.id, made.reading).save()
    if _is_superseded(fetch):
        return
    models.Page.objects.filter(source=fetch.source_id, current=True).exclude(id=made.page.id).update(current=False)
    models.Page.objects.filter(id=made.page.id).update(current=True)
    _keep_claims(fetch.source_id, made)


def _is_superseded(fetch: models.Fetch) -> bool:
    """Whether a later fetch of the source yields a page."""
    later = Q(at__gt=fetch.at) | Q(at=fetch.at, pk__gt=fetch.pk)
    return models.Fetch.objects.filter(later, source=fetch.source_id, page__isnull=False).exists()


def _fall_back(fetch: models.Fetch, retrieval: Retrieval) -> None:
    """Where no fetch yields the current page any more, the one before it is current again, if there is one."""
    earlier = ((models.Fetch.objects.get(pk=pk), made) for pk, made in retrieval.earlier)
    for one, made in ((fetch, retrieval.made), *earlier):
        if isinstance(made, Made):
            keep_current(one, made)
        elif isinstance(made, Rejection):
            alone = one is fetch and retrieval.came.failure is not None
            _mark(one, outcome=made.reason, detail=made.detail, page=None, alone=alone)
    _drop(fetch.source_id)


def _drop(source: str) -> None:
    """A page that no fetch yields any more is not current, and only the current page has claims."""
    mark([source])
    models.Page.objects.filter(source=source, current=True, fetches=None).update(current=False)
    models.Claim.objects.filter(page__source=source, page__current=False).delete()


def _mark(fetch: models.Fetch, *, outcome: str, detail: str, page: str | None, alone: bool = False) -> None:
    """Say what became of the fetch's bytes; a page that no fetch yields any more has no reading.

    alone: of this fetch, whatever became of the same bytes another time (a fetch that failed tells nothing of them).
    """
    same = models.Fetch.objects.filter(source=fetch.source_id, digest=fetch.digest).exclude(brought=False)
    same = models.Fetch.objects.filter(pk=fetch.pk) if alone else same
    same.update(outcome=outcome, detail=detail, page=page)
    models.Reading.objects.filter(page__source=fetch.source_id, page__fetches=None).delete()


def reading_row(page: str, reading: reader.Reading) -> models.Reading:
    """The reading of the page of this id, as it is kept."""
    article = reading.article
    return models.Reading(
        page_id=page,
        reader=reader_for({fact: getattr(article, fact) for fact in article.read}),
        article=article.to_json(page),
        title=article.title,
        published=article.published,
        language=article.language,
        publisher=article.publisher,
        signature=reading.signature,
    )


def claim_row(page: str, claim: Claim) -> models.Claim:
    """A claim of the page of this id, as it is kept."""
    start, end = claim.evidence.start, claim.evidence.end
    return models.Claim(id=claim.id, page_id=page, type=claim.type, start=start, end=end, body=claim.to_json())


def _keep_claims(source: str, made: Made) -> None:
    """The claims of the source's current page and no others."""
    forward_to_heirs(source, made.reading.claims)
    models.Claim.objects.filter(page__source=source).delete()
    models.Claim.objects.bulk_create(claim_row(made.page.id, claim) for claim in made.reading.claims)
