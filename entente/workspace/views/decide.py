"""What a person decides of a claim: plain POSTs that lead back to the screen they came from; htmx follows them too."""

from collections.abc import Callable
from typing import cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from entente.errors import Refusal
from entente.store import deciding
from entente.workspace import labels


@require_POST
def accept(request: HttpRequest, claim: str) -> HttpResponse:
    fields = request.POST.getlist("field") or None
    return _decided(request, lambda by: deciding.accept(by, claim, fields))


@require_POST
def reject(request: HttpRequest, claim: str) -> HttpResponse:
    reason = request.POST.get("quick") or request.POST.get("reason", "")
    return _decided(request, lambda by: deciding.reject(by, claim, reason.strip()))


@require_POST
def correct(request: HttpRequest, claim: str) -> HttpResponse:
    field, text = request.POST.get("field", ""), "\n".join(request.POST.getlist("text"))
    return _decided(
        request, lambda by: deciding.correct(by, claim, field, text, request.POST.get("reason", "").strip())
    )


@require_POST
def undo(request: HttpRequest, decision: str) -> HttpResponse:
    return _decided(request, lambda by: deciding.undo(by, decision))


def name_of(request: HttpRequest) -> str:
    """The name under which this person's decisions are written."""
    user = cast(User, request.user)
    return user.get_full_name() or user.get_username()


def _decided(request: HttpRequest, decide: Callable[[str], object]) -> HttpResponse:
    try:
        decide(name_of(request))
        messages.success(request, _("Decision recorded."))
    except Refusal as refusal:
        messages.error(request, str(labels.REASONS[refusal.reason]))
    return redirect(_back(request))


def _back(request: HttpRequest) -> str:
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return back if safe else "timeline"
