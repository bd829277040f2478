"""A page in; its rows, all marked, and where among them title, first and last paragraph and byline stand, out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from entente.articles.boxes import mark_boxes, mark_hung
from entente.articles.byline import Byline, byline_in, byline_within
from entente.articles.captions import mark_captions, mark_repeats
from entente.articles.container import container_of
from entente.articles.dates import stamps
from entente.articles.extent import Extent, extent_of
from entente.articles.furniture import says_absent
from entente.articles.language import language_of, language_of_most
from entente.articles.layout import Trail
from entente.articles.row import Row, rows_of
from entente.articles.shape import is_prose, size
from entente.articles.surroundings import mark_surroundings
from entente.articles.tail import is_list, without_tail
from entente.articles.teasers import mark_doubled, mark_hanging
from entente.articles.title import title_row
from entente.errors import NoArticle
from entente.pages import Page

# A story shorter than this on a page that says "not found" is the message itself.
SHORT = 400
# How far behind the last paragraph a byline may stand.
NEAR_END = 12
# A line of facts about the story is no longer.
SHORT_LINE = 120
# So many paragraphs tell the language of the story.
ENOUGH = 200
# So many rows from a name under the title stands the dateline.
BESIDE = 3
# In how many of the first paragraphs a reporter may be named in brackets.
FIRST = 3
# What may stand between two paragraphs of one story.
PASSED = frozenset({"caption", "alt", "control", "teaser", "summary", "away"})


@dataclass(frozen=True, slots=True)
class Story:
    """Indexes into ``rows``: title (None without one), first and last paragraph, and the row behind the story."""

    rows: Sequence[Row]
    language: str | None
    title: int | None
    start: int
    end: int
    stop: int
    byline: Byline | None

    @property
    def slugs(self) -> bool:
        """Whether a line without diacritics can only be a slug."""
        return self.language == "vi"


def find_story(page: Page) -> Story:
    """The story on the page. Raises ``NoArticle`` where there is none."""
    rows = rows_of(page)
    slugs = language_of(page.text) == "vi"
    mark_surroundings(rows)
    mark_captions(rows, slugs=slugs)
    mark_doubled(rows, slugs=slugs)
    extent = _extent(rows)
    if extent is None or is_list(rows, extent):
        raise NoArticle
    title = title_row(rows, extent, page.meta)
    if title is not None:
        rows[title].kind = "title"
        mark_repeats(rows, rows[title])
    mark_hanging(rows[extent.start : extent.stop])
    told = (row.text for row in rows[extent.start : extent.stop] if _is_paragraph(row))
    return _bounded(page, rows, language_of_most(islice(told, ENOUGH)) or language_of(page.text), title, extent)


def _extent(rows: Sequence[Row]) -> Extent | None:
    """Where the story stands: in the element that holds it, where lines say in which they are; else by words alone."""
    container, linked = container_of(rows), any(row.line.address for row in rows)
    found = None
    if container is not None:
        if not linked:
            mark_hung(rows)
        mark_boxes(rows, container, linked=linked)
        found = extent_of(rows, container.first, container.last)
    found = found or extent_of(rows, 0, len(rows) - 1)
    return without_tail(rows, found, linked=linked) if found else None


def _bounded(page: Page, rows: Sequence[Row], language: str | None, title: int | None, extent: Extent) -> Story:
    """The story cut where its byline or its source's name stands."""
    start = _start(rows, title, extent)
    run = _last_run(rows, start, extent.stop)
    behind = _byline_behind(rows, start, extent.stop, run)
    stop = behind.index if behind else _source(rows, start, extent.stop, run)
    prose = [index for index in range(start, stop) if _is_paragraph(rows[index])]
    end = _with_items(rows, prose[-1], stop) if prose else extent.start
    told = sum(size(rows[index].text) for index in prose)
    if told < SHORT and says_absent(page.text):
        raise NoArticle(page.text[:80])
    byline = _byline_before(rows, title, start, stop) or behind or _byline_inside(rows, (start, end), language)
    return Story(rows, language, title, start, end, max(stop, end + 1), byline)


def _with_items(rows: Sequence[Row], end: int, stop: int) -> int:
    """The last item of the list that closes the story, though no mark closes the items."""
    box = rows[end].trail[:-1]
    while end + 1 < stop and _is_item(rows[end + 1], box):
        end += 1
    return end


def _is_item(row: Row, box: Trail) -> bool:
    plain = row.kind is None and row.line.region is None and not row.line.linked
    return plain and row.line.tag == "li" and bool(box) and row.trail[: len(box)] == box


def _start(rows: Sequence[Row], title: int | None, extent: Extent) -> int:
    """The first paragraph; it may stand before the element that holds the rest, close under the title."""
    if title is None or title > extent.start:
        return extent.start
    early = (i for i in range(title + 1, extent.start) if _is_paragraph(rows[i]))
    return next(early, extent.start)


def _source(rows: Sequence[Row], start: int, stop: int, run: int) -> int:
    """The row that names the source ends the story, unless more than a line of it follows."""
    for index in range(start + 1, stop):
        if rows[index].kind == "source" and not _goes_on(rows, index, stop, run):
            return index
    return stop


def _byline_behind(rows: Sequence[Row], start: int, stop: int, run: int) -> Byline | None:
    """The name behind the story. One that a paragraph follows is a sub-heading."""
    for index in range(start + 1, min(len(rows), max(stop, start + 2))):
        if _is_paragraph(rows[index]):
            continue
        byline = byline_in(rows, index, alone=_is_last(rows, index, stop))
        if byline is not None and not rows[index].linked and not _goes_on(rows, index, stop, run):
            return byline
    return _byline_outside(rows, start, stop)


def _byline_outside(rows: Sequence[Row], start: int, stop: int) -> Byline | None:
    """A name behind the element that holds the story counts right behind it, or where HTML says that it is one."""
    box = rows[start].trail[:-2]
    for index in range(stop, min(len(rows), stop + NEAR_END)):
        if rows[index].kind == "end":
            return None
        row = rows[index]
        beside = index == stop and bool(row.trail) and row.trail[: len(box)] == box and row.kind is None
        if (beside or row.line.region == "byline") and (byline := byline_in(rows, index)):
            return Byline(stop, byline.name, byline.span) if index > stop else byline
    return None


def _byline_before(rows: Sequence[Row], title: int | None, start: int, stop: int) -> Byline | None:
    """The name under the title: labelled or beside a dateline; or, before the story's end, in HTML's byline."""
    for index in range(0 if title is None else title + 1, stop):
        row, byline = rows[index], byline_in(rows, index)
        if byline is None or (index >= start and row.line.region != "byline"):
            continue
        dated = any(_is_dated(near) for near in rows[max(0, index - BESIDE) : min(index + BESIDE + 1, start + 1)])
        if dated or row.kind is not None or row.line.region == "byline" or byline.span[0] > row.start:
            return byline
    return None


def _is_last(rows: Sequence[Row], index: int, stop: int) -> bool:
    """Whether the row stands alone between the last paragraph and what ends the story."""
    return _is_paragraph(rows[index - 1]) and (index + 1 >= stop or rows[index + 1].kind not in (None, "caption"))


def _is_dated(row: Row) -> bool:
    return row.kind == "date" or (len(row.text) < SHORT_LINE and next(stamps(row.text), None) is not None)


def _byline_inside(rows: Sequence[Row], bounds: tuple[int, int], language: str | None) -> Byline | None:
    """Chinese papers name the reporter in brackets in one of the first paragraphs or the last."""
    if language != "zh":
        return None
    start, end = bounds
    first = (byline_within(rows, index) for index in range(start, min(start + FIRST, end + 1)))
    return next(filter(None, first), None) or byline_within(rows, end, last=True)


def _goes_on(rows: Sequence[Row], index: int, stop: int, run: int) -> bool:
    """Whether the story goes on behind ``index``: with a paragraph at once, or with two in a row later (``run``)."""
    after = next((rows[later] for later in range(index + 1, stop) if rows[later].kind not in PASSED), None)
    return run > index or (after is not None and _is_paragraph(after))


def _last_run(rows: Sequence[Row], start: int, stop: int) -> int:
    """Where the last two paragraphs in a row begin; ``start`` where there are none."""
    found = [index for index in range(start, stop) if rows[index].kind not in PASSED]
    prose = (index for index, after in pairwise(found) if _is_paragraph(rows[index]) and _is_paragraph(rows[after]))
    return max(prose, default=start)


def _is_paragraph(row: Row) -> bool:
    return row.kind is None and is_prose(row.text)
