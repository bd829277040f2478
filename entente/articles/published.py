"""The story's day out of what the head states and of the datelines around the story; never the day of the crawl."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from entente.articles.article import Span
from entente.articles.dates import Stamp, beside, clock_in, names_weekday, stamps, stated, without_days
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
MODIFIED = (
    "article:modified_time", "datemodified", "og:updated_time", "modified_time", "lastmod", "dcterms.modified",
    "dc.date.modified", "moddate", "updated", "modified", "date_modified",
)  # fmt: skip
# So many rows behind the first paragraph a dateline may follow a lead.
HEAD = 5
OTHERS = ("teaser", "summary")
# So many rows behind the last paragraph a correction may be stated: further down it is the site's own.
NEAR = 3
KINDS = (None, "date", "control", "source")
ENDING = " :：,-–|("


@dataclass(frozen=True, slots=True)
class Place:
    """Where the story stands among the rows: its title, its first and last paragraph; and its language."""

    title: int | None
    start: int
    end: int
    language: str | None


@dataclass(frozen=True, slots=True)
class Published:
    """An EDTF date with the spans it was read from, or the basis it has instead."""

    edtf: str
    spans: tuple[Span, ...] = ()
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Times:
    """When the story was published, and when it was corrected, each only if the page says so."""

    published: Published | None = None
    modified: Published | None = None


def times_of(meta: Mapping[str, str], rows: Sequence[Row], place: Place) -> Times:
    """What the head states, or else the datelines around the story.

    A lone "updated" is the publication. One that says no more than the publication, or less, is no correction.
    """
    found = list(_on_page(rows, place))
    told = published_in_head(meta)
    first = told or next((one for one, updated in found if not updated), None) or next((one for one, _ in found), None)
    other = (one for one, updated in found if updated and one is not first)
    modified = modified_in_head(meta) or next(other, None)
    return Times(first, modified if first and modified and _is_later(modified.edtf, first.edtf) else None)


def published_in_head(meta: Mapping[str, str]) -> Published | None:
    """The date that JSON-LD states, or else the first of the ``<meta>`` names for it."""
    return _in_head(meta, "ld:datePublished", META)


def modified_in_head(meta: Mapping[str, str]) -> Published | None:
    """The time of the last correction, as JSON-LD or ``<meta>`` states it."""
    return _in_head(meta, "ld:dateModified", MODIFIED)


def _in_head(meta: Mapping[str, str], linked: str, names: Sequence[str]) -> Published | None:
    if edtf := stated(meta.get(linked, "")):
        return Published(edtf, basis="structured_data")
    if edtf := stated(meta.get("mail:date", "")) if names is META else None:
        return Published(edtf, basis="mail")
    found = next((edtf for name in names if name in meta and (edtf := stated(meta[name]))), None)
    return Published(found, basis="meta") if found else None


def _is_later(one: str, other: str) -> bool:
    """Whether a time is after another, as far as both say."""
    shared = min(len(one), len(other), len("0000-00-00T00:00"))
    return one[:shared] > other[:shared] or (one[:shared] == other[:shared] and len(one) > len(other) and shared == 10)


def _on_page(rows: Sequence[Row], place: Place) -> Iterator[tuple[Published, bool]]:
    """The datelines under the title, close above it, and behind the story; with whether they say "updated".

    A date above the title counts only close to it and with a time, or with a word that says what it is: a bare date
    among the site's controls is the day on which the page was saved.
    """
    yield from _under(rows, place)
    yield from _above(rows, place)
    yield from _behind(rows, place)


def _under(rows: Sequence[Row], place: Place) -> Iterator[tuple[Published, bool]]:
    title = -1 if place.title is None else place.title
    for index in range(title + 1, place.start) if title >= 0 else ():
        row = rows[index]
        for stamp in _stamps(row, place.language):
            short = len(beside(row.text, stamp)) <= 40
            if stamp.timed or short or stamp.start < 3 or _label(row, stamp):
                yield _published(rows, index, stamp)
    for index in range(place.start + 1, min(place.start + HEAD, place.end)):
        row, before = rows[index], rows[index - 1]
        if row.kind == "date" and not row.linked and before.kind in (None, "date", "control", "caption", "alt"):
            for stamp in _stamps(row, place.language):
                yield _published(rows, index, stamp)


def _above(rows: Sequence[Row], place: Place) -> Iterator[tuple[Published, bool]]:
    title = place.title or 0
    for index in range(title - 1, max(0, title - 3) - 1, -1):
        row = rows[index]
        for stamp in _stamps(row, place.language):
            sure = index > 0 or (stamp.timed and not names_weekday(row.text))
            close = index == title - 1 and row.kind == "date" and sure
            if close or _label(row, stamp):
                yield _published(rows, index, stamp)


def _behind(rows: Sequence[Row], place: Place) -> Iterator[tuple[Published, bool]]:
    for index in range(place.end + 1, min(len(rows), place.end + 9)):
        row, before = rows[index], rows[index - 1]
        if row.kind == "end":
            return
        for stamp in _stamps(row, place.language):
            framed = (
                row.line.region in ("time", "byline") and not row.linked and before.kind not in ("teaser", "summary")
            )
            label = _label(row, stamp)
            if framed or label == "published" or (label and index <= place.end + NEAR):
                yield _published(rows, index, stamp)


def _stamps(row: Row, language: str | None) -> Iterator[Stamp]:
    plain = len(row.text) <= 240 and not is_prose(row.text) and not is_clock(row.text)
    if plain and row.kind in KINDS:
        yield from list(stamps(row.text, language=language))[:2]


def _published(rows: Sequence[Row], index: int, stamp: Stamp) -> tuple[Published, bool]:
    row = rows[index]
    span = (row.start + stamp.start, row.start + stamp.end)
    found = Published(stamp.edtf, (span,))
    if not stamp.timed and len(beside(row.text, stamp)) < 3:
        found = _with_clock(rows, index, found)
    return found, _label(row, stamp) == "updated"


def _with_clock(rows: Sequence[Row], index: int, found: Published) -> Published:
    """The day with the time of day that stands alone on the line before or after it."""
    for near in (index - 1, index + 1):
        if 0 <= near < len(rows) and rows[near].kind in KINDS and (clock := clock_in(rows[near].text)):
            span = (rows[near].start, rows[near].end)
            return Published(found.edtf + clock, tuple(sorted((span, *found.spans))))
    return found


def _label(row: Row, stamp: Stamp) -> str | None:
    """``published`` or ``updated`` where the words before the date say so."""
    before = row.text[: stamp.start].casefold().rstrip(ENDING)
    bare = without_days(before).rstrip(ENDING)
    for name in ("updated", "published"):
        if before.endswith(words_of("dates", name)) or bare.endswith(words_of("dates", name)):
            return name
    return None
