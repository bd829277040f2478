"""An HTML body in, its visible text out: one line a block element, with what the elements around it say.

All visible text is kept, menus and side columns too: the page view shows it. Nothing recurses, everything is counted.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from entente.errors import TooLarge
from entente.pages.page import Line
from entente.pages.regions import OUTER, region_of

MAX_NODES = 300_000
MAX_DEPTH = 256
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
UNSEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
BLANK = re.compile(r"\s+")
NOTHING = dict.fromkeys(map(ord, "\u200b\u00ad\ufeff\u2060"))


@dataclass(slots=True)
class Place:
    """Where the walk stands: the ancestors' numbers, the block, the link and the region around it."""

    trail: tuple[int, ...] = ()
    block: int = 0
    depth: int = 0
    tag: str = "body"
    link: str | None = None
    anchor: int = 0
    region: str | None = None
    kept: bool = False


@dataclass(slots=True)
class Draft:
    """A line while its pieces come in."""

    place: Place
    pieces: list[tuple[str, Place]] = field(default_factory=list)


def walk(root: LexborNode) -> tuple[str, tuple[Line, ...]]:
    """The visible text under ``root`` and its lines. Raises ``TooLarge`` for too many nodes or too deep a nest."""
    texts: list[str] = []
    lines: list[Line] = []
    end, last = 0, None
    for draft in _drafts(root):
        text = _join(_apart(draft.pieces))
        if not text:
            continue
        gap = "" if last is None else _gap(last, draft.place)
        texts.append(gap + text)
        start, end, last = end + len(gap), end + len(gap) + len(text), draft.place
        lines.append(_line(draft, start, end))
    return "".join(texts), tuple(lines)


def _join(pieces: Iterator[str]) -> str:
    return unicodedata.normalize("NFC", BLANK.sub(" ", "".join(pieces).translate(NOTHING)).strip())


def _apart(pieces: list[tuple[str, Place]]) -> Iterator[str]:
    """The pieces, with a blank between two links side by side, as the page's style shows them."""
    anchor = 0
    for text, place in pieces:
        yield f" {text}" if anchor and place.anchor and anchor != place.anchor else text
        anchor = place.anchor


def _gap(last: Place, place: Place) -> str:
    near = last.block == place.block or (last.tag in CLOSE and place.tag in CLOSE)
    return "\n" if near else "\n\n"


def _line(draft: Draft, start: int, end: int) -> Line:
    linked = [(text, place) for text, place in draft.pieces if place.link is not None and text.strip()]
    regions = {place.region for text, place in draft.pieces if text.strip()}
    return Line(
        start,
        end,
        tag=draft.place.tag,
        linked=min(end - start, sum(len(_join(iter([text]))) for text, _ in linked)),
        address=linked[0][1].link or None if linked else None,
        region=regions.pop() if len(regions) == 1 else _mixed(regions),
        trail=draft.place.trail,
    )


def _mixed(regions: set[str | None]) -> str | None:
    """A name and a time side by side are a byline; a region that only part of the line stands in says nothing of it."""
    return "byline" if regions == {"byline", "time"} else None


def _drafts(root: LexborNode) -> Iterator[Draft]:
    """The lines to be, in the order of the page: closed by a block's beginning or end, and by ``<br>``."""
    draft = Draft(Place())
    for event in _events(root):
        if isinstance(event, Place):
            yield draft
            draft = Draft(event)
        else:
            draft.pieces.append(event)
    yield draft


def _events(root: LexborNode) -> Iterator[Place | tuple[str, Place]]:
    """A place where a new line begins, or a piece of text with its place."""
    stack: list[tuple[LexborNode | None, Place]] = [(root, Place())]
    number = 0
    while stack:
        node, place = stack.pop()
        if node is None:
            yield place
            continue
        number += 1
        if number > MAX_NODES or place.depth > MAX_DEPTH:
            raise TooLarge("too many elements, or nested too deep")
        if node.is_text_node:
            yield from _pieces(node.text_content or "", place)
        elif node.is_element_node and (tag := node.tag or "") not in SILENT:
            if tag == "br":
                yield place
            elif not _hidden(node):
                inner = _enter(node, tag, place, number)
                if tag in BLOCKS:
                    yield inner
                    stack.append((None, place))
                stack.extend((child, inner) for child in reversed(_children(node)))


def _pieces(text: str, place: Place) -> Iterator[Place | tuple[str, Place]]:
    """The text of one node; newlines count only where ``<pre>`` keeps them."""
    for number, piece in enumerate(text.split("\n") if place.kept else [text]):
        if number:
            yield place
        yield piece, place


def _enter(node: LexborNode, tag: str, place: Place, number: int) -> Place:
    region = place.region if place.region in OUTER else region_of(node, tag) or place.region
    block = tag in BLOCKS
    link = (node.attributes.get("href") or "") if tag == "a" else place.link
    return Place(
        trail=(*place.trail, number) if block else place.trail,
        block=number if block else place.block,
        depth=place.depth + 1,
        tag=tag if block else place.tag,
        link=link,
        anchor=number if tag == "a" else place.anchor,
        region=region,
        kept=place.kept or tag == "pre",
    )


def _children(node: LexborNode) -> list[LexborNode]:
    return list(node.iter(include_text=True))


def _hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or bool(UNSEEN.search(attributes.get("style") or ""))
