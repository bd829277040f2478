"""Claims that no page tells now in; when the fetch came that no longer had their words, out."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from entente.claims.claim import Claim
from entente.store import models
from entente.store.by_hand import words_on


def gone_since(claims: Iterable[Claim]) -> Mapping[str, datetime]:
    """Claim → when. One whose words still stand on its source's page is left out: there only the reader changed."""
    claims = list(claims)
    sources = dict(models.Page.objects.filter(id__in={one.page for one in claims}).values_list("id", "source"))
    fetches = {source: _fetches(source) for source in set(sources.values())}
    texts = _texts(page for some in fetches.values() for _, page in some)
    found = ((one.id, _since(one, fetches.get(sources.get(one.page, ""), []), texts)) for one in claims)
    return {claim: at for claim, at in found if at}


def _since(claim: Claim, fetches: Iterable[tuple[datetime, str]], texts: Mapping[str, str]) -> datetime | None:
    """The first of the fetches, the latest come first, none of which had the words."""
    since = None
    for at, page in fetches:
        if page == claim.page or words_on(texts[page], claim.evidence.exact):
            break
        since = at
    return since


def _fetches(source: str) -> list[tuple[datetime, str]]:
    rows = models.Fetch.objects.filter(source=source, page__isnull=False).order_by("-at", "-pk")
    return [(at, page or "") for at, page in rows.values_list("at", "page")]


def _texts(pages: Iterable[str]) -> dict[str, str]:
    return dict(models.Page.objects.filter(id__in=set(pages)).values_list("id", "text"))
