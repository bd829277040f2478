"""The account: the name under which decisions are written. Whoever has just given it goes on to the timeline."""

from typing import cast

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST


@require_http_methods(["GET", "HEAD", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "workspace/account.html")
    user, name = cast(User, request.user), " ".join(request.POST.get("name", "").split())
    if not 0 < len(name) <= 150:
        messages.error(request, _("Give a name of at most 150 characters."))
        return redirect("account")
    first = not user.get_full_name()
    _rename(user, name)
    messages.success(request, _("Your decisions will be written under this name."))
    return redirect("timeline" if first else "account")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("sign_in")


def _rename(user: User, name: str) -> None:
    """Names are written whole; they need no parting into first and last."""
    user.first_name, user.last_name = name, ""
    user.save(update_fields=["first_name", "last_name"])
