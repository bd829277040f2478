"""An article: the page's own story as blocks with roles, spans of the page's text, and what the page says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Role = Literal["title", "lead", "body", "caption", "byline"]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """``page.text[start:end]`` in one role."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Lead:
    """Another story that the page points to."""

    title: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """The story of one page.

    published: EDTF with a time and zone only as far as stated; None when the page does not say, never the crawl date.
    words: per fact (title, published, author, publisher) the spans it was read from.
    basis: per fact without words, where it was found (``meta``, ``structured_data``).
    """

    title: str | None
    published: str | None
    language: str | None
    author: str | None
    publisher: str | None
    text: str
    blocks: tuple[Block, ...]
    leads: tuple[Lead, ...] = ()
    words: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    basis: Mapping[str, str] = field(default_factory=dict)

    def to_json(self, page: str) -> dict[str, Any]:
        """The design's article line, with the page named as ``page``."""
        return {
            "page": page,
            "type": "article",
            "title": self.title,
            "published": self.published,
            "language": self.language,
            "author": self.author,
            "publisher": self.publisher,
            "text": self.text,
            "blocks": [{"start": b.start, "end": b.end, "role": b.role} for b in self.blocks],
            "leads": [{"title": lead.title, "address": lead.address} for lead in self.leads],
            "words": {name: [list(span) for span in spans] for name, spans in self.words.items()},
            "basis": dict(self.basis),
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> "Article":
        """The inverse of ``to_json``."""
        return cls(
            title=row["title"],
            published=row["published"],
            language=row["language"],
            author=row["author"],
            publisher=row["publisher"],
            text=row["text"],
            blocks=tuple(Block(b["start"], b["end"], b["role"]) for b in row["blocks"]),
            leads=tuple(Lead(lead["title"], lead["address"]) for lead in row["leads"]),
            words={name: tuple((s, e) for s, e in spans) for name, spans in row["words"].items()},
            basis=dict(row["basis"]),
        )
