"""Fetches that gave a page: read again, the bytes give that page, and of a current one the reading that is held."""

from collections.abc import Iterator

from entente.claims.reading import Made
from entente.errors import ReaderDied, TookTooLong
from entente.store import models
from entente.store.corrected import corrections, reader_for
from entente.store.making import make_again


def readings() -> Iterator[str]:
    numbers = models.Fetch.objects.filter(page__isnull=False).order_by("pk").values_list("pk", flat=True)
    for number in numbers.iterator():
        fetch = models.Fetch.objects.select_related("source", "page", "page__reading").get(pk=number)
        fault = _fault(fetch)
        yield f"fetch {number} ({fetch.name}), page {fetch.page_id}: {fault}" if fault else ""


def _fault(fetch: models.Fetch) -> str:
    page = fetch.page
    if page and page.current and page.reading.reader != reader_for(corrections(fetch.source_id)):
        return "its reading is by another version of the reader, or under other corrections"
    made = make_again(fetch)
    if isinstance(made, (TookTooLong, ReaderDied)):
        return f"it could not be read again: {made}"
    if not isinstance(made, Made):
        return f"read again, it gives no page: {made}"
    if made.page.id != fetch.page_id:
        return f"read again, it gives page {made.page.id}"
    return _otherwise(page, made) if page and page.current else ""


def _otherwise(page: models.Page, made: Made) -> str:
    reading, claims = made.reading, dict(page.claims.values_list("id", "body"))
    if (page.reading.article, page.reading.signature) != (reading.article.to_json(page.id), reading.signature):
        return "read again, it gives another article"
    now = {claim.id: claim.to_json() for claim in reading.claims}
    wrong = [claim for claim in sorted(now.keys() | claims.keys()) if now.get(claim) != claims.get(claim)]
    return f"read again, it tells otherwise claim {', '.join(wrong)}" if wrong else ""
