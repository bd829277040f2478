"""What must go from the register: shown with what goes and what does not, and done when a reason is given for it."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from entente.errors import NoSuchFetch, Refusal
from entente.store import models, purging
from entente.workspace import labels
from entente.workspace.views.decide import LONGEST


@require_http_methods(["GET", "HEAD", "POST"])
def purge(request: HttpRequest, fetch: int) -> HttpResponse:
    """For who keeps the register. A GET shows what would go; a POST that is confirmed and has a reason does it."""
    user = cast(User, request.user)
    if not user.is_superuser:
        raise PermissionDenied
    try:
        if request.method == "POST" and "confirm" in request.POST:
            purging.purge(user, fetch, request.POST.get("reason", "")[:LONGEST])
            messages.success(request, _("It is gone."))
            return redirect("pages")
        going = purging.going(fetch)
    except NoSuchFetch as error:
        raise Http404 from error
    except Refusal as refusal:
        messages.error(request, str(labels.REASONS[refusal.reason]))
        return redirect("purge", fetch)
    if request.method == "POST":
        messages.error(request, _("Confirm that it shall go for good."))
    page = models.Page.objects.filter(source=going.source, current=True).select_related("reading", "source").first()
    return render(request, "workspace/purge.html", {"fetch": fetch, "going": going, "page": page})
