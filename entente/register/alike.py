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
from entente.register.proposals import Proposal
from entente.register.record import Join

NEARLY = 0.8
"""So much of the words of two clauses must be common, from 0 to 1."""
PERHAPS = 0.6
"""From here on a person is asked."""
# A matter of which more clauses are told is a heap, not a matter.
_MOST = 400

Matter = tuple[str, ...]


def gather_clauses(heard: Iterable[Heard], homes: Mapping[str, str]) -> tuple[list[Group], list[Proposal]]:
    """Groups of clauses that are one promise or deed each, the likest joined first; and those that may be one.

    homes: claim of a meeting or paper, by every id that it went by → what all claims of one such thing have in common.
    """
    groups = gather(heard)
    group_of = {one.claim.id: group for group in groups for one in group.members}
    matters: dict[Matter, list[Group]] = defaultdict(list)
    for group in groups:
        for matter in sorted({matter for one in group.members for matter in _matters(one.claim, homes)}):
            matters[matter].append(group)
    joined: set[int] = set()
    unclear: dict[tuple[str, str], Proposal] = {}
    for alike, one, other, rule in sorted(_pairs(matters), key=lambda pair: (-pair[0], *pair[1:])):
        first, second = group_of[one], group_of[other]
        if first is second or not first.traits.fit(second.traits):
            continue
        if alike >= NEARLY:
            first.take(second, Join((one, other), rule, f"{alike:.0%}"))
            group_of.update({member.claim.id: first for member in second.members})
            joined.add(id(second))
        else:
            pair = _founding(first, second)
            unclear.setdefault(pair, Proposal(pair, rule, f"{alike:.0%}", round(alike, 2)))
    return [group for group in groups if id(group) not in joined], sorted(unclear.values())


def _founding(one: Group, other: Group) -> tuple[str, str]:
    first, second = sorted(min(group.members, key=lambda one: one.told.rank).claim.id for group in (one, other))
    return first, second


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


def _pairs(matters: Mapping[Matter, Sequence[Group]]) -> Iterator[tuple[float, str, str, str]]:
    """How alike two clauses are, their ids and the rule; those that are alike enough to ask."""
    for matter in sorted(matters):
        groups = matters[matter]
        for one, other in combinations(groups, 2) if len(groups) <= _MOST else ():
            mine, theirs = one.members[0].claim, other.members[0].claim
            alike = _alike(mine, theirs)
            if alike >= PERHAPS and one.traits.fit(other.traits):
                first, second = sorted((mine.id, theirs.id))
                yield alike, first, second, f"{mine.type}.nearly_same_words"


def _alike(one: Claim, other: Claim) -> float:
    """How many of the words of both are common."""
    mine, theirs = (Counter(re.findall(r"\w+", plain(claim.evidence.exact))) for claim in (one, other))
    total = mine.total() + theirs.total()
    return 2 * (mine & theirs).total() / total if total else 0.0
