"""An HTML body in, its visible text out: one line a block element, with what the elements around it say.

All visible text is kept, menus and side columns too: the page view shows it. Nothing recurses, everything is counted.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from entente.errors import TooLarge
from entente.pages.page import Line
from entente.pages.regions import OUTER, TELLING, region_of

MAX_NODES = 300_000
MAX_DEPTH = 256
# The numbers of all lines' trails together: a long page in a deep nest would need gigabytes for them.
MAX_TRAILS = 4_000_000
SILENT = frozenset(
    {"head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object"}
    | {"canvas", "audio", "video", "select", "datalist", "input"}
)
# Lines of these stand close together; all others are paragraphs with a blank line between them.
CLOSE = frozenset({"li", "dd", "dt", "td", "th", "caption", "figcaption", "button", "legend", "summary"})
BLOCKS = CLOSE | frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "details", "dialog", "div", "dl", "fieldset"}
    | {"figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "main", "menu", "nav"}
    | {"ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul"}
)
# How the parser names a text; comments and the like have such names too.
TEXT = "-text"
UNSEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
NOTHING = re.compile("[\u200b\u00ad\ufeff\u2060]")


@dataclass(slots=True)
class Place:
    """Where the walk stands: the ancestors' numbers, the block, the link and the region around it."""

    trail: tuple[int, ...] = ()
    block: int = 0
    tag: str = "body"
    link: str | None = None
    anchor: int = 0
    region: str | None = None
    kept: bool = False


Piece = tuple[str, Place]


def walk(root: LexborNode) -> tuple[str, tuple[Line, ...]]:
    """The visible text under ``root`` and its lines. Raises ``TooLarge`` for too many nodes or too deep a nest."""
    texts: list[str] = []
    lines: list[Line] = []
    end = trails = 0
    last: Place | None = None
    for place, pieces in _drafts(root):
        text = _text(pieces)
        if not text:
            continue
        if last is not None:
            gap = _gap(last, place)
            texts.append(gap)
            end += len(gap)
        start, end, last = end, end + len(text), place
        trails += len(place.trail)
        if trails > MAX_TRAILS:
            raise TooLarge("too many lines, nested too deep")
        texts.append(text)
        lines.append(_line(pieces, place, start, end))
    return "".join(texts), tuple(lines)


def _text(pieces: list[Piece]) -> str:
    return _clean(pieces[0][0]) if len(pieces) == 1 else _clean("".join(_apart(pieces)))


def _clean(text: str) -> str:
    """NFC, blanks collapsed, without the marks that are not shown."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", NOTHING.sub("", text))
    return " ".join(text.split())


def _apart(pieces: list[Piece]) -> Iterator[str]:
    """The pieces, with a blank between two links side by side, as the page's style shows them."""
    anchor = 0
    for text, place in pieces:
        yield f" {text}" if anchor and place.anchor and anchor != place.anchor else text
        anchor = place.anchor


def _gap(last: Place, place: Place) -> str:
    near = last.block == place.block or (last.tag in CLOSE and place.tag in CLOSE)
    return "\n" if near else "\n\n"


def _line(pieces: list[Piece], place: Place, start: int, end: int) -> Line:
    if len(pieces) == 1:
        at = pieces[0][1]
        linked = end - start if at.link is not None else 0
        return Line(start, end, place.tag, linked, at.link or None, at.region, place.trail)
    return _mixed_line(pieces, place, start, end)


def _mixed_line(pieces: list[Piece], place: Place, start: int, end: int) -> Line:
    """The line of several pieces: what is linked of it, and the region that all of it stands in."""
    told = [piece for piece in pieces if piece[0].strip()]
    linked = [(text, place.link) for text, place in told if place.link is not None]
    regions = {place.region for _, place in told}
    return Line(
        start,
        end,
        tag=place.tag,
        linked=min(end - start, sum(len(_clean(text)) for text, _ in linked)) if linked else 0,
        address=linked[0][1] or None if linked else None,
        region=regions.pop() if len(regions) == 1 else _mixed(regions),
        trail=place.trail,
    )


def _mixed(regions: set[str | None]) -> str | None:
    """A name and a time side by side are a byline; a region that only part of the line stands in says nothing of it."""
    return "byline" if regions == {"byline", "time"} else None


def _drafts(root: LexborNode) -> Iterator[tuple[Place, list[Piece]]]:
    """The pieces of each line in the order of the page: closed by a block's beginning or end, and by ``<br>``."""
    at, pieces = Place(), list[Piece]()
    for node, place in _steps(root):
        if node is None or place.block != at.block:
            if pieces:
                yield at, pieces
            at, pieces = place, []
        if node is None:
            continue
        text = node.text_content or ""
        if place.kept and "\n" in text:
            first, *others = text.split("\n")
            pieces.append((first, place))
            for other in others:
                yield at, pieces
                at, pieces = place, [(other, place)]
        elif pieces or not text.isspace():
            pieces.append((text, place))
    yield at, pieces


def _steps(root: LexborNode) -> Iterator[tuple[LexborNode | None, Place]]:
    """Each text that is shown with its place, and the place (with None) where a block or a new line begins."""
    ids: list[int] = [0]
    places: list[Place | None] = [Place()]
    place: Place | None = places[0]
    for number, node in enumerate(root.traverse(include_text=True), 1):
        parent = node.parent
        above = parent.mem_id if parent is not None else 0
        if ids[-1] != above:
            while len(ids) > 1 and ids[-1] != above:
                ids.pop()
                places.pop()
            place = places[-1]
        tag = node.tag or ""
        if tag == TEXT:
            if place is not None:
                yield node, place
        elif tag == "br":
            if place is not None:
                yield None, place
        elif not tag.startswith(("-", "!")):
            if number > MAX_NODES or len(ids) >= MAX_DEPTH:
                raise TooLarge("too many elements, or nested too deep")
            inner = _enter(node, tag, place, number) if place is not None and tag not in SILENT else None
            ids.append(node.mem_id)
            places.append(inner)
            place = inner
            if inner is not None and tag in BLOCKS:
                yield None, inner


def _enter(node: LexborNode, tag: str, place: Place, number: int) -> Place | None:
    """Where the walk stands inside the element: None where it is not shown, the same place where it says nothing."""
    attributes = node.attributes
    if attributes and ("hidden" in attributes or ((style := attributes.get("style")) and UNSEEN.search(style))):
        return None
    region = place.region
    if region not in OUTER and (attributes or tag in TELLING):
        region = region_of(node, tag, attributes) or region
    if tag in BLOCKS:
        trail = (*place.trail, number)
        return Place(trail, number, tag, place.link, place.anchor, region, place.kept or tag == "pre")
    if tag == "a":
        return Place(place.trail, place.block, place.tag, attributes.get("href") or "", number, region, place.kept)
    if region == place.region:
        return place
    return Place(place.trail, place.block, place.tag, place.link, place.anchor, region, place.kept)
