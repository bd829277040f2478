"""A commitment and a later record in; whether the one is about what the other promised, how surely, and why, out."""

from entente.register.content import common
from entente.register.following.followup import AREA, Link
from entente.register.following.subject import areas, named, place_names
from entente.register.worded import When, Worded

CLEAR, OFFERED = 0.5, 0.2
"""From these scores on a link stands, or is offered to a person."""
UNCLEAR = 0.35
"""What few common words, or common places alone, say at most: with the area it is less than a clear link."""
_FEWEST, _FEWEST_OF_ALL = 3, 2
"""So many pairs of words must be common to make a link clear; fewer where they are all that the promise says."""


def linked(commitment: Worded, later: Worded, fit: float, when: When | None) -> Link | None:
    """The link with its reasons; ``fit``: how well the parties fit. None where nothing but the parties is common."""
    shared, said = common(commitment.words, later.words, _names(commitment))
    places = named(commitment)
    both = places & named(later) if places else places
    there = UNCLEAR * len(both) / len(places) if places else 0.0
    in_area = areas(commitment) & areas(later)
    enough = shared >= (_FEWEST_OF_ALL if said == 1 else _FEWEST) and _beside_places(commitment, later)
    about = max(said if enough else min(said, UNCLEAR), there)
    if not (about or in_area):
        return None
    score = round(fit * ((1 - AREA) * about + AREA * bool(in_area)), 2)
    reasons = [
        ("parties", f"{fit:.0%}"),
        *([("area", ", ".join(sorted(in_area)))] if in_area else []),
        *([("words", f"{said:.0%}")] if said else []),
        *([("places", ", ".join(sorted(both)))] if both else []),
    ]
    return Link(later.record.id, later.record.type, score, tuple(reasons), when)


def _beside_places(commitment: Worded, later: Worded) -> bool:
    """Whether they have more in common than the name of a place."""
    return common(commitment.words, later.words, [*_names(commitment), *place_names(commitment.words)])[0] > 0


def _names(one: Worded) -> list[str]:
    """The names of its parties as pages write them."""
    return [name for party in one.parties for name in (party["name"], party["label"]) if name]
