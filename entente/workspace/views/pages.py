"""The pages read, and below them the inputs that gave none, with the reason."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from entente.store import asking

PAGE = 100
# What a person can read, and Entente cannot.
TYPABLE = frozenset({"Picture", "Scan", "OldDocument", "NotText", "UnknownEncoding", "NoArticle"})


@require_safe
def pages(request: HttpRequest) -> HttpResponse:
    page = Paginator(asking.pages().select_related("source"), PAGE).get_page(request.GET.get("page"))
    return render(
        request, "workspace/pages.html", {"page": page, "rejections": asking.rejections()[:PAGE], "typable": TYPABLE}
    )
