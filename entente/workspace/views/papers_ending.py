"""Papers that run out: soon, or lately without a known extension; by place, counted from today."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from entente.store.facets import places_of_type
from entente.store.papers import papers
from entente.workspace.ending import ending
from entente.workspace.place_choices import countries

SPANS = (90, 180, 365, 730)
USUAL = 365


@require_safe
def papers_ending(request: HttpRequest) -> HttpResponse:
    place, asked = request.GET.get("place", "")[:200], request.GET.get("days", "")
    within = int(asked) if asked in map(str, SPANS) else USUAL
    soon, lately = ending(papers(place or None), timezone.localdate(), within)
    context = {
        "place": place,
        "within": within,
        "spans": SPANS,
        "soon": soon,
        "lately": lately,
        "countries": countries(places_of_type("instrument")),
    }
    return render(request, "workspace/papers_ending.html", context)
