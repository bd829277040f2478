"""One record: every field with its values side by side, their words, what belongs to it, and its sources."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from entente.claims.fields import TYPES
from entente.register import Record
from entente.store import asking
from entente.workspace import dates, labels
from entente.workspace.beyond import beyond
from entente.workspace.dossier import Dossier
from entente.workspace.forms import field_input
from entente.workspace.pairs import asked
from entente.workspace.related import named_places, same_day, within
from entente.workspace.whereabouts import address_of


@require_safe
def record(request: HttpRequest, claim: str) -> HttpResponse:
    row = asking.record_for(claim)
    if row is None:
        return _on_its_page(claim)
    if row.pk != claim:
        return redirect("record", row.pk, permanent=False)
    dossier = Dossier(Record.from_json(row.body))
    context = {
        "row": row,
        "dossier": dossier,
        "label": labels.of_type(row.type),
        "when": dates.in_words(row.date),
        "inside": within(dossier.record),
        "same_day": same_day(row),
        "places": named_places(dossier.record),
        "proposed": asked(row.pk),
        "held": [field_input(row.type, name, dossier.record.best(name)) for name in TYPES[row.type]],
        **beyond(dossier.record),
    }
    return render(request, "workspace/record.html", context)


def _on_its_page(claim: str) -> HttpResponse:
    """A claim that no record stands for, such as a rejected one, is still on its page."""
    address = address_of(claim)
    if address is None:
        raise Http404
    return redirect(address)
