"""What a person says of the facts of a page's article, and the passage that they type from a scan."""

from io import BytesIO

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from entente.errors import NotAValue, Refusal
from entente.store import correcting, models, passages
from entente.workspace import labels, refused, stale
from entente.workspace.views.decide import LONGEST, name_of


@require_POST
def correct(request: HttpRequest, page: str) -> HttpResponse:
    """One fact. Where another has decided of it since the person looked, nothing is done."""
    fact, text, reason = (request.POST.get(name, "").strip() for name in ("fact", "text", "reason"))
    typed = refused.Refused(page, fact, text[:LONGEST])
    try:
        other = stale.corrected_since(page, fact, request.POST.get("seen", ""))
        if other is None:
            correcting.correct_article(name_of(request), page, fact, text[:LONGEST], reason[:LONGEST])
    except Refusal as refusal:
        _refuse(request, refusal, typed)
    else:
        if other:
            messages.error(request, stale.told(other, None))
            refused.keep(request, typed)
        else:
            messages.success(request, _("Decision recorded."))
    return redirect("page", page)


@require_POST
def type_passage(request: HttpRequest, fetch: int) -> HttpResponse:
    """The text that a person read on a scan or a picture; the file stays its source."""
    try:
        outcome = passages.type_passage(name_of(request), fetch, request.POST.get("text", ""))
    except Refusal as refusal:
        messages.error(request, str(labels.REASONS[refusal.reason]))
        return redirect("pages")
    if outcome.page:
        return redirect("page", outcome.page)
    messages.error(request, str(labels.REASONS.get(outcome.reason, outcome.reason)))
    return redirect("pages")


@require_safe
def kept_file(request: HttpRequest, fetch: int) -> FileResponse:
    """The bytes of a fetch as they came, to be saved: never shown, whatever they are."""
    row = get_object_or_404(models.Fetch, pk=fetch)
    name = row.name.rsplit("/", 1)[-1] or _("file")
    content = BytesIO(bytes(row.content))
    return FileResponse(content, as_attachment=True, filename=name, content_type="application/octet-stream")


def _refuse(request: HttpRequest, refusal: Refusal, typed: refused.Refused) -> None:
    """A value that cannot be held is said beside its form, anything else at large."""
    sentence = str(labels.REASONS[refusal.reason])
    if isinstance(refusal, NotAValue):
        refused.keep(request, refused.Refused(typed.claim, typed.field, typed.text, sentence))
    else:
        messages.error(request, sentence)
