"""A page: the text made of one fetch of a source, and the lines it is made of. Never changed after."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the page's text, ``text[start:end]``, with what the HTML said of it.

    tag: the nearest block element (``h1``, ``p``, ``li``, ``figcaption``, ``td`` …), None in plain text.
    linked: how many of its characters stand inside links.
    address: where its first link points, as written; None without one.
    region: ``navigation``, ``aside``, ``footer``, ``caption``, ``byline``, ``time`` or ``lead`` where an ancestor says
        so; else None.
    trail: the ancestors' numbers on the page from the root down, so that lines of one container share a prefix.
    """

    start: int
    end: int
    tag: str | None = None
    linked: int = 0
    address: str | None = None
    region: str | None = None
    trail: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """The text of one fetch of a source: NFC, ``\\n``, no BOM. Offsets count its code points.

    meta: what the HTML's head states, by lower-case name (``og:title``, ``article:published_time``, ``author`` …;
    JSON-LD facts as ``ld:datePublished`` …).
    """

    source: str
    text: str
    format: Literal["text", "html"]
    address: str | None = None
    lines: tuple[Line, ...] = ()
    meta: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Hash of source and text (32 hex digits): the same text of the same source is the same page."""
        return sha256(f"{self.source}\n{self.text}".encode()).hexdigest()[:32]
