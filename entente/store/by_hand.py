"""What people added by hand in; what of it the current page of its source still says, where it says it, out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from entente.claims.claim import Claim, Evidence
from entente.register import Told
from entente.register.standing import Standing
from entente.store import models
from entente.store.batches import batches

_COLUMNS = ("reading__published", "reading__publisher", "source__story", "reading__title")


def still_said(standings: Iterable[Standing]) -> list[Told]:
    """A page that changed may say it elsewhere, or have its lines broken otherwise."""
    added = [one.told for one in standings if one.told and one.told.by_hand and one.state == "accepted"]
    pages = _current({one.source for one in added})
    moved = (one for one in added if one.source in pages and one.claim.page != pages[one.source][0])
    texts = _texts({pages[one.source][0] for one in moved})
    found = ((one, _on(one.claim, pages[one.source][0], texts)) for one in added if one.source in pages)
    return [Told(claim, one.source, *pages[one.source][1:]) for one, claim in found if claim]


def words_on(text: str, exact: str) -> re.Match[str] | None:
    """Where a text has these words, its lines broken wherever they are."""
    return re.search(r"\s+".join(map(re.escape, exact.split())), text)


def _on(claim: Claim, page: str, texts: Mapping[str, str]) -> Claim | None:
    if claim.page == page:
        return claim
    words = words_on(texts[page], claim.evidence.exact)
    return replace(claim, page=page, evidence=Evidence(*words.span(), words[0])) if words else None


def _current(sources: Iterable[str]) -> Mapping[str, tuple[str, *tuple[str | None, ...]]]:
    """Source → its current page, and what that says of itself."""
    return {source: (page, *said) for source, page, *said in _rows(sources)}


def _rows(sources: Iterable[str]) -> Iterator[tuple[str, ...]]:
    for batch in batches(sorted(sources)):
        rows = models.Page.objects.filter(current=True, source__in=batch)
        yield from rows.values_list("source_id", "id", *_COLUMNS)


def _texts(pages: Iterable[str]) -> dict[str, str]:
    rows = (models.Page.objects.filter(id__in=batch) for batch in batches(sorted(pages)))
    return dict(pair for some in rows for pair in some.values_list("id", "text"))
