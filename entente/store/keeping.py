"""One retrieval in; its source, fetch, page, reading and claims kept. Runs inside the caller's transaction.

Of a source only the current page has its claims here: the latest fetched that yields an article.
"""

from dataclasses import dataclass
from hashlib import sha256

from django.utils import timezone

from entente.claims import reading as reader
from entente.errors import Rejection
from entente.pages import make_page, source_of
from entente.store import models


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of the bytes: the page's id or why there is none; ``new`` unless the register knew all of it."""

    page: str | None = None
    rejection: Rejection | None = None
    new: bool = True


def keep(content: bytes, *, name: str, address: str | None = None) -> Kept:
    """Keep the fetch of ``content``, and its page as the current reader reads it."""
    fetch = _fetch(content, name, address)
    if _knows(fetch):
        return Kept(fetch.page_id, new=False)
    try:
        page = make_page(content, address=address)
        reading = reader.read_page(page)
    except Rejection as rejection:
        _mark(fetch, outcome=rejection.reason, detail=rejection.detail, page=None)
        _settle(fetch.source_id)
        return Kept(rejection=rejection)
    models.Page.objects.get_or_create(id=page.id, source=fetch.source, defaults={"text": page.text, "current": False})
    _mark(fetch, outcome="page", detail="", page=page.id)
    _keep_reading(page.id, reading)
    _settle(fetch.source_id, just_read=(page.id, reading))
    return Kept(page.id)


def _knows(fetch: models.Fetch) -> bool:
    return models.Reading.objects.filter(page__fetches=fetch, reader=reader.READER).exists()


def _fetch(content: bytes, name: str, address: str | None) -> models.Fetch:
    source, _ = models.Source.objects.get_or_create(id=source_of(address, content), defaults={"address": address})
    fetch, _ = models.Fetch.objects.get_or_create(
        source=source,
        digest=sha256(content).hexdigest(),
        defaults={"at": timezone.now(), "name": name, "content": content},
    )
    return fetch


def _mark(fetch: models.Fetch, *, outcome: str, detail: str, page: str | None) -> None:
    """Say what became of the fetch; a page that no fetch yields any more has no reading."""
    models.Fetch.objects.filter(pk=fetch.pk).update(outcome=outcome, detail=detail, page=page)
    models.Reading.objects.filter(page__source=fetch.source, page__fetches=None).delete()


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


def _settle(source: str, just_read: tuple[str, reader.Reading] | None = None) -> None:
    """Make the latest fetched page that yields an article the source's current one, and keep its claims alone."""
    latest = models.Fetch.objects.filter(source=source, page__reading__isnull=False).order_by("-at", "-pk").first()
    models.Page.objects.filter(source=source, current=True).exclude(id=latest and latest.page_id).update(current=False)
    models.Claim.objects.filter(page__source=source, page__current=False).delete()
    if latest is None or latest.page is None:
        return
    if just_read and just_read[0] == latest.page_id:
        _keep_claims(latest.page, just_read[1])
    elif not latest.page.current:
        # The page after it was dropped: its claims went when that one came, so they are made again from its bytes.
        address = latest.source.address
        _keep_claims(latest.page, reader.read_page(make_page(bytes(latest.content), address=address)))


def _keep_claims(page: models.Page, reading: reader.Reading) -> None:
    models.Page.objects.filter(id=page.id).update(current=True)
    models.Claim.objects.filter(page=page).delete()
    models.Claim.objects.bulk_create(
        models.Claim(
            id=claim.id,
            page=page,
            type=claim.type,
            start=claim.evidence.start,
            end=claim.evidence.end,
            body=claim.to_json(),
        )
        for claim in reading.claims
    )
