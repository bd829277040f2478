"""The story's rows in; what stands in boxes of its own inside the story gets its kind: other stories, captions."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from entente.articles.container import Container
from entente.articles.dates import stamps
from entente.articles.row import Kind, Row
from entente.articles.shape import closes, is_headline, is_prose, size, words

# A part with more of the story's prose than this is no box in it, though it may hold one.
LITTLE = 0.25
# So many elements are looked through: a nest may hold thousands.
MAX_PARENTS = 24
# A caption says a few words, more than the label of a box and less than a paragraph.
CAPTION = range(4, 40)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "blockquote", "td", "th", "summary"})
PASSED = frozenset({"date", "control", "alt", "caption"})


def mark_boxes(rows: Sequence[Row], container: Container, *, linked: bool) -> None:
    """Mark what is no story in the container. ``linked``: the page says what is a link; else a headline over a
    summary is one."""
    inside = rows[container.first : container.last + 1]
    for row in inside:
        if container.path[0] not in row.trail:
            row.kind = "outside"  # another column of the same lines
    prose = sum(size(row.text) for row in inside if _is_paragraph(row))
    todo = list(container.path)
    seen: set[int] = set()
    while todo and len(seen) < MAX_PARENTS:
        parent = todo.pop()
        if parent in seen:
            continue
        seen.add(parent)
        parts = _parts(inside, parent)
        own = [at for at, (_, part) in enumerate(parts) if len(part) == 1 and _is_paragraph(part[0])]
        usual = Counter(_form(parts[at][1][0]) for at in own).most_common(1)
        for at, (mark, part) in enumerate(parts):
            amount = sum(size(row.text) for row in part if _is_paragraph(row))
            goes_on = bool(own) and own[-1] > at
            if amount >= LITTLE * prose:
                todo.append(mark)
            elif len(part) > 1 and _is_box(part, linked, goes_on):
                _mark(part)
            elif usual and own[0] < at and _is_form(part) and _takes_up(parts, own, at, usual[0][0]):
                _mark(part, "outside")
            elif own and own[0] < at and goes_on and _is_apart(part, *usual[0][0]):
                part[0].kind = "caption" if part[0].line.tag else "teaser"
            elif not linked and goes_on and at and _is_summary(part, parts[at - 1][1], usual[0][0][0]):
                part[0].kind = "summary"


def mark_hung(rows: Sequence[Row]) -> None:
    """Mark a headline and the one paragraph that is set in further under it, where the text's indents tell of boxes."""
    for before, row, after in zip(rows, rows[1:], [*rows[2:], None], strict=False):
        deeper = 1 < len(before.trail) < len(row.trail)
        alone = after is None or len(after.trail) < len(row.trail)
        if deeper and alone and _is_head(before) and _is_paragraph(row) and row.text[0] not in "\"“'‘«「":
            before.kind, row.kind = "teaser", "summary"


def _parts(rows: Sequence[Row], parent: int) -> list[tuple[int, list[Row]]]:
    """The rows in each child of the parent, with the child."""
    parts: dict[int, list[Row]] = {}
    for row in rows:
        if parent in row.trail:
            at = row.trail.index(parent) + 1
            parts.setdefault(row.trail[at] if at < len(row.trail) else parent, []).append(row)
    return list(parts.items())


def _is_box(part: Sequence[Row], linked: bool, goes_on: bool) -> bool:
    """Whether the part holds other stories; under a heading that ends stories it does only where the story goes on."""
    if any(row.kind == "end" for row in part) and not goes_on:
        return False
    if linked:
        return any(row.kind == "teaser" and row.linked for row in part) and not _mostly_text(part)
    plain = [row for row in part if row.kind not in PASSED]
    told = [row for row in plain if _is_paragraph(row)]
    led = sum(_is_head(one) and _is_paragraph(row) for one, row in pairwise(plain))
    heads = sum(_is_head(row) for row in plain)
    return heads > 0 and 0 < len(told) == led and (heads > 1 or len(plain) == 2)


def _is_form(part: Sequence[Row]) -> bool:
    """Whether the part asks the reader for something: it holds a button, or a heading that ends stories. Only marked
    pages tell."""
    asks = any(row.kind == "end" or row.line.tag == "button" for row in part)
    return asks and len(part) > 1 and part[0].line.tag is not None


def _takes_up(
    parts: Sequence[tuple[int, list[Row]]], own: Sequence[int], at: int, usual: tuple[int, str | None]
) -> bool:
    """Whether the story goes on behind the part in paragraphs of its usual form: one, or two where the part opens with
    a heading that ends stories."""
    behind = sum(later > at and _form(parts[later][1][0]) == usual for later in own)
    return behind > (parts[at][1][0].kind == "end")


def _mostly_text(part: Sequence[Row]) -> bool:
    """Whether more paragraphs stand in the part than headlines: a part of the story with a link in it."""
    told = sum(_is_paragraph(row) for row in part)
    return told > 1 and told > 2 * sum(row.kind == "teaser" for row in part)


def _form(row: Row) -> tuple[int, str | None]:
    return len(row.trail), row.line.tag


def _is_apart(part: Sequence[Row], depth: int, tag: str | None) -> bool:
    """Whether the part is one short line that stands deeper than the paragraphs, or in another kind of element.

    One with a day and hour is a dateline, whoever stands beside it.
    """
    row = part[0]
    if len(part) > 1 or row.kind is not None or row.line.region is not None or row.line.tag in HEADINGS:
        return False
    if (closes(row.text) and is_prose(row.text)) or len(words(row.text)) not in CAPTION:
        return False
    if any(stamp.timed for stamp in stamps(row.text)):
        return False
    return len(row.trail) > depth or row.line.tag != tag


def _is_summary(part: Sequence[Row], before: Sequence[Row], depth: int) -> bool:
    """Whether the part is one paragraph that is set in as the headline before it, deeper than the story."""
    led = len(before) == 1 and before[0].kind == "teaser"
    deeper = len(part[0].trail) > depth and len(part[0].trail) == len(before[0].trail)
    return led and deeper and len(part) == 1 and _is_paragraph(part[0])


def _mark(part: Sequence[Row], kind: Kind | None = None) -> None:
    """Mark what the part tells: as ``kind``, or as headlines and summaries."""
    for row in part:
        if row.kind in (None, "end"):
            row.kind = kind or ("summary" if is_prose(row.text) else "teaser")


def _is_head(row: Row) -> bool:
    return row.kind in (None, "teaser") and is_headline(row.text) and not is_prose(row.text)


def _is_paragraph(row: Row) -> bool:
    return row.kind is None and is_prose(row.text)
