"""An HTML element in, the region it opens out, or None.

Its tag tells, and the words of its class and id do (``data/regions.toml``); a table around a picture is a caption.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from selectolax.lexbor import LexborNode

MAX_CAPTION = 500
OUTER = frozenset({"navigation", "aside", "footer"})
# The frame of the page and of the story tells nothing of a part of it: "has-sidebar" on <body> is no sidebar.
FRAME = frozenset({"html", "body", "main", "article"})
# Elements that may open a region without any attribute.
TELLING = frozenset({"header", "footer", "table", "figure", "nav", "menu", "aside", "figcaption", "time"})
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[^0-9A-Za-z]+")
NEGATED = re.compile(r"-(?:has|with|no|without|hide|not)-[a-z]+")


def region_of(node: LexborNode, tag: str, attributes: Mapping[str, str | None]) -> str | None:
    """The region that the element opens. Without attributes only those in ``TELLING`` can."""
    if tag in FRAME:
        return None
    if tag == "header":
        return "navigation" if _outside_story(node) else None
    if tag == "footer" and not _outside_story(node):
        return None
    region = _telling()[0].get(tag) or _by_words(attributes)
    if tag in ("table", "figure") and not region and _frames_picture(node):
        return "caption"
    return None if region in OUTER and tag != "nav" and _holds_story(node) else region


def _by_words(attributes: Mapping[str, str | None]) -> str | None:
    if (attributes.get("itemprop") or attributes.get("rel")) == "author":
        return "byline"
    name = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:400]
    return _said(name) if name.strip() else None


@lru_cache(maxsize=4096)
def _said(name: str) -> str | None:
    words = NEGATED.sub("", f"-{CAMEL.sub('-', name).lower()}-")
    return next((region for region, pattern in _telling()[1] if pattern.search(words)), None)


def _outside_story(node: LexborNode) -> bool:
    """Whether a header or footer is the page's: not inside the story's frame, and without the story's headline."""
    parent = node.parent
    while parent is not None and parent.tag not in ("article", "main"):
        parent = parent.parent
    return parent is None and not _holds_story(node)


def _holds_story(node: LexborNode) -> bool:
    """Whether the page's headline or the story's frame stands inside: words that fit such an element mislead."""
    return node.css_first("h1, article, main") is not None


def _frames_picture(node: LexborNode) -> bool:
    """Whether it holds a picture and a few words: old sites set a picture and its caption in a table of their own."""
    if node.css_first("table, h1, ul, form") not in (None, node) or node.css_first("img") is None:
        return False
    return node.css_first("a[href] + a[href]") is None and len(node.text().strip()) < MAX_CAPTION


@cache
def _telling() -> tuple[dict[str, str], list[tuple[str, re.Pattern[str]]]]:
    data = tomllib.loads(files("entente.pages").joinpath("data/regions.toml").read_text("utf-8"))
    return data["tags"], [(region, _pattern(phrases)) for region, phrases in data["words"].items()]


def _pattern(phrases: list[str]) -> re.Pattern[str]:
    """One of the phrases between hyphens; "chuthich" is "chu-thich"."""
    return re.compile(rf"-(?:{'|'.join(phrases).replace('-', '-?')})-")
