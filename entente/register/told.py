"""A claim with what the fold needs to know of the page that told it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from entente.claims.claim import Claim

BY_HAND = "by_hand"
"""The rule of a claim that no reader made."""


@dataclass(frozen=True, slots=True)
class Told:
    """claim: of a current page. source: that page's. published: EDTF of its article, or None. publisher: as stated.

    story: the story that several sources tell in copies (``reprints.stories``); None where this one tells it alone.
    title: of its article.
    """

    claim: Claim
    source: str
    published: str | None = None
    publisher: str | None = None
    story: str | None = None
    title: str | None = None

    @property
    def origin(self) -> str:
        """What counts as one source: the story that is copied, or else the source itself."""
        return self.story or self.source

    @property
    def by_hand(self) -> bool:
        """Whether a person added it: no reader tells it."""
        return BY_HAND in self.claim.rules

    @property
    def rank(self) -> tuple[bool, str, str]:
        """Earliest published first, unknown last, then by claim id: who founds a record, whose wording is shown."""
        return (self.published is None, self.published or "", self.claim.id)

    def to_json(self) -> dict[str, Any]:
        """What a decision's snapshot keeps: the claim's line and what its page said of itself."""
        return {
            "claim": self.claim.to_json(),
            "source": self.source,
            "published": self.published,
            "publisher": self.publisher,
            "title": self.title,
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> "Told":
        """The inverse of ``to_json``; a row from before titles were kept has none."""
        claim = Claim.from_json(row["claim"])
        return cls(claim, row["source"], row["published"], row["publisher"], title=row.get("title"))


def snapshot(told: Told, carried: Iterable[str] = (), beside: Iterable[Mapping[str, Any]] = ()) -> dict[str, Any]:
    """What a decision keeps of its claim; ``carried``: the ids of earlier readings whose decisions it went by.

    beside: of a claim that is added, those that are told of the same words.
    """
    also = list(beside)
    return told.to_json() | {"carried": list(carried)} | ({"beside": also} if also else {})
