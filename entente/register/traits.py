"""What forbids that claims are one thing: one page of both, other mechanisms or editions, kinds of two events."""

from dataclasses import dataclass
from itertools import product

from entente.claims.claim import Claim
from entente.register.names import mechanism_name, plain, same_mechanism

# One event is called by any of these from page to page; a visit or a ceremony of the same day is another event.
TALKS = frozenset({"talks", "conference", "session", "gathering"})


@dataclass(frozen=True, slots=True)
class Traits:
    """What a claim, or a group of claims, names of itself. Empty: it does not say, and that forbids nothing."""

    pages: frozenset[str]
    kinds: frozenset[str] = frozenset()
    mechanisms: frozenset[str] = frozenset()
    editions: frozenset[int] = frozenset()
    numbers: frozenset[str] = frozenset()

    def __or__(self, other: "Traits") -> "Traits":
        return Traits(
            self.pages | other.pages,
            self.kinds | other.kinds,
            self.mechanisms | other.mechanisms,
            self.editions | other.editions,
            self.numbers | other.numbers,
        )

    def fit(self, other: "Traits") -> bool:
        """Whether nothing forbids that all claims of both are one thing."""
        return (
            self.pages.isdisjoint(other.pages)
            and all(one == two for one, two in product(self.editions, other.editions))
            and all(one == two for one, two in product(self.numbers, other.numbers))
            and all(same_mechanism(one, two) for one, two in product(self.mechanisms, other.mechanisms))
            and (self._same_edition(other) or all(_one_event(a, b) for a, b in product(self.kinds, other.kinds)))
        )

    def _same_edition(self, other: "Traits") -> bool:
        return bool(self.mechanisms & other.mechanisms and self.editions & other.editions)


def traits_of(claim: Claim) -> Traits:
    """The traits of one claim."""
    pages, values = frozenset({claim.page}), claim.values
    if claim.type == "instrument":
        return Traits(pages, numbers=_some(plain(values["number"] or "").replace(" ", "")))
    if claim.type != "meeting":
        return Traits(pages)
    return Traits(
        pages,
        kinds=_some(values["kind"]),
        mechanisms=_some(mechanism_name(values["mechanism"] or "")),
        editions=frozenset() if values["edition"] is None else frozenset({values["edition"]}),
    )


def _one_event(one: str, other: str) -> bool:
    return one == other or {one, other} <= TALKS


def _some(name: str | None) -> frozenset[str]:
    return frozenset({name}) if name else frozenset()
