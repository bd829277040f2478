"""Claims in, groups that are one thing each out, with the reason of each join.

Strong keys come first; then what is told over some days, or without its full day, joins the one dated group that it
fits. All is tried in a fixed order, so the groups do not depend on the order of arrival; what would bring claims
together that cannot be one thing is refused, also where it would do so through a chain.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from entente.register.copies import copy_keys
from entente.register.group import Group
from entente.register.hearing import Heard
from entente.register.keys import Key, keys_of, shared
from entente.register.periods import join_periods
from entente.register.record import Join
from entente.register.signed import join_signed
from entente.register.stretches import join_stretches
from entente.register.ties import Tie, joining, parting
from entente.register.traits import Traits, traits_of
from entente.register.weak import join_weak, join_yearless

# After the strong keys, what is told less than whole; in this order.
_THEN = (join_stretches, join_weak, join_yearless, join_periods, join_signed)


def gather(heard: Iterable[Heard]) -> list[Group]:
    """The groups of all claims that stand; a rejected claim is added to the first group that it would have joined."""
    heard = list(heard)
    groups = {one.claim.id: Group([one], _traits(one)) for one in heard if one.stands}
    for key, sharing in _sharing([one for one in heard if one.stands]):
        apart: list[Heard] = []
        for one in sharing:
            if not any(_together(groups, key, leader, one) for leader in apart):
                apart.append(one)
    _join_as_said(groups)
    found = list(dict.fromkeys(groups.values()))
    for join in _THEN:
        found = join(found)
    _list_rejected([one for one in heard if not one.stands], found)
    return found


def _traits(one: Heard) -> Traits:
    traits = traits_of(one.claim)
    return traits | Traits(parted=parting(one.ties)) if one.ties else traits


def _join_as_said(groups: dict[str, Group]) -> None:
    """Join what a person says is one, whatever it names of itself, but for what a later word keeps apart."""
    tied: dict[Tie, list[Heard]] = defaultdict(list)
    for one in (member for group in dict.fromkeys(groups.values()) for member in group.members):
        for tie in joining(one.ties):
            tied[tie].append(one)
    for tie in sorted(tied, key=lambda tie: tie.decision):
        apart: list[Heard] = []
        for one in sorted(tied[tie], key=lambda one: one.claim.id):
            if not any(_together_as_said(groups, tie, leader, one) for leader in apart):
                apart.append(one)


def _together_as_said(groups: dict[str, Group], tie: Tie, one: Heard, other: Heard) -> bool:
    """Whether two claims are in one group, after joining their groups if no person's word keeps these apart."""
    mine, theirs = groups[one.claim.id], groups[other.claim.id]
    if mine is theirs:
        return True
    if mine.traits.told_apart(theirs.traits):
        return False
    mine.take(theirs, Join((one.claim.id, other.claim.id), "said", tie.by))
    groups.update({member.claim.id: mine for member in theirs.members})
    return True


def _sharing(heard: Sequence[Heard]) -> Iterator[tuple[Key, list[Heard]]]:
    by_key: dict[Key, list[Heard]] = defaultdict(list)
    copied = copy_keys(one.told for one in heard)
    for one in sorted(heard, key=lambda one: one.claim.id):
        for key in (*keys_of(one.claim), *([copied[one.claim.id]] if one.claim.id in copied else [])):
            by_key[key].append(one)
    for key in sorted(by_key):
        yield key, by_key[key]


def _together(groups: dict[str, Group], key: Key, one: Heard, other: Heard) -> bool:
    """Whether two claims are in one group, after joining their groups if nothing forbids it."""
    mine, theirs = groups[one.claim.id], groups[other.claim.id]
    if mine is theirs:
        return True
    if not mine.traits.fit(theirs.traits):
        return False
    large, small = (mine, theirs) if len(mine.members) >= len(theirs.members) else (theirs, mine)
    large.take(small, _join(key, one, other))
    groups.update({member.claim.id: large for member in small.members})
    return True


def _list_rejected(rejected: list[Heard], groups: list[Group]) -> None:
    """Rejected claims never join two groups, nor keep another claim out: they are added last, to one group each."""
    reached: dict[Key, list[tuple[str, Group, Heard]]] = defaultdict(list)
    for group in groups if rejected else ():
        for member in group.members:
            for key in keys_of(member.claim):
                reached[key].append((member.claim.id, group, member))
    for one in rejected:
        fitting = (
            (key, claim, group, member)
            for key in keys_of(one.claim)
            for claim, group, member in reached.get(key, ())
            if group.traits.fit(_traits(one))
        )
        first = min(fitting, key=lambda found: (found[0], found[1]), default=None)
        if first:
            key, _, group, member = first
            group.members.append(one)
            group.joins.append(_join(key, member, one))


def _join(key: Key, one: Heard, other: Heard) -> Join:
    first, second = sorted((one.claim, other.claim), key=lambda claim: claim.id)
    words = shared(first, second, key.rule) or " · ".join(key.shared)
    return Join((first.id, second.id), key.rule, words)
