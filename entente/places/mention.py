"""A party as a page names it, and where it stands there."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Any, Literal

from entente.places.place import Place


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


def party_of(name: str, label: str, units: tuple[Place, ...], level: str | None) -> Party:
    """The place that a name means: the one unit, or its candidates; ``level`` where none is known."""
    only = units[0] if len(units) == 1 else None
    countries, levels = {unit.country for unit in units}, {unit.level for unit in units}
    return Party(
        name=name,
        label=label,
        kind="place",
        id=only.id if only else None,
        country=countries.pop() if len(countries) == 1 else None,
        level=levels.pop() if len(levels) == 1 else level,
        candidates=() if only else tuple(sorted(unit.id for unit in units)),
    )


@dataclass(frozen=True, slots=True)
class Mention:
    """``text[start:end]`` names ``party``; ``reach`` is where its parents after a comma or in brackets end.

    name_start: where the bare name begins, after label and body. body: the body of the unit, where one is named.
    context: it stands as a parent of the mention beside it ("…, tỉnh Vân Nam (Trung Quốc)"), not for itself.
    basis: what resolved a name that the page gives in short (page_unit, short_form); None where its own words do.
    """

    start: int
    end: int
    party: Party
    reach: int
    name_start: int
    body: Party | None = None
    context: bool = False
    basis: str | None = None


def without(mentions: list[Mention], spans: list[tuple[int, int]]) -> list[Mention]:
    """The mentions that touch none of the ``spans``, which are in order and apart."""
    starts = [start for start, _ in spans]
    return [m for m in mentions if not ((at := bisect_left(starts, m.end)) and spans[at - 1][1] > m.start)]
