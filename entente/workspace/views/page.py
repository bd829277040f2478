"""A page as an article, what it says highlighted where it says it, and one claim opened beside it for judging.

htmx gets only what changes when a claim is opened or judged: the panel, two rows of the list, the passages they mark.
"""

from collections import Counter
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from entente.articles.article import Article
from entente.claims.claim_types import CLAIMED
from entente.store import asking, models
from entente.store.asking import Judged
from entente.store.purged import purge_of
from entente.workspace import refused
from entente.workspace.cards import card, state
from entente.workspace.facts import facts
from entente.workspace.highlights import highlight
from entente.workspace.layout import lay_out
from entente.workspace.panel import Panel, opened
from entente.workspace.segments import Mark, Span

LONG = 400


@require_safe
@vary_on_headers("HX-Request")
def page(request: HttpRequest, page: str) -> HttpResponse:
    rows = models.Page.objects.select_related("reading", "source").filter(reading__isnull=False)
    row = rows.filter(pk=page).first()
    if row is None:
        return _purged(request, page)
    judged = asking.claims_of_page(row.pk)
    chosen = _chosen(judged, request.GET.get("claim"))
    context = {
        "page": row,
        "counts": {"waiting": 0, "part": 0, "accepted": 0, "rejected": 0} | Counter(state(one) for one in judged),
        "chosen": chosen.claim.id if chosen else "",
        "panel": _panel(request, chosen, judged, row.text) if chosen else None,
    }
    if request.headers.get("HX-Request"):
        return _changes(request, row, judged, chosen, context)
    parts = _parts(row, judged, chosen)
    context |= {
        "cards": [card(one) for one in judged],
        "copies": asking.copies_of(row),
        "scan": asking.typed_from(row),
        "fetch": asking.latest_fetch(row.source_id),
        "facts": facts(row, refused.take(request, row.pk)),
        "claimed": row.reading.language in CLAIMED,
        "long": len(judged) > LONG or len(parts) > LONG,
        "parts": parts,
        "has_title": any(part["role"] == "title" for part in parts),
    }
    return render(request, "workspace/page.html", context)


def _purged(request: HttpRequest, page: str) -> HttpResponse:
    """Who purged a page that was, and why. Raises Http404 for one that never was."""
    if (row := purge_of(page)) is None:
        raise Http404
    return render(request, "workspace/purged.html", {"row": row}, status=HTTPStatus.GONE)


def _changes(
    request: HttpRequest, row: models.Page, judged: list[Judged], chosen: Judged | None, context: dict[str, Any]
) -> HttpResponse:
    """The panel, and the rows and passages of the claim that is opened now and of the one that was before."""
    ids = {_opened_before(request), chosen.claim.id if chosen else ""}
    touched = [one for one in judged if one.claim.id in ids]
    spans = [span for one in touched for span in _spans(one)]
    context |= {"cards": [card(one) for one in touched], "parts": _parts(row, judged, chosen, spans)}
    response = render(request, "workspace/page/changes.html", context)
    response["Cache-Control"] = "no-store"
    return response


def _opened_before(request: HttpRequest) -> str:
    query = urlsplit(request.headers.get("HX-Current-URL", "")).query
    return parse_qs(query).get("claim", [""])[0]


def _chosen(judged: list[Judged], claim: str | None) -> Judged | None:
    found = next((one for one in judged if one.claim.id == claim), None)
    if claim and not found:
        raise Http404
    return found


def _panel(request: HttpRequest, chosen: Judged, judged: list[Judged], text: str) -> Panel:
    return opened(chosen, judged, text, refused.take(request, chosen.claim.id))


def _parts(
    row: models.Page, judged: list[Judged], chosen: Judged | None, only: Sequence[Span] | None = None
) -> list[dict[str, Any]]:
    key = chosen.claim.id if chosen else ""
    states = {one.claim.id: state(one) for one in judged}
    parts = lay_out(row.text, Article.from_json(row.reading.article), _marks(judged, chosen), only)
    return [
        {
            "start": part.start,
            "role": part.role,
            "language": part.language,
            "marked": part.marked,
            "pieces": [highlight(one, states, key) for one in part.segments],
        }
        for part in parts
    ]


def _marks(judged: list[Judged], chosen: Judged | None) -> list[Mark]:
    """The evidence of every claim that is still on the page, and the words of the one that is opened."""
    here = [one.claim for one in judged if not one.vanished]
    marks = [Mark(claim.evidence.start, claim.evidence.end, claim.id) for claim in here]
    if chosen is None or chosen.vanished:
        return marks
    words = sorted({span for spans in chosen.claim.words.values() for span in spans})
    return marks + [Mark(start, end, chosen.claim.id, "words") for start, end in words]


def _spans(judged: Judged) -> list[Span]:
    """Where on the page a claim is marked: its evidence, and the words of its fields wherever they stand."""
    claim = judged.claim
    words = [span for spans in claim.words.values() for span in spans]
    return [] if judged.vanished else [(claim.evidence.start, claim.evidence.end), *words]
