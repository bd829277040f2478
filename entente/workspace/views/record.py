"""One record: every field with its values side by side, their words, what belongs to it, and its sources."""

from collections.abc import Iterator
from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from entente.claims.fields import TYPES
from entente.register import Record
from entente.store import asking, models
from entente.workspace import dates, labels, refused, stale
from entente.workspace.beyond import beyond
from entente.workspace.dossier import Dossier
from entente.workspace.forms import FieldInput, field_input
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
    latest = stale.latest_on([row.pk])
    context = {
        "row": row,
        "dossier": dossier,
        "label": labels.of_type(row.type),
        "when": dates.in_words(row.date),
        "inside": within(dossier.record),
        "same_day": same_day(row),
        "places": named_places(dossier.record),
        "proposed": asked(row.pk),
        "held": list(_held(row, dossier.record, refused.take(request, claim))),
        "seen": latest.id if latest else "",
        **beyond(dossier.record),
    }
    return render(request, "workspace/record.html", context)


def _held(row: models.Record, record: Record, again: refused.Refused | None) -> Iterator[FieldInput]:
    """A form for each field. again: what was typed a moment ago in vain."""
    for name in TYPES[row.type]:
        field = field_input(row.type, name, record.best(name))
        yield replace(field, typed=again.text, again=True) if again and again.field == name else field


def _on_its_page(claim: str) -> HttpResponse:
    """A claim that no record stands for, such as a rejected one, is still on its page."""
    address = address_of(claim)
    if address is None:
        raise Http404
    return redirect(address)
