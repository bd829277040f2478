"""The timeline's filters, as they stand in its address: parsed, asked of the register, and written back."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal
from urllib.parse import urlencode

from django.db.models import Count, QuerySet

from entente.store import asking, models

MAIN = ("meeting", "instrument")


@dataclass(frozen=True, slots=True)
class Filters:
    """type: a type, ``all``, or empty for what an officer wants first: meetings and instruments.

    conflicts: ``1`` for those alone of which sources differ.
    """

    q: str = ""
    place: str = ""
    year: str = ""
    type: str = ""
    conflicts: str = ""

    @classmethod
    def read(cls, query: Mapping[str, Any]) -> "Filters":
        """From the address's query; what is not a year is no filter."""
        year = str(query.get("year", ""))
        return cls(
            q=str(query.get("q", "")).strip()[:200],
            place=str(query.get("place", "")),
            year=year if year == "undated" or (year.isascii() and year.isdigit() and len(year) <= 4) else "",
            type=str(query.get("type", "")),
            conflicts="1" if query.get("conflicts") else "",
        )

    @property
    def narrowed(self) -> bool:
        """Whether anything but the type is filtered."""
        return bool(self.q or self.place or self.year or self.conflicts)

    def records(self) -> QuerySet[models.Record]:
        """The records that they let through."""
        if self.type:
            return self._asked(None if self.type == "all" else self.type)
        return self._asked().filter(type__in=MAIN)

    def differing(self) -> int:
        """Of how many of these records sources differ."""
        return replace(self, conflicts="1").records().count()

    def counts(self) -> dict[str, int]:
        """How many records of each type the other filters let through."""
        rows = self._asked().order_by().values("type").annotate(n=Count("pk"))
        return {row["type"]: row["n"] for row in rows}

    def query(self, **changes: str) -> str:
        """The query that leads to these filters, changed so; ``?`` alone where nothing is filtered."""
        chosen = {name: value for name, value in asdict(replace(self, **changes)).items() if value}
        return "?" + urlencode(chosen)

    def _asked(self, type: str | None = None) -> QuerySet[models.Record]:
        disputed = True if self.conflicts else None
        return asking.timeline(
            place=self.place or None, type=type, year=self._year(), text=self.q or None, disputed=disputed
        )

    def _year(self) -> int | Literal["undated"] | None:
        return "undated" if self.year == "undated" else int(self.year) if self.year else None
