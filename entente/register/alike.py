"""Clauses in, groups out: those of nearly the same words about one matter are the same promise, the same deed.

One matter: told within one meeting or instrument, or (a deed) of the same parties in the same time. Two clauses of one
page are two.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from entente.claims.claim import Claim
from entente.register.group import Group
from entente.register.groups import gather
from entente.register.hearing import Heard
from entente.register.names import plain
from entente.register.parties import party_keys
from entente.register.record import Join

NEARLY = 0.8
"""So much of the words of two clauses must be common, from 0 to 1."""
CLAUSES = frozenset({"commitment", "achievement"})
# A matter of which more clauses are told is a heap, not a matter.
_MOST = 400

Matter = tuple[str, ...]


def gather_clauses(heard: Iterable[Heard], homes: Mapping[str, str]) -> list[Group]:
    """Groups of clauses that are one promise or deed each; the likest are joined first.

    homes: claim of a meeting or paper, by every id that it went by → what all claims of one such thing have in common.
    """
    groups = gather(heard)
    group_of = {one.claim.id: group for group in groups for one in group.members}
    matters: dict[Matter, list[Group]] = defaultdict(list)
    for group in groups:
        for matter in sorted({matter for one in group.members for matter in _matters(one.claim, homes)}):
            matters[matter].append(group)
    joined: set[int] = set()
    for _, join, one, other in sorted(_pairs(matters), key=lambda pair: (pair[0], *pair[2:])):
        first, second = group_of[one], group_of[other]
        if first is not second and first.traits.fit(second.traits):
            first.take(second, join)
            group_of.update({member.claim.id: first for member in second.members})
            joined.add(id(second))
    return [group for group in groups if id(group) not in joined]


def deed_matter(claim: Claim) -> Matter | None:
    """What deeds of the same parties in the same time have in common, wherever they are told."""
    parties = party_keys(claim.values["parties"])
    if claim.type == "achievement" and claim.values["period"] and len(parties) > 1:
        return (claim.type, claim.values["period"], *parties)
    return None


def _matters(claim: Claim, homes: Mapping[str, str]) -> Iterator[Matter]:
    if home := homes.get(claim.within or ""):
        yield (claim.type, "within", home)
    if deed := deed_matter(claim):
        yield deed


def _pairs(matters: Mapping[Matter, Sequence[Group]]) -> Iterator[tuple[float, Join, str, str]]:
    """How much two clauses differ, why they are one, and their ids; those that are alike enough."""
    for matter in sorted(matters):
        groups = matters[matter]
        for one, other in combinations(groups, 2) if len(groups) <= _MOST else ():
            mine, theirs = one.members[0].claim, other.members[0].claim
            alike = _alike(mine, theirs)
            if alike >= NEARLY and one.traits.fit(other.traits):
                first, second = sorted((mine.id, theirs.id))
                yield 1 - alike, Join((first, second), f"{mine.type}.nearly_same_words", f"{alike:.0%}"), first, second


def _alike(one: Claim, other: Claim) -> float:
    """How many of the words of both are common."""
    mine, theirs = (Counter(re.findall(r"\w+", plain(claim.evidence.exact))) for claim in (one, other))
    total = mine.total() + theirs.total()
    return 2 * (mine & theirs).total() / total if total else 0.0
