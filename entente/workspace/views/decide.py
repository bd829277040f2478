"""What a person decides of a claim: plain POSTs that lead back to the screen they came from; htmx follows them too.

Each form carries the decision that stood when the person looked. Where another stands now, nothing is done.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from entente.errors import NotAValue, Refusal
from entente.store import correcting, deciding, models
from entente.store.alone import alone
from entente.store.purged import takes_back_a_purge
from entente.workspace import labels, refused, stale

LONGEST = 2000


@require_POST
def accept(request: HttpRequest, claim: str) -> HttpResponse:
    """With ``keep``, a field that is now read otherwise is accepted as it stands."""
    fields = request.POST.getlist("field") or None
    if request.POST.get("keep") and fields:
        return _of_claim(request, claim, lambda by: deciding.keep(by, claim, fields[0]))
    return _of_claim(request, claim, lambda by: deciding.accept(by, claim, fields))


@require_POST
def reject(request: HttpRequest, claim: str) -> HttpResponse:
    reason = request.POST.get("quick") or request.POST.get("reason", "")
    return _of_claim(request, claim, lambda by: deciding.reject(by, claim, _limited(reason.strip())))


@require_POST
def correct(request: HttpRequest, claim: str) -> HttpResponse:
    """A correction that is refused is shown again beside its field, as it was typed."""
    field, text = request.POST.get("field", ""), "\n".join(request.POST.getlist("text"))
    reason = request.POST.get("reason", "").strip()

    def decide(by: str) -> object:
        return deciding.correct(by, claim, field, _limited(text), _limited(reason))

    return _of_claim(request, claim, decide, refused.Refused(claim, field, text[:LONGEST]))


@require_POST
def undo(request: HttpRequest, decision: str) -> HttpResponse:
    if takes_back_a_purge(decision) and not cast(User, request.user).is_superuser:
        raise PermissionDenied
    target = models.Decision.objects.filter(id=decision, kind__in=("accept", "correct", "reject")).first()
    claim = target.targets[0] if target else None
    response = _decided(request, claim, lambda: stale.taken_back(decision), lambda by: deciding.take_back(by, decision))
    # After the transaction: a page that is read again holds up nobody.
    correcting.follow(decision)
    return response


def name_of(request: HttpRequest) -> str:
    """The name under which this person's decisions are written."""
    user = cast(User, request.user)
    return user.get_full_name() or user.get_username()


def _of_claim(
    request: HttpRequest, claim: str, decide: Callable[[str], object], typed: refused.Refused | None = None
) -> HttpResponse:
    seen = request.POST.get("seen", "")
    return _decided(request, claim, lambda: stale.overtaken(claim, seen), decide, typed)


def _decided(
    request: HttpRequest,
    claim: str | None,
    meanwhile: Callable[[], models.Decision | None],
    decide: Callable[[str], object],
    typed: refused.Refused | None = None,
) -> HttpResponse:
    """Look and decide in one transaction, tell the person what came of it, and keep what could not be kept."""
    try:
        with alone():
            other = meanwhile()
            if other is None:
                decide(name_of(request))
    except Refusal as refusal:
        _refuse(request, refusal, typed)
    else:
        _tell(request, other, claim, typed)
    return redirect(_back(request))


def _refuse(request: HttpRequest, refusal: Refusal, typed: refused.Refused | None) -> None:
    """A value that cannot be held is said beside its field, anything else at large."""
    sentence = str(labels.REASONS[refusal.reason])
    if typed and isinstance(refusal, NotAValue):
        refused.keep(request, replace(typed, sentence=sentence))
    else:
        messages.error(request, sentence)


def _tell(
    request: HttpRequest, other: models.Decision | None, claim: str | None, typed: refused.Refused | None
) -> None:
    if other is None:
        messages.success(request, _("Decision recorded."))
        return
    messages.error(request, stale.told(other, claim))
    if typed:
        refused.keep(request, typed)


def _limited(text: str) -> str:
    if len(text) > LONGEST:
        raise NotAValue(f"longer than {LONGEST} characters")
    return text


def _back(request: HttpRequest) -> str:
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return back if safe else "timeline"
