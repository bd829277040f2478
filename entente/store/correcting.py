"""What a person says of the facts of a page's article: one decision each; the page is read again by it, and folded.

The page is read before anything is written, as every page is, so that nobody waits for it.
"""

from collections.abc import Mapping

from entente.articles.corrections import parse_fact
from entente.claims.reading import Made
from entente.errors import NoSuchPage
from entente.store import models
from entente.store.alone import alone
from entente.store.appending import append
from entente.store.corrected import corrected
from entente.store.folding import refold
from entente.store.keeping import Overtaken, keep_current
from entente.store.log import read_log
from entente.store.making import make_again


def correct_article(by: str, page: str, fact: str, text: str, reason: str = "") -> models.Decision:
    """``by`` says that the page has ``text`` for this fact; empty: that it does not say.

    Said twice, it is appended once. It holds of the source: whichever of its pages was before the person's eyes, the
    current one is read by it. Raises NoSuchPage, NotAValue, NotAllowed for a decision without a name.
    """
    value, row = parse_fact(fact, text), _page(page)
    with alone():
        before = corrected(row.source_id).get(fact)
        if before and (before.by, before.value) == (by, value):
            decision = models.Decision.objects.get(id=before.decision)
        else:
            decision = _append(by, row, fact, value, reason)
    _read_again(row.source_id)
    return decision


def follow(decision: str) -> None:
    """Read again the page of whose article this decision speaks, if it does: it was taken back, or holds again."""
    log = {one.id: one for one in read_log(("article", "undo"))}
    about = log.get(decision)
    while about and about.kind == "undo":
        about = log.get(about.targets[0])
    if about and about.kind == "article":
        _read_again(about.value["source"])


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


def _append(by: str, row: models.Page, fact: str, value: str | None, reason: str) -> models.Decision:
    article = row.reading.article
    said = {"source": row.source_id, "fact": fact, "value": value}
    value_read = read[fact] if fact in (read := article.get("read", {})) else article.get(fact)
    return append(
        by, "article", [row.id], value=said | {"read": value_read}, reason=reason, about=[("", row.source_id)]
    )


def _read_again(source: str) -> None:
    """Read the current page of the source by the corrections in force, and fold.

    Where it cannot be read now (it took too long), ``reread`` finds that it was not yet.
    """
    while True:
        fetches = models.Fetch.objects.filter(source=source, page__current=True).select_related("source")
        fetch = fetches.order_by("-at", "-pk").first()
        made = make_again(fetch) if fetch else None
        try:
            with alone():
                if fetch and isinstance(made, Made):
                    keep_current(fetch, made)
                refold()
            return
        except Overtaken:
            continue
