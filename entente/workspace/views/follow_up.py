"""Commitments to be asked after: by mechanism and year, filtered by place and area.

How each stands is worked out when it is looked at, so that open ones go on from a row's number, not by pages.
"""

from collections.abc import Sequence

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from entente.claims.fields import CODES
from entente.store.promises import promises
from entente.workspace import labels
from entente.workspace.agenda import agenda, open_agenda
from entente.workspace.place_choices import countries
from entente.workspace.promise_filters import PromiseFilters, places_promised

PAGE = 60


@require_safe
def follow_up(request: HttpRequest) -> HttpResponse:
    filters = PromiseFilters.read(request.GET)
    rows = promises(place=filters.place or None, area=filters.area or None)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    start = _number(request.GET.get("from", ""), page.paginator.count)
    context = {
        "filters": filters,
        "page": page,
        "start": start,
        "agenda": agenda(list(page.object_list)) if filters.all else open_agenda(rows, start, PAGE),
        "countries": countries(places_promised()),
        "areas": _areas(),
    }
    return render(request, "workspace/follow_up.html", context)


def _number(typed: str, most: int) -> int:
    """What is no number is the first."""
    return min(int(typed), most) if typed.isdecimal() and len(typed) < 10 else 0


def _areas() -> Sequence[tuple[str, str]]:
    """The areas in the order of their words."""
    return sorted(
        ((code, labels.capital(labels.of_code("area", code))) for code in CODES["area"]), key=lambda one: one[1]
    )
