"""A feed's or sitemap's bytes in, the stories and sitemaps that it lists out, each address once.

Nothing is fetched, no entity is expanded. A feed's dates are those of its entries, not of the stories: they are left.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Literal
from urllib.parse import urljoin

import feedparser  # type: ignore[import-untyped]

from entente.errors import BadSetting, Rejection, TooLarge
from entente.pages.archive import inflate
from entente.pages.decode import decode
from entente.pages.feed_root import ROOT, feed_root
from entente.pages.source import normalise_address

MAX_LISTED = 50_000
MAX_SIZE = 50_000_000
MAX_FEED = 5_000_000
MAX_TITLE = 500
# The feeds' reader takes time for each element, and more for each in a nest.
MAX_TAGS = 40_000
MAX_OPEN = 200


@dataclass(frozen=True, slots=True)
class Listed:
    """One address that a list names: absolute, of the web."""

    address: str
    title: str | None
    kind: Literal["story", "sitemap"]


def listed(content: bytes, *, address: str | None = None) -> list[Listed] | None:
    """What the feed or sitemap from ``address`` lists, in its order; None for what is neither.

    Raises ``TooLarge`` or ``Damaged`` for one that cannot be unpacked or read whole.
    """
    if content.startswith(b"\x1f\x8b"):
        content = inflate(content)
    if len(content) > MAX_SIZE:
        raise TooLarge(f"{len(content)} bytes")
    text = _text(content)
    root = feed_root(text)
    if root is None:
        return None
    found = _sitemap(text, root) if root in ("urlset", "sitemapindex") else _feed(content, address)
    return _once(found, address)


def _text(content: bytes) -> str:
    try:
        return decode(content[:MAX_FEED])
    except Rejection:
        return content[:MAX_FEED].decode("utf-8", "replace")


def _sitemap(text: str, root: str) -> Iterator[tuple[str, str | None, Literal["story", "sitemap"]]]:
    """The ``loc`` of each entry, in the root's own prefix: those of pictures and films have another."""
    opened = ROOT.match(text[:20_000])
    prefix = f"{opened['prefix']}:" if opened and opened["prefix"] else ""
    where = re.compile(rf"<{prefix}loc\s*>\s*(?:<!\[CDATA\[)?([^<\]]{{1,2100}})(?:\]\]>)?\s*<")
    for found in where.finditer(_uncommented(text)):
        yield html.unescape(found[1].strip()), None, "sitemap" if root == "sitemapindex" else "story"


def _uncommented(text: str) -> str:
    head, *others = text.split("<!--")
    return head + "".join(other.partition("-->")[2] for other in others)


def _feed(content: bytes, address: str | None) -> Iterator[tuple[str, str | None, Literal["story", "sitemap"]]]:
    opened = content.count(b"<")
    if len(content) > MAX_FEED or opened > MAX_TAGS:
        raise TooLarge(f"{len(content)} bytes, {opened} tags")
    if opened - content.count(b"</") - content.count(b"/>") - content.count(b"<!") - content.count(b"<?") > MAX_OPEN:
        raise TooLarge("more elements open than closed")
    base = {"content-location": address} if address else {}
    read = feedparser.parse(BytesIO(content), response_headers=base, sanitize_html=False, resolve_relative_uris=False)
    for entry in read.entries:
        link = entry.get("link")
        if isinstance(link, str):
            yield link, _title(entry.get("title")), "story"


def _title(written: object) -> str | None:
    text = re.sub(r"<[^<>]{0,200}>", "", html.unescape(written)) if isinstance(written, str) else ""
    return " ".join(text.split())[:MAX_TITLE] or None


def _once(found: Iterator[tuple[str, str | None, Literal["story", "sitemap"]]], address: str | None) -> list[Listed]:
    known: dict[str, Listed] = {}
    for written, title, kind in found:
        try:
            whole = urljoin(address, written.strip()) if address else written.strip()
            name = normalise_address(whole)
        except (BadSetting, ValueError):
            continue
        known.setdefault(name, Listed(whole, title, kind))
        if len(known) >= MAX_LISTED:
            break
    return list(known.values())
