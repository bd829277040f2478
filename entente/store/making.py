"""Bytes in; the page and its reading, or why there is none, out. Writes nothing: parsing holds up no other writer."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from entente.claims import reading as reader
from entente.errors import Rejection
from entente.pages import Page, make_page, source_of
from entente.store import models


@dataclass(frozen=True, slots=True)
class Made:
    """A page and its reading by the current reader."""

    page: Page
    reading: reader.Reading


@dataclass(frozen=True, slots=True)
class Retrieval:
    """What came of a source, parsed. made: None where the register knows its reading already.

    earlier: where a newer reader finds no article on the current page, the source's earlier fetches by their numbers,
    latest first, up to the one that yields the page to be current.
    """

    source: str
    address: str | None
    name: str
    content: bytes
    made: Made | Rejection | None
    earlier: tuple[tuple[int, Made | Rejection], ...] = ()

    @property
    def digest(self) -> str:
        """By which the same bytes are known again."""
        return sha256(self.content).hexdigest()


def prepare(content: bytes, *, name: str, address: str | None = None) -> Retrieval:
    """Parse what came. Raises BadSetting for an address that is none."""
    came = Retrieval(source_of(address, content), address, name, content, None)
    return came if known_page(came) else parsed(came)


def parsed(came: Retrieval) -> Retrieval:
    """The retrieval with what the current reader makes of it."""
    made = make(came.content, came.address)
    return replace(came, made=made, earlier=tuple(_earlier(came)) if isinstance(made, Rejection) else ())


def make(content: bytes, address: str | None) -> Made | Rejection:
    """The page and reading of the bytes."""
    try:
        page = make_page(content, address=address)
        return Made(page, reader.read_page(page))
    except Rejection as rejection:
        return rejection


def latest_fetch(source: str) -> models.Fetch | None:
    """What came of the source last."""
    return models.Fetch.objects.filter(source=source).defer("content").order_by("-at", "-pk").first()


def known_page(came: Retrieval) -> str | None:
    """The page's id if these very bytes came last and the current reader has read them."""
    fetch = latest_fetch(came.source)
    if fetch is None or fetch.digest != came.digest:
        return None
    known = models.Reading.objects.filter(page=fetch.page_id, reader=reader.READER)
    return fetch.page_id if known.exists() else None


def _earlier(came: Retrieval) -> Iterator[tuple[int, Made | Rejection]]:
    """Earlier fetches made again; none where the current page does not hang on these bytes."""
    fetches = models.Fetch.objects.filter(source=came.source, page__isnull=False).select_related("page", "source")
    for fetch in fetches.exclude(digest=came.digest).order_by("-at", "-pk"):
        if fetch.page and fetch.page.current:
            return
        made = make(bytes(fetch.content), fetch.source.address)
        yield fetch.pk, made
        if isinstance(made, Made):
            return
