"""From which precision on the claims of a type wait for nobody, beside what this register's own decisions show."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from entente.claims.fields import TYPES
from entente.errors import NotAValue, Refusal
from entente.register.letting import LEAST, Measured
from entente.store import folding, letting
from entente.store.alone import alone
from entente.workspace import labels
from entente.workspace.views.decide import name_of


@dataclass(frozen=True, slots=True)
class Row:
    """One type. threshold: in percent, None while its claims wait; rules: each with how it was judged, in percent."""

    type: str
    label: str
    threshold: int | None
    rules: list[tuple[str, Measured, int, bool]]


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    """A POST says of one type from how many percent on its claims are let through; empty: they wait."""
    if request.method == "POST":
        try:
            with alone():
                letting.let(name_of(request), request.POST.get("type", ""), _share(request.POST.get("percent", "")))
                folding.refold()
        except Refusal as refusal:
            messages.error(request, str(labels.REASONS[refusal.reason]))
        else:
            messages.success(request, _("Decision recorded."))
        return redirect("settings")
    return render(request, "workspace/settings.html", {"rows": _rows(), "least": LEAST})


def _share(percent: str) -> float | None:
    """Raises NotAValue."""
    if not percent.strip():
        return None
    if not percent.strip().isdecimal():
        raise NotAValue("a whole number of percent")
    return int(percent) / 100


def _rows() -> list[Row]:
    least, found = letting.settings(), letting.measured_now()
    through = letting.rules_let_through()
    return [
        Row(
            type,
            labels.of_type(type),
            round(100 * least[type]) if type in least else None,
            [
                (rule, one, int(100 * one.lower), (type, rule) in through)
                for (of, rule), one in sorted(found.items())
                if of == type
            ],
        )
        for type in TYPES
    ]
