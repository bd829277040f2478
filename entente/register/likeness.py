"""A claim as it was decided and one that is told now in; how likely the page says the same there, from 0 to 1, out.

Half of it is the evidence, half the fields that say which thing it is. What names the thing must be equal.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import product
from typing import Any

from entente.claims.claim import Claim, Evidence, Span
from entente.claims.fields import TYPES, Field
from entente.register.names import plain
from entente.register.parties import party_keys
from entente.register.sameness import is_empty, same
from entente.register.standing import Standing
from entente.register.traits import Traits, traits_of

LIKE = 0.75
"""From here on two claims are taken for one. A clause (a commitment, an achievement) is its words alone."""

# The head words, and what tells two claims apart that share a sentence: it is not carried over from one to the other.
_BOUND: Mapping[str, tuple[str, ...]] = {
    "instrument": ("kind", "period"),
    "act": ("act",),
    "figure": ("indicator", "what", "value", "unit"),
    "twinning": ("level",),
    "mechanism": ("name",),
    "organisation": ("name",),
    "post": ("person", "role"),
}
# What a page may have edited of one and the same thing, where all else of it stands as it did.
_EDITED: Mapping[str, str] = {"figure": "value", "instrument": "period"}
_EDITED_LIKE = 0.9
# A day that was edited may be the same meeting's; another day on the very same page is another meeting.
_WHEN = ("date", "period")
_KEY: Mapping[str, tuple[str, ...]] = {
    "meeting": ("kind", "date", "mechanism", "edition", "parties"),
    "instrument": ("title", "number", "date", "parties"),
    "act": ("instrument", "date", "parties"),
    "figure": ("period", "parties"),
    "activity": ("kind", "date", "parties"),
    "support": ("donors", "recipients", "date", "period"),
    "twinning": ("parties", "date"),
    "post": ("organisation",),
}


def likeness(stands: Standing, claim: Claim) -> float:
    """How like ``claim`` is to the one that was decided, 0 where both cannot be one; rounded, to be compared."""
    if stands.told is None or not _timeless(stands.told.claim).fit(_timeless(claim)):
        return 0.0
    old, otherwise = stands.told.claim, _bound_otherwise(stands, claim)
    compared = (name for name in (*_BOUND.get(claim.type, ()), *_KEY.get(claim.type, ())) if name not in otherwise)
    keys = [degree for name in compared if (degree := _of_field(stands, claim, name)) is not None]
    if not otherwise or _is_read_there(old, claim, otherwise, stands):
        words = _of_evidence(old, claim)
        return round((words + (sum(keys) / len(keys) if keys else words)) / 2, 6)
    return _if_edited(stands, claim, otherwise) if all(degree == 1.0 for degree in keys) else 0.0


def _bound_otherwise(stands: Standing, new: Claim) -> frozenset[str]:
    """What must be equal and is not."""
    on_one_page = stands.told is not None and stands.told.claim.page == new.page
    when = [name for name in _WHEN if name in TYPES[new.type]] if on_one_page else []
    bound = (*_BOUND.get(new.type, ()), *when)
    return frozenset(name for name in bound if _of_field(stands, new, name) not in (None, 1.0))


def _is_read_there(old: Claim, new: Claim, otherwise: frozenset[str], stands: Standing) -> bool:
    """Whether it was read from the very words of the page that are read otherwise now.

    What was rejected is not carried to what is read otherwise: that it was misread may be why.
    """
    if old.page != new.page or stands.state == "rejected":
        return False
    return all(_meet(old.words.get(name, ()), new.words.get(name, ())) for name in otherwise)


def _if_edited(stands: Standing, new: Claim, otherwise: frozenset[str]) -> float:
    """How like the words are but for their numbers, where another page of the source has nothing but these edited."""
    old = stands.told.claim if stands.told else new
    if old.page == new.page or stands.state == "rejected" or otherwise != {_EDITED.get(new.type)}:
        return 0.0
    words = _shared(_unnumbered(old), _unnumbered(new))
    return round(words * _EDITED_LIKE, 6) if words >= _EDITED_LIKE else 0.0


def _meet(some: Iterable[Span], others: Iterable[Span]) -> bool:
    return any(one[0] < other[1] and other[0] < one[1] for one, other in product(some, others))


def _unnumbered(claim: Claim) -> list[str]:
    return re.findall(r"[^\W\d]+", plain(claim.evidence.exact))


def _timeless(claim: Claim) -> Traits:
    return replace(traits_of(claim), pages=frozenset(), days=frozenset(), years=frozenset())


def _of_field(stands: Standing, claim: Claim, name: str) -> float | None:
    """With the value that was told or the one that a person gave it, whichever is nearer; None where one is unknown."""
    old, new = stands.told.claim.values.get(name) if stands.told else None, claim.values.get(name)
    decided = stands.fields.get(name)
    known = [value for value in (old, decided.value if decided else None) if not is_empty(value)]
    if is_empty(new) or not known:
        return None
    return max(_of_values(TYPES[claim.type][name], value, new) for value in known)


def _of_values(field: Field, one: Any, other: Any) -> float:
    match field.kind:
        case "parties":
            return _shared(party_keys(one), party_keys(other))
        case "text":
            return _shared(_words(one), _words(other))
        case _:
            return float(same(field, one, other))


def _of_evidence(old: Claim, new: Claim) -> float:
    """The words that both share; on one page also the stretch that both cover."""
    words = _shared(_words(old.evidence.exact), _words(new.evidence.exact))
    return max(words, _covered(old.evidence, new.evidence)) if old.page == new.page else words


def _covered(one: Evidence, other: Evidence) -> float:
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(0, both) / max(1, min(one.end - one.start, other.end - other.start))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", plain(text))


def _shared(some: Iterable[str], others: Iterable[str]) -> float:
    one, other = Counter(some), Counter(others)
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0
