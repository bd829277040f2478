"""Adding pages: files, a pasted text or addresses, read at once. One page leads straight to it, more to a list."""

from collections.abc import Iterator

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from entente.errors import Misuse, TooLarge
from entente.fetching import Limits
from entente.pages import source_of
from entente.pages.input import Input
from entente.store import reading
from entente.store.fetcher import fetcher
from entente.store.inputs import fetched_from, is_address
from entente.store.reading import Outcome
from entente.store.sites import Sites

MOST = 10
PATIENCE = Limits(seconds=15, all_seconds=25, tries=2, longest_wait=5)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "workspace/add.html")
    outcomes: list[Outcome] = []
    named = [*_files(request), *_pasted(request), *_fetched(request)]
    outcomes += [one for one in named if isinstance(one, Outcome)]
    inputs = [one for one in named if isinstance(one, Input)]
    if inputs:
        reading.read_inputs(inputs, on_each=lambda _, outcome: outcomes.append(outcome))
    if len(outcomes) == 1 and outcomes[0].page:
        if outcomes[0].status == "known":
            messages.info(request, _("The register knew this page already."))
        return redirect("page", outcomes[0].page)
    failed = any(outcome.status == "rejected" for outcome in outcomes)
    context = {"outcomes": outcomes, "nothing": not outcomes, "typed": request.POST if failed or not outcomes else {}}
    return render(request, "workspace/add.html", context)


def _files(request: HttpRequest) -> Iterator[Input | Outcome]:
    files = request.FILES.getlist("files")
    address = request.POST.get("file_address", "") if len(files) == 1 else ""
    for file in files:
        name = file.name or _("file")
        # Refused before it is held in memory.
        large = (file.size or 0) > settings.UPLOAD_LIMIT
        yield Input(name, shown=name, failure=TooLarge()) if large else _input(file.read(), name, address)


def _pasted(request: HttpRequest) -> Iterator[Input | Outcome]:
    text = request.POST.get("text", "")
    if text.strip():
        yield _input(text.encode(), text.strip().splitlines()[0][:120], request.POST.get("address", ""))


def _fetched(request: HttpRequest) -> Iterator[Input | Outcome]:
    """What each address brought, one a line; only of the first few, for somebody waits for the answer."""
    addresses = [line.strip() for line in request.POST.get("addresses", "").splitlines() if line.strip()]
    if not addresses:
        return
    with Sites(fetcher(limits=PATIENCE)) as sites:
        for address in addresses[:MOST]:
            bad = Outcome("rejected", address, reason="BadAddress")
            yield fetched_from(address, sites) if is_address(address) else bad
    for address in addresses[MOST:]:
        yield Outcome("rejected", address, reason="TooMany")


def _input(content: bytes, name: str, address: str) -> Input | Outcome:
    """An address that is none is said like a rejection, though the store keeps nothing of it."""
    try:
        source_of(address.strip() or None, content)
    except Misuse as misuse:
        return Outcome("rejected", name, reason="BadAddress", detail=str(misuse))
    return Input(name, content, shown=name, address=address.strip() or None)
