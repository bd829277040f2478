"""Groups in; papers of one kind that were signed at one and the same meeting joined: each page tells of that one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from entente.claims.claim import Claim
from entente.register.group import Group
from entente.register.keys import full_day
from entente.register.record import Join


def signed_keys(claim: Claim) -> Iterator[tuple[str, ...]]:
    """The keys that a meeting's claim shares with the papers that are told within it, or on its page of its day."""
    day = claim.values.get("date")
    if claim.type == "meeting":
        yield ("signed", claim.id)
    if claim.type == "instrument" and claim.within:
        yield ("signed", claim.within)
    if full_day(day) and (claim.type == "meeting" or (claim.type == "instrument" and not claim.within)):
        yield ("signed.day", claim.page, day or "")


def join_signed(groups: list[Group]) -> list[Group]:
    """The groups, fewer by the papers that another page of their meeting tells of too.

    A page that tells of two of a kind leaves open which is the other page's.
    """
    meeting_of = _meetings(groups)
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


def _meetings(groups: list[Group]) -> Mapping[tuple[str, ...], int]:
    """The group of each meeting by its ids, and by its page and day where the page tells of one meeting on that day."""
    found: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for one in group.members if group.members[0].claim.type == "meeting" else ():
            for key in (*signed_keys(one.claim), *(("signed", id) for id in one.former)):
                found[key].add(number)
    return {key: numbers.pop() for key, numbers in found.items() if len(numbers) == 1}


def _matter(claim: Claim, meeting_of: Mapping[tuple[str, ...], int]) -> tuple[int, str] | None:
    kind = claim.values.get("kind")
    meeting = next((meeting_of[key] for key in signed_keys(claim) if key in meeting_of), None)
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
