"""The table of places in, look-ups by name out. A unit is valid from–to; names are Vietnamese, Chinese, English."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from entente.places.spelling import spelling


@dataclass(frozen=True, slots=True)
class Place:
    """A unit of administration or a border gate. since, until: EDTF days, None open. kind: its Vietnamese label."""

    id: str
    country: str
    level: str
    kind: str
    parent: str | None
    names: Mapping[str, tuple[str, ...]]
    since: str | None = None
    until: str | None = None

    def lived(self, day: str | None) -> bool:
        """Whether the unit existed on an EDTF ``day``, as far as that is precise; an unknown day excludes nothing."""
        if day is None or not day[:4].isdigit():
            return True
        started = self.since is None or self.since[: len(day)] <= day
        return started and (self.until is None or day <= self.until[: len(day)])


@cache
def places() -> Mapping[str, Place]:
    """Every place of the table by its id."""
    rows = tomllib.loads((files(__package__) / "data" / "places.toml").read_text("utf-8"))["place"]
    return {
        row["id"]: Place(
            id=row["id"],
            country=row["country"],
            level=row["level"],
            kind=row["kind"],
            parent=row.get("parent"),
            names={language: tuple(names) for language, names in row["names"].items()},
            since=row.get("from"),
            until=row.get("until"),
        )
        for row in rows
    }


@cache
def _by_name() -> Mapping[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for place in places().values():
        for name in {_key(name) for name in place.names.get("vi", ())}:
            found[name].append(place)
    return {name: tuple(rows) for name, rows in found.items()}


def _key(name: str) -> str:
    """One key for a name's cases, tone placements, dashes and blanks ("Thừa Thiên - Huế" is "Thừa Thiên Huế")."""
    return re.sub(r"[\s-]+", " ", spelling(name.casefold()))


def named(name: str) -> tuple[Place, ...]:
    """The places that bear this Vietnamese name, whatever the case and tone placement."""
    return _by_name().get(_key(name), ())


@cache
def longest_name() -> int:
    """How many words the longest name has."""
    return max(len(name.split(" ")) for name in _by_name())


def contains(outer: Place, inner: Place) -> bool:
    """Whether ``inner`` lies in ``outer``, by parents."""
    above = places().get(inner.parent or "")
    return above is not None and (above.id == outer.id or contains(outer, above))
