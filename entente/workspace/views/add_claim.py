"""What the reader missed on a page, added by a person: the words, the type, then its fields."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from entente.claims.fields import TYPES
from entente.errors import Refusal
from entente.store import adding, asking, models
from entente.store.by_hand import words_on
from entente.workspace import labels
from entente.workspace.cards import Card, card
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
        "beside": _told_there(row.pk, type, words),
        "rows": [(field_input(type, name), f"field-{name}", said[name]) for name in TYPES.get(type, {})],
    }
    return render(request, "workspace/add_claim.html", context)


def _told_there(page: str, type: str, words: str) -> list[Card]:
    """The page's claims of the type that share these words: perhaps what is missed is there."""
    text = models.Page.objects.values_list("text", flat=True).get(id=page)
    found = words_on(text, words) if type in TYPES and words.strip() else None
    if found is None:
        return []
    told = (one for one in asking.claims_of_page(page) if one.claim.type == type and not one.vanished)
    return [
        card(one) for one in told if one.claim.evidence.start < found.end() and found.start() < one.claim.evidence.end
    ]
