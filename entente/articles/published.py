"""The story's day out of what the head states and of the datelines around the story; never the day of the crawl."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from entente.articles.article import Span
from entente.articles.byline import byline_in
from entente.articles.dates import Stamp, beside, clock_in, names_weekday, stamps, stated, without_days
from entente.articles.furniture import counts_readers, heads_issue, words_of
from entente.articles.row import Row
from entente.articles.shape import is_headline, is_prose
from entente.articles.surroundings import is_clock, is_crumbs

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
# What may stand beside the day that signs a story, and how long the name on its line may be.
SIGNED = (None, "source", "control", "end", "date")
MAX_NAME, MAX_LINE = 40, 240
# Among so many rows the site tells what day it is.
FIRST_ROWS = 40
# A line with the writer's name, the day and a counter of readers is no longer.
MAX_SIGNED = 120
# So many rows above the title a dateline may stand, in an element so deep in the page.
ABOVE, DEEP = 4, 2
# So many rows above the title the trail of sections may stand, other stories between the two.
FAR = 8
# So many rows behind the last paragraph a correction may be stated: further down it is the site's own.
NEAR = 3
DAY = len("0000-00-00")
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

    A lone "updated" is the publication. One that says no more than the publication, or less, is no correction, but for
    the day of one that the page states beside the minute of the publication.
    """
    found = list(_on_page(rows, place))
    told = published_in_head(meta)
    first = told or next((one for one, updated in found if not updated), None) or next((one for one, _ in found), None)
    other = next((one for one, updated in found if updated and one is not first), None)
    modified = modified_in_head(meta) or other
    if first is None or modified is None:
        return Times(first)
    apart = modified is other and any(one is first and not updated for one, updated in found)
    same_day = apart and modified.edtf == first.edtf[:DAY] != first.edtf
    return Times(first, modified if same_day or _is_later(modified.edtf, first.edtf) else None)


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
    return one[:shared] > other[:shared] or (one[:shared] == other[:shared] and len(one) > len(other) and shared == DAY)


def _on_page(rows: Sequence[Row], place: Place) -> Iterator[tuple[Published, bool]]:
    """The datelines under the title, close above it, and behind the story; with whether they say "updated".

    A date above the title counts only close to it and with a time, or with a word that says what it is: a bare date
    among the site's controls is the day on which the page was saved.
    """
    yield from _under(rows, place)
    yield from _above(rows, place)
    yield from _on_trail(rows, place)
    yield from _behind(rows, place)
    yield from _of_issue(rows, place)


def _under(rows: Sequence[Row], place: Place) -> Iterator[tuple[Published, bool]]:
    title = -1 if place.title is None else place.title
    for index in range(title + 1, place.start) if title >= 0 else ():
        row = rows[index]
        for stamp in _stamps(row, place.language, framed=_stands_alone(rows, index)):
            short = len(beside(row.text, stamp)) <= 40
            if stamp.timed or short or stamp.start < 3 or _label(row, stamp):
                yield _published(rows, index, stamp)
    for index in range(place.start + 1, min(place.start + HEAD, place.end)):
        row, before = rows[index], rows[index - 1]
        if not row.linked and before.kind in (None, "date", "control", "caption", "alt"):
            for stamp in _stamps(row, place.language):
                if row.kind == "date" or _is_signed(rows, index, stamp):
                    yield _published(rows, index, stamp)


def _above(rows: Sequence[Row], place: Place) -> Iterator[tuple[Published, bool]]:
    title = place.title or 0
    for index in range(title - 1, max(0, title - ABOVE) - 1, -1):
        row = rows[index]
        framed = index > 0 and _shares_frame(row, rows[title]) and _stands_alone(rows, index)
        for stamp in _stamps(row, place.language, framed=framed):
            sure = index > 0 or (stamp.timed and not names_weekday(row.text))
            near = index == title - 1 or (stamp.timed and index > 0 and _only_signs_between(rows, index, title))
            close = near and row.kind == "date" and sure
            signed = index == title - 1 and index > 0 and _is_signed(rows, index, stamp)
            if close or framed or signed or _label(row, stamp):
                yield _published(rows, index, stamp)


def _only_signs_between(rows: Sequence[Row], index: int, title: int) -> bool:
    """Whether a dateline that names no weekday is parted from the title by buttons and the writer's name alone."""
    between = range(index + 1, title)
    plain = all(rows[one].kind == "control" or (not rows[one].linked and byline_in(rows, one)) for one in between)
    return plain and not names_weekday(rows[index].text)


def _is_signed(rows: Sequence[Row], index: int, stamp: Stamp) -> bool:
    """Whether a short line names the writer beside the day and hour, or counts its readers: no clock does."""
    row = rows[index]
    if not stamp.timed or row.linked or len(row.text) > MAX_SIGNED or is_prose(row.text):
        return False
    return byline_in(rows, index) is not None or (not names_weekday(row.text) and counts_readers(row.text))


def _on_trail(rows: Sequence[Row], place: Place) -> Iterator[tuple[Published, bool]]:
    """The day and hour on the trail of sections above the title, whatever stands between the two.

    A line that names the day of the week there is the site's clock.
    """
    title = place.title or 0
    for index in range(title - 1, max(0, title - FAR) - 1, -1):
        row = rows[index]
        if index > 0 and row.kind == "control" and is_crumbs(row) and not names_weekday(row.text):
            yield from (_published(rows, index, one) for one in _stamps(row, place.language) if one.timed)


def _of_issue(rows: Sequence[Row], place: Place) -> Iterator[tuple[Published, bool]]:
    """The day in the head of the paper's issue, which counts its pages beside it."""
    for index, row in enumerate(rows[: place.start][:FIRST_ROWS]):
        near = rows[max(0, index - 1) : index + 2]
        if not row.linked and len(row.text) < MAX_LINE and any(heads_issue(one.text) for one in near if not one.linked):
            for stamp in list(stamps(row.text, language=place.language))[:1]:
                yield _published(rows, index, stamp)


def _shares_frame(row: Row, title: Row) -> bool:
    """Whether the row stands in the element that holds the title, and that element is not the whole page."""
    frame = title.trail[:-1]
    return len(frame) > DEEP and (row.trail[: len(frame)] == frame or row.trail[:-1] == frame[:-1])


def _behind(rows: Sequence[Row], place: Place) -> Iterator[tuple[Published, bool]]:
    saved = _days_of_saving(rows, place)
    for index in range(place.end + 1, min(len(rows), place.end + 9)):
        row, before = rows[index], rows[index - 1]
        if row.kind == "end":
            return
        close = index <= place.end + NEAR and _is_beside(row, rows[place.end])
        signs = close and _signs(rows, index, place)
        for stamp in _stamps(row, place.language):
            if stamp.edtf[:10] in saved:
                continue
            framed = row.line.region in ("time", "byline") and not row.linked and before.kind not in OTHERS
            label = _label(row, stamp)
            bare = signs and len(beside(row.text, stamp)) <= (MAX_NAME if row.kind is None else MAX_LINE)
            if bare or framed or label == "published" or (label and close):
                yield _published(rows, index, stamp)


def _signs(rows: Sequence[Row], index: int, place: Place) -> bool:
    """Whether a day signs the story: right behind its last paragraph or the line after that, alone or beside a name,
    and with nothing beside it of another story's or of a comment's."""
    row, behind = rows[index], rows[index + 1 : index + 2]
    near = [*rows[place.end + 1 : index], *(one for one in behind if _is_beside(one, rows[place.end]))]
    told = all(one.kind in SIGNED and not is_headline(one.text) and not is_prose(one.text) for one in near)
    return row.kind in (None, "date") and told and not row.linked


def _is_beside(row: Row, paragraph: Row) -> bool:
    """Whether the row stands in the element of the paragraph, or in the one around that."""
    box = paragraph.trail[:-2]
    return row.trail[: len(box)] == box


def _days_of_saving(rows: Sequence[Row], place: Place) -> set[str]:
    """The days on the clocks of the site: what stands above the title without being its dateline."""
    above = rows[: place.title or 0][:FIRST_ROWS]
    return {stamp.edtf[:10] for row in above for stamp in stamps(row.text)}


def _stands_alone(rows: Sequence[Row], index: int) -> bool:
    """Whether the row is no part of a list of other stories, whatever its element is called."""
    near = [row for row in (rows[index - 1] if index else None, rows[index + 1]) if row is not None]
    return not rows[index].linked and not any(row.linked and is_headline(row.text) for row in near)


def _stamps(row: Row, language: str | None, *, framed: bool = False) -> Iterator[Stamp]:
    """The dates of a line that may be a dateline. ``framed``: whatever it was taken for, it stands where those do."""
    plain = len(row.text) <= 240 and (row.kind == "date" or not is_prose(row.text)) and not is_clock(row.text)
    if plain and (row.kind in KINDS or (framed and row.kind in ("outside", "end"))):
        told = list(stamps(row.text, language=language))[:2]
        yield from (stamp for stamp in told if _label(row, stamp) != "saved")


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
    """``published``, ``updated``, or ``saved`` (by whoever keeps the page), where the words before the date say so."""
    before = row.text[: stamp.start].casefold().rstrip(ENDING)
    bare = without_days(before).rstrip(ENDING)
    for name in ("saved", "updated", "published"):
        if before.endswith(words_of("dates", name)) or bare.endswith(words_of("dates", name)):
            return name
    return None
