"""A parsed page in, what it states of itself out: the title, ``<meta>`` names and JSON-LD facts, by lower-case name."""

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

MAX_FACTS = 500
MAX_VALUE = 2_000
MAX_JSON = 200_000
# The JSON parser recurses: deeper than any page needs is refused before it is parsed.
MAX_NEST = 60
FACTS = ("datePublished", "dateModified", "headline", "author", "publisher")
STORY = re.compile(r"Article$|Posting$|^WebPage$|^Report$")


def read_head(tree: LexborHTMLParser) -> dict[str, str]:
    """``title``, each ``<meta>`` by name, property or itemprop, and ``ld:`` facts. The first word on a name stands."""
    facts: dict[str, str] = {}
    for name, value in _stated(tree):
        text = _clean(value)
        if name and text and len(facts) < MAX_FACTS:
            facts.setdefault(_clean(name), text)
    return facts


def _stated(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    title = tree.css_first("head > title")
    if title is not None:
        yield "title", title.text()
    for node in tree.css("meta"):
        name = node.attributes.get("property") or node.attributes.get("name") or node.attributes.get("itemprop") or ""
        yield name.lower(), node.attributes.get("content") or ""
    for node in tree.css("time[itemprop=datePublished], time[pubdate]"):
        yield "datepublished", node.attributes.get("datetime") or ""
    for node in tree.css('script[type="application/ld+json"]'):
        yield from _linked_data(node)


def _linked_data(node: LexborNode) -> Iterator[tuple[str, str]]:
    text = node.text() or ""
    if len(text) > MAX_JSON or _nest(text) > MAX_NEST:
        return
    try:
        data = json.loads(text, strict=False)
    except ValueError:
        return
    for thing in sorted(filter(_is_story, _things(data)), key=lambda thing: "WebPage" in str(thing.get("@type"))):
        for fact in FACTS:
            yield f"ld:{fact}", _value(thing.get(fact))


def _things(data: Any) -> Iterator[dict[str, Any]]:
    """The objects at the top, in a list, or in a ``@graph``."""
    for thing in data if isinstance(data, list) else [data]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def _is_story(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    return any(isinstance(kind, str) and STORY.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _value(value: Any) -> str:
    """A text, the name of an object, or the names of a list of them."""
    if isinstance(value, list):
        return ", ".join(name for name in map(_name, value[:10]) if name)
    return _name(value)


def _name(value: Any) -> str:
    named = value.get("name") if isinstance(value, dict) else value
    return named if isinstance(named, str) else ""


def _nest(text: str) -> int:
    deep = most = 0
    for mark in re.findall(r"[\[\]{}]", text):
        deep += 1 if mark in "[{" else -1
        most = max(most, deep)
    return most


def _clean(text: str) -> str:
    """NFC, blanks collapsed; without lone surrogates and NUL, which JSON may escape but no store can keep."""
    text = re.sub("[\ud800-\udfff\x00]", "", text)
    return unicodedata.normalize("NFC", " ".join(text[:MAX_VALUE].split()))
