"""A unit and records in; those in which it was a party, as itself or by a body of its own, out."""

from collections.abc import Iterable, Iterator

from entente.register.following.subject import places_in
from entente.register.worded import Worded

HELD = ("instrument", "twinning", "mechanism", "organisation")


def held_by(unit: str, known: Iterable[Worded]) -> list[Worded]:
    """Papers, twinnings, mechanisms and organisations of the unit, as pages name it."""
    return [one for one in known if one.record.type in HELD and unit in units_of(one)]


def units_of(one: Worded) -> set[str]:
    """The units that a record names as parties; of an organisation its parent, or the unit that its name bears."""
    if one.record.type == "organisation":
        parent, name = one.record.best("parent"), one.record.best("name") or ""
        return {parent["id"]} if parent and parent["id"] else _named_behind(name)
    return {party["id"] for party in _parties(one) if party["id"]}


def _parties(one: Worded) -> Iterator[dict[str, str]]:
    """Under every value: a page that names one party of the other side only is no reason to lose the rest."""
    for held in one.record.fields.get("parties", ()):
        for value in held.written:
            yield from value


def _named_behind(name: str) -> set[str]:
    """``Hội hữu nghị Việt Nam - Trung Quốc tỉnh Hà Giang`` is of the unit that ends its name."""
    words = name.split()
    tails = (places_in(" ".join(words[first:])) for first in range(1, len(words)))
    return next((set(found) for found in tails if found), set())
