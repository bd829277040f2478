"""Adding pages: files, a pasted text or addresses, read at once. One page leads straight to it, more to a list."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from entente.errors import Misuse, TooLarge
from entente.fetching import Limits
from entente.store import reading
from entente.store.fetcher import fetcher
from entente.store.inputs import fetched
from entente.store.reading import Outcome
from entente.store.sites import Sites

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

MOST = 10
PATIENCE = Limits(seconds=15, all_seconds=25, tries=2, longest_wait=5)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "workspace/add.html")
    outcomes = [*_files(request), *_pasted(request), *_fetched(request)]
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
        yield from _file(file, address)


def _file(file: "UploadedFile[bytes]", address: str) -> list[Outcome]:
    """What became of each page that a file holds. One over the limit is refused before it is held in memory."""
    name = file.name or _("file")
    if (file.size or 0) > settings.UPLOAD_LIMIT:
        return [Outcome("rejected", name, reason=TooLarge.__name__, detail=TooLarge.message)]
    return _read(file.read(), name, address)


def _pasted(request: HttpRequest) -> Iterator[Outcome]:
    text = request.POST.get("text", "")
    if text.strip():
        yield from _read(text.encode(), text.strip().splitlines()[0][:120], request.POST.get("address", ""))


def _fetched(request: HttpRequest) -> Iterator[Outcome]:
    """What became of each address, one a line; only of the first few, for somebody waits for the answer."""
    addresses = [line.strip() for line in request.POST.get("addresses", "").splitlines() if line.strip()]
    with Sites(fetcher(limits=PATIENCE)) as sites:
        for address in addresses[:MOST]:
            yield from _fetch(address, sites)
    for address in addresses[MOST:]:
        yield Outcome("rejected", address, reason="TooMany", detail="")


def _fetch(address: str, sites: Sites) -> list[Outcome]:
    outcomes: list[Outcome] = []
    try:
        came = fetched(sites.fetch(address))
        reading.read_inputs([came], on_each=lambda _, outcome: outcomes.append(outcome))
    except Misuse as misuse:
        outcomes.append(Outcome("rejected", address, reason="BadAddress", detail=str(misuse)))
    return outcomes


def _read(content: bytes, name: str, address: str) -> list[Outcome]:
    """An address that is none is said like a rejection, though the store keeps nothing of it."""
    try:
        return reading.read_bytes(content, name=name, address=address.strip() or None)
    except Misuse as misuse:
        return [Outcome("rejected", name, reason="BadAddress" if address else misuse.reason, detail=str(misuse))]
