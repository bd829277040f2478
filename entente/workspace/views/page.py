"""A page as an article, what it says highlighted where it says it, and one claim opened beside it for judging."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from entente.articles.article import Article
from entente.store import asking, models
from entente.store.asking import Judged
from entente.workspace.cards import Card, card
from entente.workspace.highlights import highlight
from entente.workspace.layout import lay_out
from entente.workspace.panel import opened
from entente.workspace.segments import Mark


@require_safe
def page(request: HttpRequest, page: str) -> HttpResponse:
    row = get_object_or_404(models.Page.objects.select_related("reading", "source"), pk=page, reading__isnull=False)
    judged = asking.claims_of_page(row.pk)
    chosen = _chosen(judged, request.GET.get("claim"))
    cards = [card(one) for one in judged]
    parts = _parts(row, _marks(judged, chosen), {one.claim.id: one.state for one in cards}, chosen)
    context = {
        "page": row,
        "cards": cards,
        "parts": parts,
        "has_title": any(part["role"] == "title" for part in parts),
        "counts": {state: _count(cards, state) for state in ("waiting", "part", "accepted", "rejected")},
        "chosen": chosen.claim.id if chosen else "",
        "panel": opened(chosen, judged, row.text) if chosen else None,
    }
    return render(request, "workspace/page.html", context)


def _count(cards: list[Card], state: str) -> int:
    return sum(one.state == state for one in cards)


def _parts(row: models.Page, marks: list[Mark], states: dict[str, str], chosen: Judged | None) -> list[dict[str, Any]]:
    key = chosen.claim.id if chosen else ""
    parts = lay_out(row.text, Article.from_json(row.reading.article), marks)
    return [
        {"role": part.role, "marked": part.marked, "pieces": [highlight(one, states, key) for one in part.segments]}
        for part in parts
    ]


def _chosen(judged: list[Judged], claim: str | None) -> Judged | None:
    found = next((one for one in judged if one.claim.id == claim), None)
    if claim and not found:
        raise Http404
    return found


def _marks(judged: list[Judged], chosen: Judged | None) -> list[Mark]:
    """The evidence of every claim that is still on the page, and the words of the one that is opened."""
    here = [one.claim for one in judged if not one.vanished]
    marks = [Mark(claim.evidence.start, claim.evidence.end, claim.id) for claim in here]
    if chosen is None or chosen.vanished:
        return marks
    spans = {span for spans in chosen.claim.words.values() for span in spans}
    return marks + [Mark(start, end, chosen.claim.id, "words") for start, end in sorted(spans)]
