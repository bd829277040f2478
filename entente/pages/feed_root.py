"""Text in, the kind of list out that its first element opens: a feed or a sitemap; None for anything else."""

import re

ROOT = re.compile(
    r"(?:\s|<\?[^>]{0,2000}+>|<!--(?:(?!-->).){0,5000}+-->|<!DOCTYPE[^>\[]{0,500}+>)*+"
    r"<(?:(?P<prefix>[A-Za-z][\w-]{0,20}):)?(?P<name>rss|RDF|feed|urlset|sitemapindex)(?=[\s>/])(?P<rest>[^>]{0,5000})>",
    re.S,
)
SPACES = ("purl.org/rss", "my.netscape.com/rdf", "www.w3.org/2005/Atom", "purl.org/atom")


def feed_root(text: str) -> str | None:
    """``rss``, ``RDF``, ``feed``, ``urlset`` or ``sitemapindex``."""
    found = ROOT.match(text[:20_000].removeprefix("\ufeff"))
    if not found:
        return None
    named = found["name"] in ("rss", "urlset", "sitemapindex") or any(space in found["rest"] for space in SPACES)
    return found["name"] if named else None
