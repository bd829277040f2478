"""Adding pages: files or a pasted text, read at once. One page leads straight to it; more, or a rejection, to a liing."""

from collections.abc import Iterator

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from entente.errors import TooLarge
from entente.store import reading
from entente.store.reading import Outcome


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "workspace/add.html")
    outcomes = [*_files(request), *_pasted(request)]
    if len(outcomes) == 1 and outcomes[0].page:
        return redirect("page", outcomes[0].page)
    context = {"outcomes": outcomes, "nothing": not outcomes, "typed": request.POST}
    return render(request, "workspace/add.html", context)


def _files(request: HttpRequest) -> Iterator[Outcome]:
    address = request.POST.get("file_address", "").strip()
    files = request.FILES.getlist("files")
    for file in files:
        yield _file(file, address if len(files) == 1 else "")


def _file(file: UploadedFile[bytes], address: str) -> Outcome:
    """A file over the limit is refused before its bytes are held in memory."""
    name = file.name or _("file")
    if (file.size or 0) > settings.UPLOAD_LIMIT:
        return Outcome("rejected", name, reason=TooLarge.__name__, detail=TooLarge.message)
    return reading.read_bytes(file.read(), name=name, address=address or None)


def _pasted(request: HttpRequest) -> Iterator[Outcome]:
    text = request.POST.get("text", "")
    if text.strip():
        address = request.POST.get("address", "").strip() or None
        yield reading.read_bytes(text.encode(), name=_first_line(text), address=address)


def _first_line(text: str) -> str:
    return text.strip().splitlines()[0][:120]
