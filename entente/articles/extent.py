"""Marked rows in, where the story's own paragraphs begin and where the story must have ended out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from entente.articles.dates import stamps
from entente.articles.furniture import is_trail, pauses_story
from entente.articles.row import Row
from entente.articles.shape import closes, is_headline, is_prose, size, words

# So many paragraphs of other stories may stand before a title with its dateline.
MAX_TEASERS = 3
# A dateline stands so near its title.
NEAR = 3
# The name of a section is shorter than a headline.
LABEL = 25
MAX_DATELINE = 60
# A longer paragraph is a whole list on one line as often as a story: it counts no more.
PARAGRAPH = 400


@dataclass(frozen=True, slots=True)
class Extent:
    """``low``: before it nothing is the story's, not even a title. ``start``: its first paragraph. ``stop``: the row
    behind its last possible one."""

    low: int
    start: int
    stop: int


def extent_of(rows: Sequence[Row], first: int, last: int) -> Extent | None:
    """The largest stretch of paragraphs of ``rows[first:last + 1]`` between the headings that end stories."""
    best, best_size, begin = None, 0, first
    ends = [index for index in range(first, last + 1) if rows[index].kind == "end"]
    ends = [index for index in ends if index == first or rows[index - 1].kind != "end"]
    for index, behind in pairwise([*ends, last + 1, last + 1]):
        if index <= last and _only_pauses(rows, begin, index, behind):
            continue
        found = _stretch(rows, begin, index)
        if found and found[1] > best_size:
            best, best_size = found
        begin = index + 1
    return best or _excerpt(rows, first, last)


def _only_pauses(rows: Sequence[Row], begin: int, pause: int, behind: int) -> bool:
    """Whether the heading at ``pause`` stands over a box of headlines inside a story: paragraphs before it, two in a
    row behind it, and between them nothing that ends or begins a story. The headlines are marked."""
    told = any(rows[index].kind is None and is_prose(rows[index].text) for index in range(begin, pause))
    if not told or not pauses_story(rows[pause].text):
        return False
    prose = _paragraphs(rows, pause + 1, behind)
    goes_on = next((one for one, other in pairwise(prose) if not _between(rows, one, other)), None)
    box = rows[pause + 1 : goes_on]
    if goes_on is None or goes_on != prose[0]:
        return False
    if any(_frames(row) for row in [*rows[max(begin, pause - 2) : pause], *box]):
        return False
    for row in box:
        row.kind = row.kind or "teaser"
    return True


def _frames(row: Row) -> bool:
    """Whether the row stands at the head or foot of a story: its source's name, its day and hour."""
    return row.kind in ("date", "source") or any(stamp.timed for stamp in stamps(row.text))


def _paragraphs(rows: Sequence[Row], begin: int, stop: int) -> list[int]:
    return [index for index in range(begin, stop) if rows[index].kind is None and is_prose(rows[index].text)]


def _between(rows: Sequence[Row], one: int, other: int) -> list[Row]:
    return [row for row in rows[one + 1 : other] if row.kind is None]


def _stretch(rows: Sequence[Row], begin: int, stop: int) -> tuple[Extent, int] | None:
    prose = _paragraphs(rows, begin, stop)
    if (trail := _trail_within(rows, begin, prose)) is not None:
        prose, begin = [index for index in prose if index > trail], trail + 1
    listed = _listed(rows, max(0, begin - 1), stop, prose)
    if (len(listed) > 1 or _in_list(rows, listed)) and len(prose) > len(listed) + 1:
        prose, low = prose[len(listed) :], listed[-1] + 1
    else:
        low = 0 if trail is None else trail
    if (again := _begins_again(rows, begin, prose)) is not None:
        prose, low = [index for index in prose if index > again], again
    if not prose:
        return None
    return Extent(low, prose[0], stop), sum(min(PARAGRAPH, size(rows[index].text)) for index in prose)


def _trail_within(rows: Sequence[Row], begin: int, prose: Sequence[int]) -> int | None:
    """The trail of sections with a headline and most of the paragraphs behind it: it stands above the story, never
    inside."""
    if not prose:
        return None
    whole = sum(size(rows[index].text) for index in prose)
    for trail in range(prose[0] + 1, prose[-1]):
        if rows[trail].kind == "control" and is_trail(rows[trail].text) and _heads(rows[trail + 1 : trail + 1 + NEAR]):
            return trail if 2 * sum(size(rows[index].text) for index in prose if index > trail) > whole else None
    return None


def _heads(rows: Sequence[Row]) -> bool:
    return any(row.kind is None and is_headline(row.text) for row in rows)


def _begins_again(rows: Sequence[Row], begin: int, prose: Sequence[int]) -> int | None:
    """The headline with a dateline that stands behind the first paragraph or two: those were another story's.

    No sub-heading has a dateline, and a story has it under its title or right above.
    """
    if not prose or any(row.kind == "date" for row in rows[max(begin, prose[0] - NEAR) : prose[0]]):
        return None
    for before, after in pairwise(prose[:MAX_TEASERS]):
        for index in range(before + 1, after):
            head = rows[index].kind is None and is_headline(rows[index].text)
            dated = any(map(_is_dateline, rows[index + 1 : min(index + NEAR, after)]))
            dated = dated or (before == prose[0] and _is_under_date(rows, index))
            if head and dated and prose[-1] > after:
                return index
    return None


def _is_dateline(row: Row) -> bool:
    """Whether the row tells a day, perhaps behind the name of a place."""
    if row.kind is not None or len(row.text) > MAX_DATELINE:
        return row.kind == "date"
    stamp = next(stamps(row.text), None)
    return stamp is not None and stamp.end == len(row.text) and stamp.start < LABEL


def _is_under_date(rows: Sequence[Row], index: int) -> bool:
    """Whether a day and hour stand right above the row, and none behind the paragraph after it, as in a list."""
    above, behind = rows[index - 1], rows[index + 1 : index + NEAR]
    timed = above.kind == "date" and any(stamp.timed for stamp in stamps(above.text))
    return timed and not any(row.kind == "date" for row in behind)


def _listed(rows: Sequence[Row], begin: int, stop: int, prose: Sequence[int]) -> list[int]:
    """The leading paragraphs that stand singly between two headlines: a list of other stories before this one."""
    plain = [index for index in range(begin, stop) if rows[index].kind is None]
    heads = {index for index in plain if is_headline(rows[index].text) and not is_prose(rows[index].text)}
    around = dict(zip(plain, zip([None, *plain], [*plain[1:], None], strict=False), strict=False))
    listed: list[int] = []
    for index in prose:
        before, after = around[index]
        if after is not None and listed and _is_label(rows[after].text):
            after = around[after][1]  # the story's section stands above its title
        if before not in heads or after not in heads:
            break
        listed.append(index)
    return listed


def _in_list(rows: Sequence[Row], listed: Sequence[int]) -> bool:
    """Whether another summary is known right above the headline of the first paragraph."""
    return bool(listed) and listed[0] > 1 and rows[listed[0] - 2].kind == "summary"


def _is_label(text: str) -> bool:
    return size(text) < LABEL and not closes(text)


def _excerpt(rows: Sequence[Row], first: int, last: int) -> Extent | None:
    """A passage too short to count as paragraphs stands if it is most of what there is."""
    sentences = [i for i in range(first, last + 1) if rows[i].kind is None and _is_sentence(rows[i].text)]
    whole = sum(size(row.text) for row in rows)
    if sentences and 2 * sum(size(rows[index].text) for index in sentences) >= whole:
        return Extent(0, sentences[0], last + 1)
    return None


def _is_sentence(text: str) -> bool:
    return closes(text) and len(words(text)) >= 4
