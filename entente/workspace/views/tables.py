"""The tables behind the screens as CSV, streamed line by line."""

from collections.abc import Iterable

from django.http import HttpRequest, StreamingHttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from entente.reports import tables
from entente.store import asking
from entente.store.judging import judge
from entente.workspace.filters import Filters


@require_safe
def records(request: HttpRequest) -> StreamingHttpResponse:
    """Exactly the records that the timeline shows under the same filters, on all its pages."""
    return _csv("records", tables.records_table(Filters.read(request.GET).records()))


@require_safe
def pages(request: HttpRequest) -> StreamingHttpResponse:
    return _csv("pages", tables.pages_table())


@require_safe
def waiting(request: HttpRequest) -> StreamingHttpResponse:
    claims = [one for one in judge(asking.waiting_claims().select_related(None)) if one.waiting]
    return _csv("waiting", tables.claims_table(claims))


@require_safe
def decisions(request: HttpRequest) -> StreamingHttpResponse:
    return _csv("decisions", tables.decisions_table())


def _csv(name: str, lines: Iterable[str]) -> StreamingHttpResponse:
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="entente-{name}-{timezone.localdate():%Y-%m-%d}.csv"'
    return response
