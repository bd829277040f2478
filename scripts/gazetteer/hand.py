"""The tables kept by hand in, units out: what they say stands over every other source."""

import tomllib
from pathlib import Path
from typing import Any

from unit import Unit

TABLES = Path(__file__).with_name("hand")


def table(name: str) -> dict[str, Any]:
    """One of the tables kept by hand."""
    return tomllib.loads((TABLES / f"{name}.toml").read_text("utf-8"))


def read() -> dict[str, Unit]:
    """Every unit kept by hand, by id."""
    units = {row["id"]: _unit(row) for row in table("places")["place"]}
    for gate, classes in table("gates")["class"].items():
        units[gate].classes = classes
    for id, code in table("codes")["iso3166-2"].items():
        units[id].codes.append(("iso3166-2", code))
    return units


def _unit(row: dict[str, Any]) -> Unit:
    """A row as a unit: one that has several successors passed to each in part."""
    after = row.get("successors", [])
    return Unit(
        id=row["id"],
        level=row["level"],
        kind=row["kind"],
        names=row["names"],
        parent=row.get("parent"),
        since=row.get("from"),
        until=row.get("until"),
        act=row.get("act"),
        to=[(successor, "whole" if len(after) == 1 else "part", "both") for successor in after],
        pair=row.get("pair"),
        bare=row.get("bare", True),
        about=row.get("about", {}),
    )
