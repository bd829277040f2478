"""HTML text in; the visible text, its lines and what the head states out.

Hostile nests are refused before they are parsed.
"""

import re
from collections import Counter

from selectolax.lexbor import LexborHTMLParser

from entente.errors import EmptyPage, TooLarge
from entente.pages.head import read_head
from entente.pages.page import Read
from entente.pages.walk import walk

MAX_TAGS = 60_000
# Parsing takes time quadratic in the nesting: 100,000 open <div> take 16 s, 1,000 none that can be measured.
MAX_OPEN = 1_000
# So does the number of one tag's attributes: each is compared with all before it.
MAX_ATTRIBUTES = 10_000
MANY = 100_000
ATTRIBUTE = r"=?[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]++)?+)?+"
OPENED = re.compile(rf"<[A-Za-z][^\s/>]*+((?:[\s/]++|{ATTRIBUTE})*+)")
TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)")
# Elements that hold nothing, or that the next one of their kind closes.
SHORT = frozenset(
    {
        "br",
        "img",
        "hr",
        "input",
        "meta",
        "link",
        "source",
        "area",
        "base",
        "col",
        "embed",
        "wbr",
        "param",
        "path",
        "use",
    }
    | {"p", "li", "dd", "dt", "option", "td", "th", "tr", "tbody", "thead", "tfoot", "html", "head", "body"}
)


def read_html(markup: str) -> Read:
    """The text, lines and head of decoded HTML. Raises ``TooLarge``, or ``EmptyPage`` where nothing is visible."""
    _check_size(markup)
    _check_attributes(markup)
    tree = LexborHTMLParser(markup)
    text, lines = walk(tree.root) if tree.root is not None else ("", ())
    if not text:
        raise EmptyPage("the HTML shows no text")
    return Read(text, lines, read_head(tree))


def _check_attributes(markup: str) -> None:
    """Refuse a tag of too many attributes, in pages long enough to hold one."""
    for opened in OPENED.finditer(markup) if len(markup) > MANY else ():
        told = opened[1]
        if len(told) > 2 * MAX_ATTRIBUTES and len(re.findall(ATTRIBUTE, told)) > MAX_ATTRIBUTES:
            raise TooLarge("an element with too many attributes")


def _check_size(markup: str) -> None:
    """Count the tags, and how many are open at once: every close takes one of its name back."""
    marks = markup.count("<")
    if marks - markup.count("</") <= MAX_OPEN and marks <= 2 * MAX_TAGS:
        return
    opened: Counter[str] = Counter()
    depth = 0
    for number, (close, tag) in enumerate(TAG.findall(markup)):
        name = tag.lower()
        if name not in SHORT and (not close or opened[name]):
            step = -1 if close else 1
            opened[name] += step
            depth += step
        if depth > MAX_OPEN or number > 2 * MAX_TAGS:
            raise TooLarge("too many elements, or nested too deep")
