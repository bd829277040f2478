"""Groups in; papers of one kind that were signed at one and the same meeting joined: each page tells of that one."""

from collections import defaultdict
from collections.abc import Mapping

from entente.claims.claim import Claim
from entente.register.group import Group
from entente.register.record import Join


def signed_key(claim: str) -> tuple[str, str]:
    """The key that a meeting's claim shares with the papers that are told within it."""
    return ("signed", claim)


def join_signed(groups: list[Group]) -> list[Group]:
    """The groups, fewer by the papers that another page of their meeting tells of too.

    A page that tells of two of a kind leaves open which is the other page's.
    """
    meeting_of = {
        id: number
        for number, group in enumerate(groups)
        for one in group.members
        if one.claim.type == "meeting"
        for id in (one.claim.id, *one.former)
    }
    signed: dict[tuple[int, str], list[Group]] = defaultdict(list)
    for group in groups:
        for matter in sorted({found for one in group.members if (found := _matter(one.claim, meeting_of))}):
            signed[matter].append(group)
    joined: set[int] = set()
    for matter in sorted(signed):
        alive = [group for group in signed[matter] if id(group) not in joined]
        pages = [page for group in alive for page in {one.claim.page for one in group.members}]
        if len(pages) == len(set(pages)):
            joined.update(_join(alive, matter[1]))
    return [group for group in groups if id(group) not in joined]


def _matter(claim: Claim, meeting_of: Mapping[str, int]) -> tuple[int, str] | None:
    meeting, kind = meeting_of.get(claim.within or ""), claim.values.get("kind")
    return (meeting, kind) if claim.type == "instrument" and meeting is not None and kind else None


def _join(groups: list[Group], kind: str) -> set[int]:
    """What was joined to the first of them that it fits."""
    joined: set[int] = set()
    leaders: list[Group] = []
    for group in groups:
        leader = next((one for one in leaders if one.traits.fit(group.traits)), None)
        if leader is None:
            leaders.append(group)
            continue
        pair = sorted(min(one.claim.id for one in some.members) for some in (leader, group))
        leader.take(group, Join((pair[0], pair[1]), "instrument.same_meeting", kind))
        joined.add(id(group))
    return joined
