"""Bytes in, a page out: the text of one fetch with its lines. The content decides whether it is HTML, not a name."""

import re

from entente.errors import TooLarge
from entente.pages.decode import decode
from entente.pages.html import read_html
from entente.pages.page import Line, Page
from entente.pages.source import source_of

MAX_LINES = 100_000
# Text that opens as HTML does, or whose first part holds an element that only HTML has.
OPENS = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|(?:div|p|article|section|main|table|h1|meta)[\s>])", re.I)
HOLDS = re.compile(r"<(?:!doctype\s+html|html|body)(?:\s[^<>]*)?>", re.I)


def make_page(content: bytes, *, address: str | None = None) -> Page:
    """The page of these bytes, fetched from ``address`` (None for a file).

    Its text is NFC with ``\\n``; its lines are in order, do not overlap and hold no newline. The text of a UTF-8
    NFC text file is the file itself. Raises a ``Rejection`` for bytes that are no page, ``BadSetting`` for an
    address that is none.
    """
    source = source_of(address, content)
    text = decode(content)
    if is_html(text):
        read = read_html(text)
        return Page(source, read.text, "html", address, read.lines, read.meta)
    return Page(source, text, "text", address, plain_lines(text))


def is_html(text: str) -> bool:
    """Whether the text is HTML by its content."""
    return bool(OPENS.match(text) or HOLDS.search(text[:4096]))


def plain_lines(text: str) -> tuple[Line, ...]:
    """Every line of plain text, blank ones too, without tag."""
    if text.count("\n") >= MAX_LINES:
        raise TooLarge(f"{text.count(chr(10))} lines")
    lines, start = [], 0
    for piece in text.split("\n"):
        lines.append(Line(start, start + len(piece)))
        start += len(piece) + 1
    return tuple(lines)
