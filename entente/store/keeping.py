"""One retrieval, parsed, in; its source, fetch, page, reading and claims kept. Runs inside the caller's transaction.

A retrieval that brings the same bytes as the one before it is that one. Of a source only the current page has its
claims here: the latest fetched that yields an article.
"""

from dataclasses import dataclass

from django.utils import timezone

from entente.claims import reading as reader
from entente.claims.reading import Made
from entente.errors import Rejection
from entente.pages import source_of
from entente.store import models
from entente.store.corrected import reader_for
from entente.store.inputs import Input
from entente.store.making import Retrieval, fetch_of, known_page, parsed


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of the bytes: the page's id or why there is none; ``new`` unless the register knew all of it."""

    page: str | None = None
    rejection: Rejection | None = None
    new: bool = True


def keep(retrieval: Retrieval) -> Kept:
    """Keep what came, and its page as the current reader reads it. What brought no bytes from nowhere is only said."""
    source, known = retrieval.source, known_page(retrieval)
    if source is None or known:
        return Kept(known, retrieval.came.failure, new=known is None)
    # Known when it was begun, but superseded by another process since.
    retrieval = retrieval if retrieval.made else parsed(retrieval)
    fetch = _fetch(retrieval, source)
    if isinstance(retrieval.made, Made):
        keep_current(fetch, retrieval.made)
        return Kept(retrieval.made.page.id)
    _fall_back(fetch, retrieval)
    return Kept(rejection=retrieval.made)


def keep_list(came: Input) -> None:
    """Keep a fetch that brought a list of stories: what it lists is fetched by itself."""
    source = source_of(came.address, came.content)
    fetch = _fetch(Retrieval(came, source, None), source)
    _mark(fetch, outcome="list", detail="", page=None, alone=True)


def _fetch(retrieval: Retrieval, source: str) -> models.Fetch:
    came, fetch = retrieval.came, fetch_of(retrieval)
    if fetch and fetch.pk == came.kept:
        return fetch
    if fetch and fetch.digest == retrieval.digest and _outcome(came) in (None, fetch.outcome):
        return fetch
    row, _ = models.Source.objects.get_or_create(id=source, defaults={"address": came.address})
    return models.Fetch.objects.create(
        source=row,
        at=came.at or timezone.now(),
        name=came.name,
        headers=dict(came.headers),
        status=came.status,
        hops=list(came.hops) or None,
        brought=None if came.status is None and not came.failure else came.failure is None,
        content=came.content,
        digest=retrieval.digest,
    )


def _outcome(came: Input) -> str | None:
    """What became of the fetch already before anything was read of it."""
    return came.failure.reason if came.failure else None


def keep_current(fetch: models.Fetch, made: Made) -> None:
    """Keep the page that a fetch yields, and make it the current one of its source."""
    models.Page.objects.get_or_create(
        id=made.page.id, source_id=fetch.source_id, defaults={"text": made.page.text, "current": False}
    )
    _mark(fetch, outcome="page", detail="", page=made.page.id)
    _keep_reading(made.page.id, made.reading)
    models.Page.objects.filter(source=fetch.source_id, current=True).exclude(id=made.page.id).update(current=False)
    models.Page.objects.filter(id=made.page.id).update(current=True)
    _keep_claims(fetch.source_id, made)


def _fall_back(fetch: models.Fetch, retrieval: Retrieval) -> None:
    """Where no fetch yields the current page any more, the one before it is current again, if there is one."""
    earlier = ((models.Fetch.objects.get(pk=pk), made) for pk, made in retrieval.earlier)
    for one, made in ((fetch, retrieval.made), *earlier):
        if isinstance(made, Made):
            keep_current(one, made)
        elif made:
            alone = one is fetch and retrieval.came.failure is not None
            _mark(one, outcome=made.reason, detail=made.detail, page=None, alone=alone)
    models.Page.objects.filter(source=retrieval.source, current=True, fetches=None).update(current=False)
    models.Claim.objects.filter(page__source=retrieval.source, page__current=False).delete()


def _mark(fetch: models.Fetch, *, outcome: str, detail: str, page: str | None, alone: bool = False) -> None:
    """Say what became of the fetch's bytes; a page that no fetch yields any more has no reading.

    alone: of this fetch, whatever became of the same bytes another time (a fetch that failed tells nothing of them).
    """
    same = models.Fetch.objects.filter(source=fetch.source_id, digest=fetch.digest).exclude(brought=False)
    same = models.Fetch.objects.filter(pk=fetch.pk) if alone else same
    same.update(outcome=outcome, detail=detail, page=page)
    models.Reading.objects.filter(page__source=fetch.source_id, page__fetches=None).delete()


def _keep_reading(page: str, reading: reader.Reading) -> None:
    article = reading.article
    models.Reading.objects.update_or_create(
        page_id=page,
        defaults={
            "reader": reader_for({fact: getattr(article, fact) for fact in article.read}),
            "article": article.to_json(page),
            "title": article.title,
            "published": article.published,
            "language": article.language,
            "publisher": article.publisher,
            "signature": reading.signature,
        },
    )


def _keep_claims(source: str, made: Made) -> None:
    """The claims of the source's current page and no others; who may see a claim outlives its row."""
    rows = models.Claim.objects.filter(page__source=source)
    seen_by = dict(rows.values_list("id", "visibility"))
    rows.delete()
    models.Claim.objects.bulk_create(
        models.Claim(
            id=claim.id,
            page_id=made.page.id,
            type=claim.type,
            start=claim.evidence.start,
            end=claim.evidence.end,
            body=claim.to_json(),
            visibility=seen_by.get(claim.id, models.Visibility.INTERNAL),
        )
        for claim in made.reading.claims
    )
