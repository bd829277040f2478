"""A page: the text made of one fetch of a source, and the lines it is made of. Never changed after."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal, NamedTuple

Format = Literal["text", "html", "markdown", "pdf", "docx", "mail"]


class Line(NamedTuple):
    """One line of the page's text, ``text[start:end]``, with what the format said of it.

    tag: the nearest block element (``h1``, ``p``, ``li``, ``figcaption``, ``td`` …), None in plain text. Of Markdown,
        PDF and mail it is the HTML element that says the same.
    linked: how many of its characters stand inside links.
    address: where its first link points, as written; None without one.
    region: ``navigation``, ``aside``, ``footer``, ``caption``, ``byline``, ``time`` or ``lead`` where an ancestor says
        so; else None. Of a PDF, ``footer`` is what the head or foot of its sheets repeats; of Markdown, ``navigation``
        is the front matter.
    trail: the ancestors' numbers on the page from the root down, so that lines of one container share a prefix. The
        source lines of one Markdown paragraph share the whole trail.
    """

    start: int
    end: int
    tag: str | None = None
    linked: int = 0
    address: str | None = None
    region: str | None = None
    trail: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """What the reader of one format says: the visible text, its lines, and the facts that the file states."""

    text: str
    lines: tuple[Line, ...]
    meta: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """The text of one fetch of a source: NFC, ``\\n``, no BOM. Offsets count its code points.

    meta: what the HTML's head or the Markdown's front matter states, by lower-case name (``og:title``,
    ``article:published_time``, ``author`` …; JSON-LD facts as ``ld:datePublished`` …); of a mail ``mail:subject``,
    ``mail:from`` and ``mail:date``.
    """

    source: str
    text: str
    format: Format
    address: str | None = None
    lines: tuple[Line, ...] = ()
    meta: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Hash of source and text (32 hex digits): the same text of the same source is the same page."""
        return sha256(f"{self.source}\n{self.text}".encode()).hexdigest()[:32]
