"""Signing in by an address that ``entente sign-in`` gives: good once, then it says so."""

from typing import Any

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from entente.store import sign_in as tokens


@login_not_required
@require_safe
def sign_in(request: HttpRequest) -> HttpResponse:
    """Says how to get an address."""
    return render(request, "workspace/sign_in.html", _served(request))


@login_not_required
@never_cache
@require_safe
def redeem(request: HttpRequest, token: str) -> HttpResponse:
    user = tokens.redeem(token) if request.method == "GET" else None
    if user is None:
        return render(request, "workspace/sign_in.html", {"used": True} | _served(request), status=403)
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    return redirect("timeline")


def _served(request: HttpRequest) -> dict[str, Any]:
    """Where the register is served, which the command needs to know."""
    return {"address": f"{request.scheme}://{request.get_host()}"}
