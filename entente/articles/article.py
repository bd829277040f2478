"""An article: the page's own story as blocks with roles, spans of the page's text, and what the page says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Role = Literal["title", "lead", "body", "caption", "byline"]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """``page.text[start:end]`` in one role. ``language``: only where it is another than the article's."""

    start: int
    end: int
    role: Role
    language: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The block as the design writes it, its language only where it has one of its own."""
        row = {"start": self.start, "end": self.end, "role": self.role}
        return row if self.language is None else {**row, "language": self.language}


@dataclass(frozen=True, slots=True)
class Lead:
    """Another story that the page points to."""

    title: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """The story of one page.

    published: EDTF with a time and zone only as far as stated; None when the page does not say, never the crawl date.
    modified: the same for the last correction that the page states besides.
    language: that of most of the story.
    words: per fact (title, published, modified, author, publisher) the spans it was read from.
    basis: per fact without words, where it was found (``meta``, ``structured_data``, ``mail``, ``person``).
    read: per fact that a person corrected, what the reader made of it.
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
    modified: str | None = None
    read: Mapping[str, str | None] = field(default_factory=dict)

    def to_json(self, page: str) -> dict[str, Any]:
        """The design's article line, with the page named as ``page``."""
        return {
            "page": page,
            "type": "article",
            "title": self.title,
            "published": self.published,
            "modified": self.modified,
            "language": self.language,
            "author": self.author,
            "publisher": self.publisher,
            "text": self.text,
            "blocks": [block.to_json() for block in self.blocks],
            "leads": [{"title": lead.title, "address": lead.address} for lead in self.leads],
            "words": {name: [list(span) for span in spans] for name, spans in self.words.items()},
            "basis": dict(self.basis),
            **({"read": dict(self.read)} if self.read else {}),
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
            blocks=tuple(Block(b["start"], b["end"], b["role"], b.get("language")) for b in row["blocks"]),
            leads=tuple(Lead(lead["title"], lead["address"]) for lead in row["leads"]),
            words={name: tuple((s, e) for s, e in spans) for name, spans in row["words"].items()},
            basis=dict(row["basis"]),
            modified=row.get("modified"),
            read=dict(row.get("read", {})),
        )
