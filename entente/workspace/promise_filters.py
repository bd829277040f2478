"""The filters of the follow-up page, as they stand in its address, and the places that they can name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from entente.claims.fields import CODES
from entente.store.facets import Facet, places_of_type


@dataclass(frozen=True, slots=True)
class PromiseFilters:
    """place: a facet's key. area: a code. all: also what is closed."""

    place: str = ""
    area: str = ""
    all: bool = False

    @classmethod
    def read(cls, query: Mapping[str, Any]) -> "PromiseFilters":
        """From the address's query; what is no area is no filter."""
        area = str(query.get("area", ""))
        return cls(str(query.get("place", ""))[:200], area if area in CODES["area"] else "", query.get("all") == "1")

    @property
    def query(self) -> str:
        """The query that leads to these filters."""
        chosen = {"place": self.place, "area": self.area, "all": "1" if self.all else ""}
        return "?" + urlencode({name: value for name, value in chosen.items() if value})


def places_promised() -> tuple[Facet, ...]:
    """The places that commitments name."""
    return places_of_type("commitment")
