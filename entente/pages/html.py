"""HTML text in; the visible text, its lines and what the head states out.

Hostile nests are refused before they are parsed.
"""

import re
from collections import Counter
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from entente.errors import EmptyPage, TooLarge
from entente.pages.head import read_head
from entente.pages.page import Line
from entente.pages.walk import walk

MAX_TAGS = 60_000
# Parsing takes time quadratic in the nesting: 100,000 open <div> take 16 s, 1,000 none that can be measured.
MAX_OPEN = 500
NESTING = re.compile(
    r"<(/?)(div|span|section|article|table|ul|ol|dl|blockquote|center|form|figure|main|a|b|big|code|em|font|i|nobr|s|small|"
    r"strike|strong|tt|u)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Read:
    """What HTML says: its visible text, the lines of it, and the facts of its head."""

    text: str
    lines: tuple[Line, ...]
    meta: dict[str, str]


def read_html(markup: str) -> Read:
    """The text, lines and head of decoded HTML. Raises ``TooLarge``, or ``EmptyPage`` where nothing is visible."""
    _check_size(markup)
    tree = LexborHTMLParser(markup)
    text, lines = walk(tree.root) if tree.root is not None else ("", ())
    if not text:
        raise EmptyPage("the HTML shows no text")
    return Read(text, lines, read_head(tree))


def _check_size(markup: str) -> None:
    if len(re.findall(r"<[A-Za-z]", markup)) > MAX_TAGS:
        raise TooLarge(f"more than {MAX_TAGS} elements")
    opened: Counter[str] = Counter()
    for close, tag in NESTING.findall(markup):
        name = tag.lower()
        opened[name] = max(0, opened[name] + (-1 if close else 1))
        if opened[name] > MAX_OPEN:
            raise TooLarge(f"more than {MAX_OPEN} <{name}> open at once")
