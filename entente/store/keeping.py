"""One retrieval, parsed, in; its source, fetch, page, reading and claims kept. Runs inside the caller's transaction.

A retrieval that brings the same bytes as the one before it is that one. Of a source only the current page has its
claims here: the latest fetched that yields an article.
"""

from dataclasses import dataclass

from django.utils import timezone

from entente.claims import reading as reader
from entente.errors import Rejection
from entente.store import models
from entente.store.making import Made, Retrieval, known_page, latest_fetch, parsed


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of the bytes: the page's id or why there is none; ``new`` unless the register knew all of it."""

    page: str | None = None
    rejection: Rejection | None = None
    new: bool = True


def keep(came: Retrieval) -> Kept:
    """Keep what came, and its page as the current reader reads it."""
    known = known_page(came)
    if known:
        return Kept(known, new=False)
    # Known when it was prepared, but superseded by another process since.
    came = came if came.made else parsed(came)
    fetch = _fetch(came)
    if isinstance(came.made, Made):
        _keep_current(fetch, came.made)
        return Kept(came.made.page.id)
    _fall_back(fetch, came)
    return Kept(rejection=came.made)


def _fetch(came: Retrieval) -> models.Fetch:
    fetch = latest_fetch(came.source)
    if fetch and fetch.digest == came.digest:
        return fetch
    source, _ = models.Source.objects.get_or_create(id=came.source, defaults={"address": came.address})
    return models.Fetch.objects.create(
        source=source, at=timezone.now(), name=came.name, content=came.content, digest=came.digest
    )


def _keep_current(fetch: models.Fetch, made: Made) -> None:
    """Keep the page that a fetch yields, and make it the current one of its source."""
    models.Page.objects.get_or_create(
        id=made.page.id, source_id=fetch.source_id, defaults={"text": made.page.text, "current": False}
    )
    _mark(fetch, outcome="page", detail="", page=made.page.id)
    _keep_reading(made.page.id, made.reading)
    models.Page.objects.filter(source=fetch.source_id, current=True).exclude(id=made.page.id).update(current=False)
    models.Page.objects.filter(id=made.page.id).update(current=True)
    _keep_claims(fetch.source_id, made)


def _fall_back(fetch: models.Fetch, came: Retrieval) -> None:
    """Where no fetch yields the current page any more, the one before it is current again, if there is one."""
    for one, made in ((fetch, came.made), *((models.Fetch.objects.get(pk=pk), made) for pk, made in came.earlier)):
        if isinstance(made, Made):
            _keep_current(one, made)
        elif made:
            _mark(one, outcome=made.reason, detail=made.detail, page=None)
    models.Page.objects.filter(source=came.source, current=True, fetches=None).update(current=False)
    models.Claim.objects.filter(page__source=came.source, page__current=False).delete()


def _mark(fetch: models.Fetch, *, outcome: str, detail: str, page: str | None) -> None:
    """Say what became of the fetch's bytes; a page that no fetch yields any more has no reading."""
    same = models.Fetch.objects.filter(source=fetch.source_id, digest=fetch.digest)
    same.update(outcome=outcome, detail=detail, page=page)
    models.Reading.objects.filter(page__source=fetch.source_id, page__fetches=None).delete()


def _keep_reading(page: str, reading: reader.Reading) -> None:
    article = reading.article
    models.Reading.objects.update_or_create(
        page_id=page,
        defaults={
            "reader": reader.READER,
            "article": article.to_json(page),
            "title": article.title,
            "published": article.published,
            "language": article.language,
            "publisher": article.publisher,
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
