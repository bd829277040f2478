"""Commitments to be asked after: by mechanism and year, filtered by place and area."""

from collections.abc import Sequence

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from entente.claims.fields import CODES
from entente.store.promises import promises
from entente.workspace import labels
from entente.workspace.agenda import agenda
from entente.workspace.place_choices import countries
from entente.workspace.promise_filters import PromiseFilters, places_promised

PAGE = 60


@require_safe
def follow_up(request: HttpRequest) -> HttpResponse:
    filters = PromiseFilters.read(request.GET)
    rows = promises(place=filters.place or None, area=filters.area or None)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    context = {
        "filters": filters,
        "page": page,
        "agenda": agenda(list(page.object_list), all_of_them=filters.all),
        "countries": countries(places_promised()),
        "areas": _areas(),
    }
    return render(request, "workspace/follow_up.html", context)


def _areas() -> Sequence[tuple[str, str]]:
    """The areas in the order of their words."""
    return sorted(
        ((code, labels.capital(labels.of_code("area", code))) for code in CODES["area"]), key=lambda one: one[1]
    )
