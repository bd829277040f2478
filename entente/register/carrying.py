"""Claims told and what was decided in; the decisions carried over to the claims that now say the same, out.

The same id; else of the same source and type the one most like it, one to one. Two that are equally like are not
guessed between. What finds nothing has gone from its page. What was decided of a claim stands of its copies too.

What a person added by hand gives way to a claim that a reader makes of it later, never to one that was told beside it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from entente.register.copies import copies
from entente.register.likeness import LIKE, likeness
from entente.register.standing import Standing, under
from entente.register.told import Told


@dataclass(frozen=True, slots=True)
class Carried:
    """told: claim told → what stands of it, also from before it went by this id. gone: of claims told no more."""

    told: Mapping[str, Standing]
    gone: Mapping[str, Standing]

    def now(self, claim: str) -> str | None:
        """The id by which a claim that was decided is told now, else was decided last; None for one that was not."""
        stands = {**self.gone, **self.told}
        return claim if claim in stands else next((id for id, one in stands.items() if claim in one.former), None)


def carry(told: Iterable[Told], standings: Mapping[str, Standing]) -> Carried:
    """What stands of every claim that was decided, by the id under which it is told now, else was decided last."""
    if not standings:
        return Carried({}, {})
    told = list(told)
    current, added = ({one.claim.id: one for one in told if one.by_hand is by_hand} for by_hand in (False, True))
    here: dict[str, Standing] = {}
    lost: dict[str, Standing] = {}
    for claim, stands in standings.items():
        known = [id for id in (claim, *stands.former) if id in current]
        here.update({id: _as(current[id], claim, stands, known) for id in known})
        if not known:
            lost[claim] = stands
    found = _heirs_of(lost, standings, [one for one in current.values() if one.claim.id not in here])
    here.update({heir: _as(current[heir], claim, lost[claim], [heir]) for claim, heir in found.items()})
    stay = {claim: one for claim, one in added.items() if claim in lost and claim not in found}
    here.update({claim: replace(_as(one, claim, lost[claim], [claim]), told=one) for claim, one in stay.items()})
    here |= _copied(current.values(), here)
    return Carried(here, {claim: one for claim, one in lost.items() if claim not in found and claim not in stay})


def _heirs_of(
    lost: Mapping[str, Standing], standings: Mapping[str, Standing], free: Sequence[Told]
) -> Mapping[str, str]:
    """Lost claim → told claim. What was told beside a claim that a person added has an heir of its own."""
    decided = {id for claim, stands in standings.items() for id in (claim, *stands.former)}
    beside = {one.claim.id: Standing(told=one) for stands in lost.values() for one in stands.beside}
    rivals = {claim: stands for claim, stands in beside.items() if claim not in decided}
    return {claim: heir for claim, heir in _heirs({**lost, **rivals}, free).items() if claim in lost}


def heirs(before: Iterable[Told], now: Iterable[Told]) -> Mapping[str, str]:
    """Claim told before → claim that took its place, whatever was decided of either."""
    return _heirs({one.claim.id: Standing(told=one) for one in before}, now)


def _copied(told: Iterable[Told], here: Mapping[str, Standing]) -> Mapping[str, Standing]:
    """What stands of the claims that nobody decided, but a copy of them: what stands of the first of these."""
    found: dict[str, Standing] = {}
    for ones in copies(told):
        decided = next((one.claim.id for one in ones if one.claim.id in here), None)
        for one in ones if decided else ():
            if one.claim.id not in here:
                stands = under(here[decided or ""], one.claim)
                found[one.claim.id] = replace(stands, former=(), copied=decided)
    return found


def _as(told: Told, claim: str, stands: Standing, known: list[str]) -> Standing:
    """What stands of a claim under an id by which it is told; ``known``: the ids of it that are told.

    Where several are told again, the latest of them alone is reached by the ids that are not.
    """
    gone = (id for id in (claim, *stands.former) if id not in known)
    former = tuple(gone) if told.claim.id == known[0] else ()
    return replace(under(stands, told.claim), former=former)


def _heirs(lost: Mapping[str, Standing], free: Iterable[Told]) -> Mapping[str, str]:
    """Lost claim → told claim, the likest pairs first; where several are equally like, none of them."""
    pairs = sorted(_pairs(lost, free), reverse=True)
    found: dict[str, str] = {}
    taken: set[str] = set()
    for _, level in groupby(pairs, key=lambda pair: pair[0]):
        still = [(claim, heir) for _, claim, heir in level if not {claim, heir} & taken]
        rivals = Counter(id for pair in still for id in pair)
        found.update({claim: heir for claim, heir in still if rivals[claim] == rivals[heir] == 1})
        taken.update(rivals)
    return found


def _pairs(lost: Mapping[str, Standing], free: Iterable[Told]) -> Iterator[tuple[float, str, str]]:
    beside: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in free:
        beside[one.source, one.claim.type].append(one)
    for claim, stands in lost.items():
        old = stands.told
        for one in beside[old.source, old.claim.type] if old else ():
            degree = likeness(stands, one.claim)
            if degree >= LIKE:
                yield degree, claim, one.claim.id
