"""A party as a page names it, and where it stands there."""

from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part, or where: a place (as government), an organisation, or a body of either.

    name: the short name as the page writes it. label: the fuller words there. id: the unit it resolves to; None with
    ``candidates`` while it could be several, None without where it is not known. level: ADM0 … ADM4, GATE.
    """

    name: str
    label: str
    kind: Literal["place", "organisation", "body"]
    id: str | None = None
    country: str | None = None
    level: str | None = None
    candidates: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The design's party object; ``candidates`` only where there are some."""
        row: dict[str, Any] = {
            "name": self.name,
            "label": self.label,
            "kind": self.kind,
            "id": self.id,
            "country": self.country,
            "level": self.level,
        }
        return row | ({"candidates": list(self.candidates)} if self.candidates else {})


@dataclass(frozen=True, slots=True)
class Mention:
    """``text[start:end]`` names ``party``; ``reach`` is where its parents after a comma or in brackets end.

    name_start: where the bare name begins, after label and body. body: the body of the unit, where one is named.
    context: it stands as a parent of the mention before it ("…, tỉnh Vân Nam (Trung Quốc)"), not for itself.
    """

    start: int
    end: int
    party: Party
    reach: int
    name_start: int
    body: Party | None = None
    context: bool = False
