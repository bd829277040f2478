"""While others write to the register for long: who decides meanwhile is told so, and what they typed goes again."""

from collections.abc import Awaitable

from django.contrib.sessions.exceptions import SessionInterrupted
from django.contrib.sessions.middleware import SessionMiddleware
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from entente.store.alone import others_write, waited_for

AGAIN = 20
"""After so many seconds it may be tried again."""


class SessionsAndBusy(SessionMiddleware):
    """Middleware: Django's sessions, which write too, and an answer of its own wherever the register cannot be written.

    Somebody waits for each answer, so that one attempt is made to write.
    """

    def __call__(self, request: HttpRequest) -> HttpResponseBase | Awaitable[HttpResponseBase]:
        with waited_for():
            return super().__call__(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        return _busy(request) if others_write(error) else None

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        try:
            return super().process_response(request, response)
        except (DatabaseError, SessionInterrupted) as error:
            if others_write(error):
                return _busy(request)
            raise


def _busy(request: HttpRequest) -> HttpResponse:
    """503, with a form that sends again what was sent; files are chosen anew."""
    given = [
        (name, value) for name, values in request.POST.lists() if name != "csrfmiddlewaretoken" for value in values
    ]
    response = render(request, "503.html", {"given": given, "files": bool(request.FILES)}, status=503)
    response["Retry-After"] = str(AGAIN)
    return response
