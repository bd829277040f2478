"""Adding pages: files or a pasted text, read at once. One page leads straight to it, more or a rejection to a list."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from entente.errors import Misuse, TooLarge
from entente.store import reading
from entente.store.reading import Outcome

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "workspace/add.html")
    outcomes = [*_files(request), *_pasted(request)]
    if len(outcomes) == 1 and outcomes[0].page:
        if outcomes[0].status == "known":
            messages.info(request, _("The register knew this page already."))
        return redirect("page", outcomes[0].page)
    failed = any(outcome.status == "rejected" for outcome in outcomes)
    context = {"outcomes": outcomes, "nothing": not outcomes, "typed": request.POST if failed or not outcomes else {}}
    return render(request, "workspace/add.html", context)


def _files(request: HttpRequest) -> Iterator[Outcome]:
    files = request.FILES.getlist("files")
    address = request.POST.get("file_address", "") if len(files) == 1 else ""
    for file in files:
        yield _file(file, address)


def _file(file: "UploadedFile[bytes]", address: str) -> Outcome:
    """A file over the limit is refused before its bytes are held in memory."""
    name = file.name or _("file")
    if (file.size or 0) > settings.UPLOAD_LIMIT:
        return Outcome("rejected", name, reason=TooLarge.__name__, detail=TooLarge.message)
    return _read(file.read(), name, address)


def _pasted(request: HttpRequest) -> Iterator[Outcome]:
    text = request.POST.get("text", "")
    if text.strip():
        yield _read(text.encode(), text.strip().splitlines()[0][:120], request.POST.get("address", ""))


def _read(content: bytes, name: str, address: str) -> Outcome:
    """An address that is none is said like a rejection, though the store keeps nothing of it."""
    try:
        return reading.read_bytes(content, name=name, address=address.strip() or None)
    except Misuse as misuse:
        return Outcome("rejected", name, reason="BadAddress" if address else misuse.reason, detail=str(misuse))
