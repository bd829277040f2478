"""What the reader missed on a page, added by a person: the words, the type, then its fields."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from entente.claims.fields import TYPES
from entente.errors import Refusal
from entente.store import adding, models
from entente.workspace import labels
from entente.workspace.forms import field_input
from entente.workspace.views.decide import LONGEST, name_of


@require_http_methods(["GET", "HEAD", "POST"])
def add_claim(request: HttpRequest, page: str) -> HttpResponse:
    """A GET shows the form, with the fields of the type once it is chosen; a POST adds the claim and leads to it."""
    row = get_object_or_404(models.Page.objects.select_related("reading"), pk=page, current=True, reading__isnull=False)
    type = request.POST.get("type") or request.GET.get("type", "")
    said = {name: "\n".join(request.POST.getlist(f"field-{name}"))[:LONGEST] for name in TYPES.get(type, {})}
    words = (request.POST.get("words") or request.GET.get("words", ""))[:LONGEST]
    if request.method == "POST":
        try:
            decision = adding.add(name_of(request), page, type, words, said, request.POST.get("reason", "")[:LONGEST])
        except Refusal as refusal:
            messages.error(request, str(labels.REASONS[refusal.reason]))
        else:
            messages.success(request, _("Decision recorded."))
            return redirect(f"/pages/{page}?claim={decision.id}#claim-{decision.id}")
    context = {
        "page": row,
        "types": [(code, labels.of_type(code), code == type) for code in TYPES],
        "type": type if type in TYPES else "",
        "words": words,
        "rows": [(field_input(type, name), f"field-{name}", said[name]) for name in TYPES.get(type, {})],
    }
    return render(request, "workspace/add_claim.html", context)
