"""Nothing that is asked or typed holds a NUL by the time a view sees it: PostgreSQL keeps none in a text."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict


class WithoutNul:
    """Middleware. An address with a NUL in its path leads nowhere; out of a query or form it is taken."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path_info:
            raise Http404
        return self._answer(request)

    def process_view(self, request: HttpRequest, *view: Any) -> None:
        for name in ("GET", "POST"):
            given: QueryDict = getattr(request, name)
            if any("\0" in value for _, values in given.lists() for value in values):
                setattr(request, name, _without(given))


def _without(given: QueryDict) -> QueryDict:
    cleaned = given.copy()
    for name, values in given.lists():
        cleaned.setlist(name, [value.replace("\0", "") for value in values])
    return cleaned
