"""What a person says of the facts of a page's article: one decision each; the page is read again by it, and folded.

The page is read before anything is written, as every page is, so that nobody waits for it.
"""

import secrets
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from entente.articles.corrections import parse_fact
from entente.claims.reading import Made
from entente.errors import NoSuchPage, NotAllowed
from entente.store import models
from entente.store.corrected import corrected, corrections
from entente.store.folding import refold
from entente.store.keeping import keep_current
from entente.store.log import read_log
from entente.store.making import make_again


def correct_article(by: str, page: str, fact: str, text: str, reason: str = "") -> models.Decision:
    """``by`` says that the page has ``text`` for this fact; empty: that it does not say.

    Said twice, it is appended once. Raises NoSuchPage, NotAValue, NotAllowed for a decision without a name.
    """
    if not by.strip():
        raise NotAllowed("a decision bears a person's name")
    value, row = parse_fact(fact, text), _page(page)
    before = corrected(row.source_id).get(fact)
    if before and (before.by, before.value) == (by, value):
        return models.Decision.objects.get(id=before.decision)
    article = row.reading.article
    read = article["read"][fact] if fact in article.get("read", {}) else article[fact]
    said = {"source": row.source_id, "fact": fact, "value": value, "read": read}
    made = _made(row, corrections(row.source_id) | {fact: value})
    with transaction.atomic():
        decision = models.Decision.objects.create(
            id=secrets.token_hex(16),
            at=timezone.now(),
            by=by,
            kind="article",
            targets=[page],
            value=said,
            reason=reason.strip(),
        )
        _keep(row, made)
    return decision


def follow(decision: str) -> None:
    """Read again the page whose article this decision speaks of, if it does: it was taken back, or holds again."""
    log = {one.id: one for one in read_log()}
    about = log.get(decision)
    while about and about.kind == "undo":
        about = log.get(about.targets[0])
    if about and about.kind == "article":
        row = _page(about.targets[0])
        made = _made(row, corrections(row.source_id))
        with transaction.atomic():
            _keep(row, made)


def facts_decided(source: str) -> Mapping[str, models.Decision]:
    """Fact → the decision that it rests on."""
    ids = {fact: one.decision for fact, one in corrected(source).items()}
    rows = models.Decision.objects.in_bulk(ids.values(), field_name="id")
    return {fact: rows[id] for fact, id in ids.items()}


def _page(page: str) -> models.Page:
    row = models.Page.objects.select_related("reading").filter(id=page, reading__isnull=False).first()
    if row is None:
        raise NoSuchPage(page)
    return row


def _made(row: models.Page, said: Mapping[str, str | None]) -> tuple[models.Fetch, Made] | None:
    """The page read anew; None where an earlier state of a source was meant: its decision waits for its return."""
    fetch = models.Fetch.objects.filter(page=row).select_related("source").order_by("-at", "-pk").first()
    made = make_again(fetch, said) if fetch and row.current else None
    return (fetch, made) if fetch and isinstance(made, Made) else None


def _keep(row: models.Page, made: tuple[models.Fetch, Made] | None) -> None:
    if made:
        keep_current(*made)
    refold()
