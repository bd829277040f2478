"""Who may see a page: a plain POST that leads back to it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from entente.errors import NotAValue, Refusal
from entente.store import showing
from entente.store.models import Visibility
from entente.workspace import labels
from entente.workspace.views.decide import LONGEST, name_of


@require_POST
def show(request: HttpRequest, page: str) -> HttpResponse:
    """Holds of the page's source, whichever of its texts is read later."""
    said, reason = request.POST.get("visibility", ""), request.POST.get("reason", "")[:LONGEST]
    try:
        if said not in Visibility.values:
            raise NotAValue("who may see it")
        showing.show(name_of(request), page, Visibility(said), reason)
    except Refusal as refusal:
        messages.error(request, str(labels.REASONS[refusal.reason]))
    else:
        messages.success(request, _("Decision recorded."))
    return redirect("page", page)
