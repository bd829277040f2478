"""The pairs of records that may be one, for a person to say."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from entente.store.proposed import how_many
from entente.workspace.pairs import all_asked

PAGE = 25


@require_safe
def proposals(request: HttpRequest) -> HttpResponse:
    page = Paginator(range(how_many()), PAGE).get_page(request.GET.get("page"))
    numbers = list(page.object_list)
    pairs = all_asked(numbers[0], numbers[-1] + 1) if numbers else []
    return render(request, "workspace/proposals.html", {"page": page, "pairs": pairs})
