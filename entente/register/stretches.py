"""Groups in; what is told over some days ("trong 2 ngày 20 - 21/3") joined to the one group of one of these days.

Another page gives the day of the talks alone. Where groups of two of the days fit, none is taken.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from entente.claims.claim import Claim
from entente.register.group import Group
from entente.register.keys import Key, first_day, full_day, keys_of
from entente.register.record import Join
from entente.register.weak import DATED, Fitting, join_only

LONGEST = 7
"""Of so many days at most: a longer stretch is a campaign, not a meeting."""


def join_stretches(groups: list[Group]) -> list[Group]:
    """The groups, fewer by those of some days that exactly one of a day fits."""
    return join_only(groups, fitting_days(groups))


def fitting_days(groups: Sequence[Group]) -> Iterator[Fitting]:
    """Each group told over some days, with each group of one of them that it may be and what both share."""
    dated = [group for group in groups if group.members[0].claim.type in DATED]
    on_a_day = [group for group in dated if any(full_day(one.claim.values["date"]) for one in group.members)]
    known = {id(group) for group in on_a_day}
    several = [group for group in dated if id(group) not in known and _has_days(group)]
    reached: dict[Key, list[tuple[Claim, Group]]] = defaultdict(list)
    for group in on_a_day if several else ():
        for claim in (one.claim for one in group.members):
            for key in keys_of(claim):
                reached[key].append((claim, group))
    for group in several:
        yield from _fitting(group, reached)


def _has_days(group: Group) -> bool:
    return any(first_day(one.claim.values["date"]) for one in group.members)


def _fitting(group: Group, reached: Mapping[Key, list[tuple[Claim, Group]]]) -> Iterator[Fitting]:
    found: set[int] = set()
    pairs = ((key, one.claim) for one in group.members for key in day_keys(one.claim))
    for key, mine in sorted(pairs, key=lambda pair: (pair[0], pair[1].id)):
        for theirs, other in reached.get(key, ()):
            if id(other) not in found and other.traits.fit(group.traits):
                found.add(id(other))
                yield group, other, _join(mine, theirs, key)


def _join(mine: Claim, theirs: Claim, key: Key) -> Join:
    common = set(keys_of(theirs))
    words = [word for one in day_keys(mine) if one in common and one.rule == key.rule for word in one.shared]
    first, second = sorted((mine.id, theirs.id))
    return Join((first, second), f"{mine.type}.one_of_its_days", " · ".join(dict.fromkeys(words)))


def day_keys(claim: Claim) -> Iterator[Key]:
    """The keys that a claim told over some days would have if it were told of each of them."""
    for day in _days(claim.values.get("date")) if claim.type in DATED else ():
        told = keys_of(replace(claim, values={**claim.values, "date": day}))
        yield from (key for key in told if key.parts[0] == day)


def _days(said: str | None) -> Iterator[str]:
    first, _, last = (said or "").partition("/")
    if not (full_day(first) and full_day(last)):
        return
    day, end = date.fromisoformat(first), date.fromisoformat(last)
    if timedelta(0) < end - day < timedelta(LONGEST):
        yield from ((day + timedelta(days)).isoformat() for days in range((end - day).days + 1))
