"""Two values of one field in; whether both may be right of one thing out: the one says less, or speaks of earlier.

What is not said is no contradiction. Two that agree are no conflict, whichever stands first.
"""

from collections.abc import Sequence

from entente.claims.fields import TYPES
from entente.register import dates
from entente.register.course import runs
from entente.register.heirs import lies_in
from entente.register.names import mechanism_name, plain, same_mechanism, script_of
from entente.register.parties import Party, is_country, unit_key
from entente.register.scripts import one_thing, one_unit, parties_in
from entente.register.traits import TALKS

# Of several codes each may be said of one thing; how sure a number is said is no other number.
_OPEN = ("qualifier",)
# Titles and wordings of two scripts are not compared: one of them may translate the other.
_NAMES = ("person", "name", "mechanism", "number")


def agree(type: str, name: str, one: object, other: object) -> bool:
    """Whether the field ``name`` of one thing may be told as either."""
    field = TYPES[type][name]
    if one == other or runs(type, name) or name in _OPEN or one_thing(name, field, one, other):
        return True
    match field.kind:
        case "date":
            return dates.agree(str(one), str(other))
        case "code":
            return name == "kind" and {one, other} <= TALKS
        case "codes":
            return True
        case "party" | "parties":
            mine, theirs = parties_in(field, one), parties_in(field, other)
            return _all_in(name, mine, theirs) or _all_in(name, theirs, mine)
        case "text":
            return _one_wording(name, str(one), str(other))
        case _:
            return False


def _all_in(name: str, few: Sequence[Party], many: Sequence[Party]) -> bool:
    """Whether each of a list may be one of the other; of a country's name it is not known who is meant."""
    return all(any(_may_be(name, one, other) for other in many) for one in few if not is_country(one))


def _may_be(name: str, one: Party, other: Party) -> bool:
    """A body may be named by its unit, a place by what it lies in."""
    if one["id"] and other["id"]:
        within = name == "place" and (lies_in(one["id"], other["id"]) or lies_in(other["id"], one["id"]))
        return bool(one["id"] == other["id"] or within)
    if any(_is_stranger(party) for party in (one, other)) and _script(one) != _script(other):
        return True
    return unit_key(one) == unit_key(other) or one_unit(one, other)


def _is_stranger(party: Party) -> bool:
    return not party["id"] and not party.get("candidates")


def _script(party: Party) -> str:
    return script_of(party["label"])


def _one_wording(name: str, one: str, other: str) -> bool:
    """Whether one is the other with words added."""
    if name == "mechanism":
        return same_mechanism(mechanism_name(one), mechanism_name(other))
    if name not in _NAMES and script_of(one) != script_of(other):
        return True
    few, many = sorted((set(plain(one).split()), set(plain(other).split())), key=len)
    return few <= many
