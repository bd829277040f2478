"""What the project itself knows of readings and names, from the data file kept by hand."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

WORDS = "by the project's own table"
"""How a reason says that something comes from here."""


@dataclass(frozen=True, slots=True)
class OwnReadings:
    """Readings of a character: first before those of the dictionaries, also after them."""

    first: tuple[str, ...]
    also: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class OwnName:
    """What Vietnamese and Latin letters make of a whole name, most usual first."""

    vietnamese: tuple[str, ...]
    latin: tuple[str, ...]
    reason: str


@cache
def _data() -> dict[str, Any]:
    file = files("entente.places") / "data" / "readings_own.toml"
    return tomllib.loads(file.read_text("utf-8"))


@cache
def own_readings() -> Mapping[str, OwnReadings]:
    """The characters of the table, in simplified form."""
    return {
        character: OwnReadings(tuple(row.get("first", ())), tuple(row.get("also", ())), row["reason"])
        for character, row in _data()["character"].items()
    }


@cache
def own_names() -> Mapping[str, OwnName]:
    """The names of the table, in simplified form."""
    return {
        name: OwnName(tuple(row.get("vietnamese", ())), tuple(row.get("latin", ())), row["reason"])
        for name, row in _data()["name"].items()
    }
