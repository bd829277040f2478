"""The story's day out of what the head states and of the datelines around the story; never the day of the crawl."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from entente.articles.article import Span
from entente.articles.dates import Stamp, beside, stamps, stated
from entente.articles.furniture import words_of
from entente.articles.row import Row
from entente.articles.shape import is_prose
from entente.articles.surroundings import is_clock

META = (
    "article:published_time", "datepublished", "pubdate", "publishdate", "publish-date", "publish_date",
    "published_time", "og:published_time", "og:pubdate", "publication_date", "publicationdate", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date", "citation_publication_date", "parsely-pub-date", "sailthru.date",
    "date",
)  # fmt: skip
KINDS = (None, "date", "control", "source")
ENDING = " :：,-–|("


@dataclass(frozen=True, slots=True)
class Published:
    """An EDTF date with the span it was read from, or the basis it has instead."""

    edtf: str
    span: Span | None = None
    basis: str | None = None


def published_in_head(meta: Mapping[str, str]) -> Published | None:
    """The date that JSON-LD states, or else the first of the ``<meta>`` names for it."""
    if edtf := stated(meta.get("ld:datePublished", "")):
        return Published(edtf, basis="structured_data")
    found = next((edtf for name in META if (edtf := stated(meta.get(name, "")))), None)
    return Published(found, basis="meta") if found else None


def published_on_page(
    rows: Sequence[Row], *, title: int | None, start: int, end: int, stop: int, language: str | None
) -> Published | None:
    """The dateline's date: under the title, close above it, or behind the story; one that says "updated" comes last.

    A date above the title counts only close to it and with a time, or with a word that says what it is: a bare date
    among the site's controls is the day on which the page was saved.
    """
    found = [
        *_under(rows, -1 if title is None else title, start, language),
        *_above(rows, title, language),
        *_behind(rows, end, stop, language),
    ]
    first = next((one for one, updated in found if not updated), None)
    return first or next((one for one, _ in found), None)


def _under(rows: Sequence[Row], title: int, start: int, language: str | None) -> Iterator[tuple[Published, bool]]:
    for row in rows[title + 1 : start] if title >= 0 else ():
        for stamp in _stamps(row, language):
            short = len(beside(row.text, stamp)) <= 40
            if stamp.timed or short or stamp.start < 3 or _label(row, stamp):
                yield _published(row, stamp)


def _above(rows: Sequence[Row], title: int | None, language: str | None) -> Iterator[tuple[Published, bool]]:
    for distance, row in enumerate(reversed(rows[max(0, title - 3) : title]) if title else (), 1):
        for stamp in _stamps(row, language):
            close = distance == 1 and row.kind == "date" and (stamp.timed or row is not rows[0])
            if close or _label(row, stamp):
                yield _published(row, stamp)


def _behind(rows: Sequence[Row], end: int, stop: int, language: str | None) -> Iterator[tuple[Published, bool]]:
    for row in rows[end + 1 : min(stop, end + 9)]:
        for stamp in _stamps(row, language):
            if _label(row, stamp) or (row.line.region in ("time", "byline") and not row.linked):
                yield _published(row, stamp)


def _stamps(row: Row, language: str | None) -> Iterator[Stamp]:
    plain = len(row.text) <= 240 and not is_prose(row.text) and not is_clock(row.text)
    if plain and row.kind in KINDS:
        yield from list(stamps(row.text, language=language))[:2]


def _published(row: Row, stamp: Stamp) -> tuple[Published, bool]:
    span = (row.start + stamp.start, row.start + stamp.end)
    return Published(stamp.edtf, span=span), _label(row, stamp) == "updated"


def _label(row: Row, stamp: Stamp) -> str | None:
    """``published`` or ``updated`` where the words before the date say so."""
    before = row.text[: stamp.start].casefold().rstrip(ENDING)
    joined = before.removesuffix("ngày").removesuffix("lúc").rstrip(ENDING)
    for name in ("updated", "published"):
        if before.endswith(words_of("dates", name)) or joined.endswith(words_of("dates", name)):
            return name
    return None
