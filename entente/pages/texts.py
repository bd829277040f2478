"""Decoded text in; what its format's reader says of it out. The content decides: HTML, Markdown or plain text."""

import json
import re

from entente.errors import NotAStory, NotText, TooLarge
from entente.pages.feed_root import feed_root
from entente.pages.html import read_html
from entente.pages.markdown import read_markdown
from entente.pages.markdown_signs import is_markdown
from entente.pages.page import Format, Line, Read

MAX_LINES = 100_000
# Text that opens as HTML does, or whose first part holds an element that only HTML has.
OPENS = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|(?:div|p|article|section|main|table|h1|meta)[\s>])", re.I)
DATA = re.compile(r"""[\[{]\s*(?:["\[{\]}\d-]|true|false|null)""")
HOLDS = re.compile(r"<(?:!doctype\s+html|html|body)(?:\s[^<>]*)?>", re.I)


def read_text(text: str) -> tuple[Format, Read]:
    """The format of the text and what it says. Raises ``NotAStory`` for a feed, ``TooLarge`` or ``EmptyPage``."""
    if root := feed_root(text):
        raise NotAStory(root)
    if is_html(text):
        return "html", read_html(text)
    if is_json(text):
        raise NotText("JSON: give one record a line, with url, and text or html")
    if text.count("\n") >= MAX_LINES:
        raise TooLarge(f"{text.count(chr(10))} lines")
    if is_markdown(text):
        return "markdown", read_markdown(text)
    return "text", Read(text, plain_lines(text))


def is_html(text: str) -> bool:
    """Whether the text is HTML by its content."""
    return bool(OPENS.match(text) or HOLDS.search(text[:4096]))


def is_json(text: str) -> bool:
    """Whether the text is a JSON array or object: data, not a story."""
    bare = text.strip()
    if bare[:1] + bare[-1:] not in ("[]", "{}") or not DATA.match(bare):
        return False
    try:
        json.loads(bare)
    except (ValueError, RecursionError):
        return False
    return True


def plain_lines(text: str) -> tuple[Line, ...]:
    """Every line of plain text, blank ones too, without tag."""
    lines, start = [], 0
    for piece in text.split("\n"):
        lines.append(Line(start, start + len(piece)))
        start += len(piece) + 1
    return tuple(lines)
