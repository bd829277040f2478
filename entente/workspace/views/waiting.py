"""The morning's work: claims that wait for a person, so many a screen, by page, the newest page first."""

from collections.abc import Iterable
from itertools import groupby

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from entente.store import asking, models
from entente.store.judging import judge
from entente.store.proposed import how_many
from entente.store.rows import PageRow
from entente.workspace.briefs import Brief, brief

PAGE = 25


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    page = Paginator(asking.waiting_claims(), PAGE).get_page(request.GET.get("page"))
    return render(
        request, "workspace/waiting.html", {"page": page, "groups": _groups(page.object_list), "unclear": how_many()}
    )


def _groups(rows: Iterable[models.Claim]) -> list[tuple[PageRow, list[Brief]]]:
    """The claims in the order given, under their pages."""
    rows = list(rows)
    # Of no page: these claims alone, without what stands on their pages beside them.
    judged = {one.claim.id: one for one in judge(models.Claim.objects.filter(pk__in=[row.pk for row in rows]), page="")}
    pages = asking.pages().select_related("source").in_bulk({row.page_id for row in rows})
    of_page = groupby(rows, key=lambda row: row.page_id)
    return [(pages[page], [brief(judged[row.pk]) for row in some]) for page, some in of_page]
