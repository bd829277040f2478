"""What became of a unit, and what it came from: links through time, whole or part."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from entente.places.gazetteer import acts, children, places
from entente.places.place import Act, Link, Place


def successors(id: str, on: str | None = None) -> tuple[Link, ...]:
    """The units that carry on ``id`` on an EDTF day (None: today's): itself where it still lived then.

    A unit without a successor of its own land passes it through its children: a district of Viet Nam, whose agreements
    its province inherits and whose land its communes carry on.
    """
    place = places()[id]
    if place.until is None if on is None else _reached(place, on):
        return (Link(id, "whole", "both"),)
    links = (link._replace(act=link.act or places()[link.unit].act) for link in place.successors)
    return _merged(_through(link, successors(link.unit, on)) for link in (*links, *_by_children(place)))


def predecessors(id: str, on: str | None = None) -> tuple[Link, ...]:
    """The units that ``id`` came from, as they were on an EDTF day (None: right before it). share: of theirs."""
    links = _before().get(id, ())
    if on is None:
        return links
    place = places()[id]
    if place.lived(on):
        return (Link(id, "whole", "both"),)
    return _merged(_through(link, predecessors(link.unit, on)) for link in links)


def act_of(link: Link) -> Act | None:
    """The act that tied the two units; None where the gazetteer names none."""
    return acts().get(link.act or "")


def _reached(place: Place, on: str) -> bool:
    """Whether the unit had not ended by the day."""
    return place.until is None or on <= place.until[: len(on)]


def _by_children(place: Place) -> tuple[Link, ...]:
    """The land of a unit that names no successor for it: its children's that were there to the end."""
    if not place.successors or any(link.passes != "agreements" for link in place.successors):
        return ()
    ends = (child for child in children(place.id) if child.level.startswith("ADM"))
    carrying = [child for child in ends if place.until is not None and child.lived(place.until)]
    return tuple(Link(child.id, "part", "territory") for child in carrying)


def _through(link: Link, later: Iterable[Link]) -> list[Link]:
    """A link followed by later ones: a part of a part is a part, and what did not pass before cannot pass later."""
    return [
        Link(
            after.unit,
            "whole" if link.share == after.share == "whole" else "part",
            after.passes if link.passes == "both" else link.passes,
            after.act or link.act,
        )
        for after in later
        if "both" in (link.passes, after.passes) or link.passes == after.passes
    ]


def _merged(groups: Iterable[Iterable[Link]]) -> tuple[Link, ...]:
    """One link a unit and what passes; several parts of a unit may all come to one."""
    found: dict[tuple[str, str], Link] = {}
    for group in groups:
        for link in group:
            found.setdefault((link.unit, link.passes), link)
    return tuple(found.values())


@cache
def _before() -> Mapping[str, tuple[Link, ...]]:
    found: dict[str, list[Link]] = defaultdict(list)
    for place in places().values():
        for link in place.successors:
            found[link.unit].append(Link(place.id, link.share, link.passes, link.act or places()[link.unit].act))
    return {id: tuple(links) for id, links in found.items()}
