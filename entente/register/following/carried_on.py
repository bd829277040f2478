"""Commitments and mechanisms in; whether the next edition says a commitment again, or leaves it out, out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from entente.register.content import alike, tongue
from entente.register.following.followup import Link, Silence
from entente.register.mechanisms import Edition, Mechanism
from entente.register.worded import When, Worded

NEARLY, RATHER = 0.8, 0.5
"""So much of the words of two clauses must be common to be the same promise, or to be offered as one."""
FEWEST_LISTED = 2
"""An edition whose pages tell fewer commitments lists none: that one is missing there says nothing."""
_DEEP = 4


@dataclass(frozen=True)
class Editions:
    """Which edition of which mechanism each commitment was made at."""

    mechanisms: Sequence[Mechanism]
    records: Mapping[str, Worded]

    def of(self, commitment: Worded) -> tuple[Mechanism, Edition] | None:
        """The edition whose meeting, or whose paper, the commitment is told within."""
        return next((self._meets[id] for id in self._homes(commitment) if id in self._meets), None)

    def listed(self, edition: Edition) -> list[Worded]:
        """The commitments told within the edition's meetings and papers."""
        return self._made.get(edition.records[0], [])

    @cached_property
    def _meets(self) -> Mapping[str, tuple[Mechanism, Edition]]:
        return {id: (one, edition) for one in self.mechanisms for edition in one.editions for id in edition.records}

    @cached_property
    def _made(self) -> Mapping[str, list[Worded]]:
        found: dict[str, list[Worded]] = {}
        for one in self.records.values():
            home = self.of(one) if one.record.type == "commitment" else None
            if home:
                found.setdefault(home[1].records[0], []).append(one)
        return found

    def _homes(self, one: Worded) -> Iterator[str]:
        """What it is told within, and what that is told within."""
        for _ in range(_DEEP):
            within = one.record.within
            if within is None:
                return
            yield within
            if within not in self.records:
                return
            one = self.records[within]


def said_again(
    commitment: Worded, later: Iterable[Worded], when: When | None
) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """The later commitments of nearly the same words, and those of rather the same that a person may judge."""
    scored = sorted(((_alike(commitment, one), one.record.id) for one in later), key=lambda pair: (-pair[0], pair[1]))
    links = [
        Link(id, "commitment", round(score, 2), (("words", f"{score:.0%}"),), when)
        for score, id in scored
        if score >= RATHER
    ]
    return tuple(one for one in links if one.score >= NEARLY), tuple(one for one in links if one.score < NEARLY)


def silence(commitment: Worded, mechanism: Mechanism, edition: Edition, listed: Sequence[Worded]) -> Silence | None:
    """That the edition leaves it out: only where its pages list commitments in the same language."""
    own = {tongue(words) for words in commitment.words}
    compared = [one for one in listed if own & {tongue(words) for words in one.words}]
    if len(compared) < FEWEST_LISTED:
        return None
    return Silence(mechanism.id, edition.records[0], edition.year, edition.number, len(compared))


def _alike(one: Worded, other: Worded) -> float:
    return max((alike(a, b) for a in one.words for b in other.words if tongue(a) == tongue(b)), default=0.0)
