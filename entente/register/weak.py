"""Groups of claims in; meetings told without their full day joined to the one dated group that each fits.

"Gặp gỡ đầu xuân năm 2023", "ngày 9/5", "vừa tổ chức": another page may give the day. Where several fit, none is taken;
a weak claim never bridges two records.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import product

from entente.claims.claim import Claim
from entente.register.group import Group
from entente.register.keys import first_day, full_day
from entente.register.names import mechanism_name, same_mechanism
from entente.register.parties import is_country, unit_keys
from entente.register.record import Join

Fitting = tuple[Group, Group, Join]
"""A group without its day, one with it, and why they may be one."""
NEAR_DAYS = 7
"""How far "vừa tổ chức", placed by the publication, may lie from the day itself."""


def join_weak(groups: list[Group]) -> list[Group]:
    """The groups, fewer by the weak ones that exactly one dated group fits; all are chosen before any is joined."""
    found: dict[int, list[Fitting]] = defaultdict(list)
    for one in fitting(groups):
        found[id(one[0])].append(one)
    chosen = [those[0] for those in found.values() if len(those) == 1]
    joined = set()
    for group, strong, join in sorted(chosen, key=lambda one: one[2].claims):
        if strong.traits.fit(group.traits):
            strong.take(group, join)
            joined.add(id(group))
    return [group for group in groups if id(group) not in joined]


def fitting(groups: Sequence[Group]) -> Iterator[Fitting]:
    """Each group of meetings told without their day, with each dated group that it may be and the first reason why."""
    dated = _by_time(group for group in groups if _days(group))
    for group in groups:
        if group.members[0].claim.type == "meeting" and not _days(group):
            once = {id(strong): (group, strong, join) for strong, join in reversed(list(_fitting(group, dated)))}
            yield from once.values()


def weak_keys(claim: Claim) -> Iterator[tuple[str, ...]]:
    """What a meeting's claim shares with every other that may be the same meeting, told with its day or without."""
    said, parties = claim.values["date"] or "", _localities(claim)
    day = first_day(said)
    known = day or said.rstrip("~")
    if known[:4].isdigit():
        for word in mechanism_name(claim.values["mechanism"] or "").split():
            yield ("weak.year", known[:4], word)
    if len(parties) < 2:
        return
    if day or said.startswith("XXXX-"):
        yield ("weak.day", (day or said)[4:], *parties)
    if day or (said.endswith("~") and full_day(known)):
        week = date.fromisoformat(known).toordinal() // NEAR_DAYS
        for near in (week - 1, week, week + 1) if day else (week,):
            yield ("weak.near", str(near), *parties)


def _days(group: Group) -> set[str]:
    claims = (one.claim for one in group.members)
    return {day for claim in claims if claim.type == "meeting" and (day := first_day(claim.values["date"]))}


def _by_time(groups: Iterable[Group]) -> dict[str, list[Group]]:
    """The dated groups by their years (``2023``) and by their days of the year (``-02-22``)."""
    found: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for key in sorted({part for day in _days(group) for part in (day[:4], day[4:])}):
            found[key].append(group)
    return found


def _fitting(weak: Group, dated: dict[str, list[Group]]) -> Iterator[tuple[Group, Join]]:
    """The dated groups that the weak one may be, each with the first reason found."""
    said = {one.claim.values["date"] or "" for one in weak.members}
    for key in sorted({day[4:] if day.startswith("XXXX") else day[:4] for day in said}):
        for strong in dated.get(key, ()):
            join = next(_reasons(weak, strong), None) if strong.traits.fit(weak.traits) else None
            if join:
                yield strong, join


def _reasons(weak: Group, strong: Group) -> Iterator[Join]:
    for one, other in product(_claims(weak), _claims(strong)):
        reason = _same_meeting(one, other) if first_day(other.values["date"]) else None
        if reason:
            first, second = sorted((one.id, other.id))
            yield Join((first, second), *reason)


def _claims(group: Group) -> list[Claim]:
    return sorted((one.claim for one in group.members), key=lambda claim: claim.id)


def _same_meeting(weak: Claim, strong: Claim) -> tuple[str, str] | None:
    """The rule and what is shared, where the dated claim can be the meeting that the other tells of."""
    said, day = weak.values["date"] or "", first_day(strong.values["date"]) or ""
    one, other = (mechanism_name(claim.values["mechanism"] or "") for claim in (weak, strong))
    parties = _localities(weak)
    if one and other and same_mechanism(one, other) and said and not said.endswith("~") and day.startswith(said):
        return "meeting.mechanism_and_year", f"{weak.values['mechanism']} · {said}"
    if len(parties) < 2 or parties != _localities(strong):
        return None
    names = " · ".join(party["name"] for party in weak.values["parties"])
    if said.startswith("XXXX-") and said[4:] == day[4:]:
        return "meeting.day_without_year", f"{day[8:]}/{day[5:7]} · {names}"
    if said.endswith("~") and full_day(said[:-1]) and _apart(said[:-1], day) <= NEAR_DAYS:
        return "meeting.about_the_day", f"{day} · {names}"
    return None


def _localities(claim: Claim) -> tuple[str, ...]:
    return unit_keys(party for party in claim.values["parties"] or () if not is_country(party))


def _apart(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
