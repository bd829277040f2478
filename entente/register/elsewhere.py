"""Two groups of meetings in; whether each says where it was, and no place of the one may be one of the other, out."""

from itertools import product

from entente.register.agreeing import agree
from entente.register.group import Group
from entente.register.parties import Party


def elsewhere(one: Group, other: Group) -> bool:
    """A town is in its province, and may be meant by its name; of a place that is no known unit nothing is said."""
    mine, theirs = _places(one), _places(other)
    return bool(mine and theirs) and not any(agree("meeting", "place", a, b) for a, b in product(mine, theirs))


def _places(group: Group) -> list[Party]:
    told = (one.claim.values.get("place") for one in group.members if one.claim.type == "meeting")
    return [place for place in told if place and (place["id"] or place.get("candidates"))]
