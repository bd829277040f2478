"""The log of decisions, latest first; each can be taken back."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from entente.store import asking
from entente.workspace.log import lines

PAGE = 100


@require_safe
def decisions(request: HttpRequest) -> HttpResponse:
    page = Paginator(asking.decisions(), PAGE).get_page(request.GET.get("page"))
    return render(request, "workspace/decisions.html", {"page": page, "lines": lines(page.object_list)})
