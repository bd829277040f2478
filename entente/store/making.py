"""An input in; the page and its reading, or why there is none, out. Writes nothing: parsing holds up no other writer.

What is read is read apart, in a process that can be killed, several inputs at once and given back in their order.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace
from hashlib import sha256

from entente import apart
from entente.claims import reading as reader
from entente.claims.reading import Made
from entente.errors import EmptyPage, Rejection, TooLarge
from entente.fetching.headers import charset_of
from entente.pages import source_of
from entente.pages.input import DEEPEST, Input
from entente.pages.parts import Part, Refused
from entente.store import models
from entente.store.corrected import corrections, reader_for

Parsed = Made | list[Part | Refused]


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What became of a container: its parts are inputs of their own. outcome: ``list``, or why a part was refused."""

    outcome: str = "list"
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Retrieval:
    """What came of a source, parsed. made: None where the register knows its reading already.

    source: None where nothing came that could be kept (a file that cannot be opened).
    earlier: where a newer reader finds no article on the current page, the source's earlier fetches by their numbers,
    latest first, up to the one that yields the page to be current.
    """

    came: Input
    source: str | None
    made: Made | Rejection | Unpacked | None
    earlier: tuple[tuple[int, Made | Rejection], ...] = ()

    @property
    def digest(self) -> str:
        """By which the same bytes are known again."""
        return sha256(self.came.content).hexdigest()


def retrieve(inputs: Iterable[Input]) -> Iterator[Retrieval]:
    """What came of each input, in their order; of a container, of each of its parts.

    Raises BadSetting for an address that is none.
    """
    ahead: deque[tuple[Retrieval, Future[Parsed] | None]] = deque()
    for one in inputs:
        ahead.append(_begin(one))
        if len(ahead) > 2 * apart.shared().count:
            yield from _finish(*ahead.popleft())
    while ahead:
        yield from _finish(*ahead.popleft())


def parsed(retrieval: Retrieval) -> Retrieval:
    """The retrieval of one page with what the current reader makes of it."""
    return next(_finish(retrieval, _submit(retrieval)))


def make_again(fetch: models.Fetch) -> Made | Rejection:
    """The page and reading of the bytes of an earlier fetch, by the corrections in force."""
    try:
        return (
            apart.shared()
            .submit(
                reader.read_content,
                bytes(fetch.content),
                address=fetch.source.address,
                charset=charset_of(fetch.headers),
                source=fetch.source_id,
                corrections=corrections(fetch.source_id),
            )
            .result()
        )
    except Rejection as rejection:
        return rejection


def fetch_of(retrieval: Retrieval) -> models.Fetch | None:
    """The fetch by which the register has it already, else what came of the source last."""
    came = {"source": retrieval.source} if retrieval.came.kept is None else {"pk": retrieval.came.kept}
    return models.Fetch.objects.filter(**came).defer("content").order_by("-at", "-pk").first()


def known_page(retrieval: Retrieval) -> str | None:
    """The page's id if these very bytes came last and the current reader has read them."""
    fetch = fetch_of(retrieval) if retrieval.source and not retrieval.came.failure else None
    if fetch is None or fetch.digest != retrieval.digest:
        return None
    if retrieval.came.kept is None and fetch.brought != retrieval.came.brought:
        return None
    version = reader_for(corrections(fetch.source_id))
    known = models.Reading.objects.filter(page=fetch.page_id, page__current=True, reader=version)
    return fetch.page_id if known.exists() else None


def named_source(one: Input) -> str | None:
    """Whose page the input is; None where nothing came that could be kept."""
    named = source_of(one.address, one.content) if one.address or one.content or not one.failure else None
    return one.source or named


def _begin(one: Input) -> tuple[Retrieval, "Future[Parsed] | None"]:
    retrieval = Retrieval(one, named_source(one), one.failure)
    return retrieval, None if one.failure or known_page(retrieval) else _submit(retrieval)


def _submit(retrieval: Retrieval) -> "Future[Parsed]":
    came, source = retrieval.came, retrieval.source or ""
    charset = charset_of(came.headers)
    return apart.shared().submit(
        reader.read_or_unpack, came.content, came.address, charset, source, corrections(source)
    )


def _finish(retrieval: Retrieval, coming: "Future[Parsed] | None") -> Iterator[Retrieval]:
    try:
        made = coming.result() if coming else None
    except Rejection as rejection:
        yield rejected(retrieval, rejection)
        return
    if not isinstance(made, list):
        yield replace(retrieval, made=made or retrieval.made)
    elif not made:
        yield replace(retrieval, made=EmptyPage("it holds no pages"))
    elif retrieval.came.depth >= DEEPEST:
        yield replace(retrieval, made=TooLarge(f"packed more than {DEEPEST} times"))
    else:
        yield from _unpacked(retrieval, made)
        yield from retrieve(retrieval.came.inside(part) for part in made)


def rejected(retrieval: Retrieval, rejection: Rejection) -> Retrieval:
    """The retrieval that gives no page, with what takes the page's place where it gave one before."""
    return replace(retrieval, made=rejection, earlier=tuple(_earlier(retrieval)))


def _unpacked(retrieval: Retrieval, parts: Iterable[Part | Refused]) -> Iterator[Retrieval]:
    """The container itself where it was fetched or is kept, or where a part of it was refused, to be tried again."""
    refused = next((part for part in parts if isinstance(part, Refused)), None)
    if refused:
        said = Unpacked(refused.rejection.reason, f"{refused.name}: {refused.rejection.detail}")
        yield replace(retrieval, made=said)
    elif retrieval.came.brought or retrieval.came.kept:
        yield replace(retrieval, made=Unpacked())


def _earlier(retrieval: Retrieval) -> Iterator[tuple[int, Made | Rejection]]:
    """Earlier fetches made again; none where the current page does not hang on these bytes."""
    fetches = models.Fetch.objects.filter(source=retrieval.source, page__isnull=False).select_related("page", "source")
    for fetch in fetches.exclude(digest=retrieval.digest).order_by("-at", "-pk"):
        if fetch.page and fetch.page.current:
            return
        made = make_again(fetch)
        yield fetch.pk, made
        if isinstance(made, Made):
            return
