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


@dataclass(frozen=True, slots=True)
class Made:
    """A page's id and its reading by the current reader."""

    page: str
    reading: reader.Reading


def keep(content: bytes, *, name: str, address: str | None = None) -> Kept:
    """Keep the fetch of ``content``, and its page as the current reader reads it."""
    fetch = _fetch(content, name, address)
    if _knows(fetch):
        return Kept(fetch.page_id, new=False)
    made = _make(fetch)
    if isinstance(made, Rejection):
        _settle(fetch.source_id)
        return Kept(rejection=made)
    _settle(fetch.source_id, just_made=made)
    return Kept(made.page)


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


def _make(fetch: models.Fetch) -> Made | Rejection:
    """The page and reading of a fetch's bytes, kept; or why there is none, said on the fetch."""
    try:
        page = make_page(bytes(fetch.content), address=fetch.source.address)
        reading = reader.read_page(page)
    except Rejection as rejection:
        _mark(fetch, outcome=rejection.reason, detail=rejection.detail, page=None)
        return rejection
    models.Page.objects.get_or_create(id=page.id, source=fetch.source, defaults={"text": page.text, "current": False})
    _mark(fetch, outcome="page", detail="", page=page.id)
    _keep_reading(page.id, reading)
    return Made(page.id, reading)


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


def _settle(source: str, just_made: Made | None = None) -> None:
    """Make the latest fetched page that yields an article the source's current one, and keep its claims alone."""
    page, made = _latest(source, just_made)
    models.Page.objects.filter(source=source, current=True).exclude(id=page).update(current=False)
    models.Claim.objects.filter(page__source=source, page__current=False).delete()
    if made:
        models.Page.objects.filter(id=page).update(current=True)
        _keep_claims(made)


def _latest(source: str, just_made: Made | None) -> tuple[str | None, Made | None]:
    """The id of the page to be current, and its reading unless its claims are kept already.

    A page that was superseded has no claims left: they are made again from its bytes.
    """
    fetches = models.Fetch.objects.filter(source=source, page__isnull=False).select_related("page", "source")
    for fetch in fetches.order_by("-at", "-pk"):
        if just_made and fetch.page_id == just_made.page:
            return just_made.page, just_made
        if fetch.page and fetch.page.current:
            return fetch.page_id, None
        made = _make(fetch)
        if isinstance(made, Made):
            return made.page, made
    return None, None


def _keep_claims(made: Made) -> None:
    models.Claim.objects.filter(page=made.page).delete()
    models.Claim.objects.bulk_create(
        models.Claim(
            id=claim.id,
            page_id=made.page,
            type=claim.type,
            start=claim.evidence.start,
            end=claim.evidence.end,
            body=claim.to_json(),
        )
        for claim in made.reading.claims
    )
