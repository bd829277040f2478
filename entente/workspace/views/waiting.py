"""The morning's work: claims that wait for a person, page by page, the newest page first."""

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from entente.store import asking, models
from entente.store.asking import Judged
from entente.workspace.cards import Card, card

PAGE = 5


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    page = Paginator(pages_with_work(), PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "groups": [(one, _cards(one)) for one in page]}
    return render(request, "workspace/waiting.html", context)


def pages_with_work() -> QuerySet[models.Page]:
    """The pages with a claim that waits, newest first."""
    return asking.pages().filter(waiting_count__gt=0).select_related("source")


def waits(judged: Judged) -> bool:
    """Whether a person's look is wanted: something waits, and nobody has rejected it."""
    return bool(judged.waiting) and judged.standing.state != "rejected" and not judged.vanished


def _cards(page: models.Page) -> list[Card]:
    return [card(judged) for judged in asking.claims_of_page(page.pk) if waits(judged)]
