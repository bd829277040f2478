"""The timeline: the register's records, newest first, under filters that stand in the address."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from entente.store import asking
from entente.workspace import labels
from entente.workspace.entries import by_time, entries
from entente.workspace.filters import MAIN, Filters
from entente.workspace.place_choices import countries

PAGE = 100


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    filters = Filters.read(request.GET)
    page = Paginator(filters.records(), PAGE).get_page(request.GET.get("page"))
    facets = asking.facets()
    context = {
        "filters": filters,
        "facets": facets,
        "differing": filters.differing(),
        "countries": countries(facets.places),
        "tabs": _tabs(filters),
        "page": page,
        "groups": by_time(entries(page.object_list)),
    }
    return render(request, "workspace/timeline.html", context)


def _tabs(filters: Filters) -> list[dict[str, Any]]:
    """Meetings and instruments together first, everything second, then each type that occurs."""
    counts = filters.counts()
    together = sum(counts.get(type, 0) for type in MAIN)
    first = [("", _("Meetings and instruments"), together), ("all", _("All"), sum(counts.values()))]
    each = [(type, labels.capital(name), counts[type]) for type, name in labels.TYPES.items() if type in counts]
    return [
        {"query": filters.query(type=key), "name": name, "count": count, "chosen": key == filters.type}
        for key, name, count in first + each
    ]
