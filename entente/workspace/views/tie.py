"""What a person says of records: two are one, some claims are another thing, or what the register holds of a field.

Merging and splitting are shown before they are done: one POST shows what the register would hold, the next does it,
unless another decided of these records between.
"""

import re
from collections.abc import Callable, Iterable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from entente.errors import Refusal
from entente.register import Record
from entente.register.accounts import conflicts
from entente.store import asking, models, tying
from entente.store.alone import alone
from entente.workspace import labels, refused, stale
from entente.workspace.entries import entries
from entente.workspace.views.decide import LONGEST, name_of

_ID = re.compile(r"([0-9a-z_-]+)/?(?:\?.*)?$")
Decide = Callable[[], models.Decision]


@require_POST
def tie(request: HttpRequest, claim: str) -> HttpResponse:
    """Merge, part or split: shown first, done when it is confirmed; back to the list of pairs, or to the record."""
    row = asking.record_for(claim)
    if row is None:
        raise Http404
    try:
        decide = _decision(request, row)
        if "confirm" not in request.POST:
            return _shown(request, row, decide)
        _done(request, [row.pk, _other(request.POST.get("other", ""))], decide)
    except Refusal as refusal:
        messages.error(request, str(labels.REASONS[refusal.reason]))
    return redirect("proposals") if request.POST.get("next") == reverse("proposals") else redirect("record", claim)


@require_POST
def hold(request: HttpRequest, claim: str) -> HttpResponse:
    """What the register holds of one field, though the pages say otherwise; nothing typed: as they say."""
    field, reason = request.POST.get("field", ""), request.POST.get("reason", "")[:LONGEST]
    text = "\n".join(request.POST.getlist("text"))[:LONGEST]
    done = False
    try:
        done = _done(request, [claim], lambda: tying.hold(name_of(request), claim, field, text, reason))
    except Refusal as refusal:
        messages.error(request, str(labels.REASONS[refusal.reason]))
    if not done:
        row = asking.record_for(claim)
        refused.keep(request, refused.Refused(row.pk if row else claim, field, text))
    return redirect("record", claim)


def _done(request: HttpRequest, claims: Iterable[str], decide: Decide) -> bool:
    """Look and decide in one transaction. Where another decided of these claims' records meanwhile, nothing is done."""
    with alone():
        # A form that shows no record, only a pair's lines, has seen no decision.
        other = stale.tied_since(claims, request.POST["seen"]) if "seen" in request.POST else None
        if other is None:
            decide()
    if other:
        messages.error(request, stale.told(other, None))
    else:
        messages.success(request, _("Decision recorded."))
    return other is None


def _decision(request: HttpRequest, row: models.Record) -> Decide:
    """What the form asks for. Raises Refusal for a record that is not found."""
    by, reason = name_of(request), request.POST.get("reason", "").strip()[:LONGEST]
    other, picked = _other(request.POST.get("other", "")), request.POST.getlist("claim")
    match request.POST.get("verb"):
        case "same":
            return lambda: tying.same(by, row.pk, other, reason)
        case "different":
            return lambda: tying.apart(by, row.pk, other, reason)
        case "split":
            return lambda: tying.split(by, picked, reason)
        case _:
            raise Http404


def _other(typed: str) -> str:
    """The id in what was typed: an id, or the address of a record."""
    found = _ID.search(typed.strip())
    return found[1] if found else ""


def _shown(request: HttpRequest, row: models.Record, decide: Decide) -> HttpResponse:
    after = tying.preview(decide)
    claims = {member["claim"] for one in after for member in one.body["members"]}
    before = models.Record.objects.filter(claims__claim__in=claims).distinct().order_by("id")
    latest = stale.latest_on([row.pk, _other(request.POST.get("other", ""))])
    context = {
        "row": row,
        "seen": latest.id if latest else "",
        "verb": request.POST["verb"],
        "given": [
            (name, value)
            for name in ("verb", "other", "claim", "reason", "next")
            for value in request.POST.getlist(name)
        ],
        "before": entries(before),
        "after": [(entry, _conflicts(one)) for entry, one in zip(entries(after), after, strict=True)],
    }
    return render(request, "workspace/tie.html", context)


def _conflicts(row: models.Record) -> str:
    """The fields of which sources say different things, in words."""
    record = Record.from_json(row.body)
    return labels.of_fields(conflicts(record))
