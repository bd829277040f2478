"""One unit as a line of the gazetteer, and slugs made of its names."""

import json
import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

Names = dict[str, list[str]]


@dataclass(slots=True)
class Unit:
    """What the gazetteer says of one unit; its line leaves out what the id tells (country, usual parent).

    codes: (scheme, code) in force as long as the unit. to: (the successor's id, "whole" or "part", what passes:
    "territory", "agreements" or "both", the act where it is not the successor's own). earlier: (parent before, its last
    day). act: the number of the act that made it. bare: its name stands for it without a label.
    about: kind, source, from and until of a name, where they are not the unit's own.
    """

    id: str
    level: str
    kind: str
    names: Names
    parent: str | None = None
    earlier: list[tuple[str, str]] = field(default_factory=list)
    since: str | None = None
    until: str | None = None
    act: str | None = None
    codes: list[tuple[str, str]] = field(default_factory=list)
    to: list[tuple[str, ...]] = field(default_factory=list)
    pair: str | None = None
    classes: list[dict[str, str]] = field(default_factory=list)
    at: tuple[float, float] | None = None
    bare: bool = False
    about: dict[str, dict[str, str]] = field(default_factory=dict)

    def line(self) -> str:
        """Its line: id, Vietnamese names and the rest between tabs; keys in one order, nothing that says nothing."""
        row: dict[str, Any] = {
            "level": self.level,
            "kind": self.kind,
            "parent": None if self.parent == above(self.id) else self.parent or "",
            "earlier": [list(one) for one in self.earlier],
            "names": {language: names for language, names in self.names.items() if language != "vi"} or None,
            "from": self.since,
            "until": self.until,
            "act": self.act,
            "codes": [f"{scheme}:{code}" for scheme, code in sorted(self.codes)],
            "to": [list(link) for link in sorted(self.to)],
            "pair": self.pair,
            "classes": self.classes,
            "at": list(self.at) if self.at else None,
            "bare": self.bare or None,
            "about": self.about or None,
        }
        kept = {key: value for key, value in row.items() if value is not None and value != []}
        return f"{self.id}\t{'|'.join(self.names.get('vi', ()))}\t{compact(kept)}"


def compact(value: object) -> str:
    """JSON without blanks."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def above(id: str) -> str | None:
    """The id that a unit's parent usually has."""
    return id.rpartition("/")[0] or None


def slug(name: str) -> str:
    """``name`` in small ASCII letters and hyphens."""
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")
