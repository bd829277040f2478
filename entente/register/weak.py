"""Groups of claims in; meetings and papers told without their full day joined to the one dated group that each fits.

"Gặp gỡ đầu xuân năm 2023", "ngày 9/5", "vừa tổ chức", "ký năm 2012": another page may give the day. Where several fit,
none is taken; a weak claim never bridges two records.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import product

from entente.claims.claim import Claim
from entente.register.dates import NEAR_DAYS
from entente.register.elsewhere import elsewhere
from entente.register.group import Group
from entente.register.keys import first_day, full_day
from entente.register.names import mechanism_name, same_mechanism
from entente.register.parties import is_country, unit_key, unit_keys, unit_sets
from entente.register.record import Join

Fitting = tuple[Group, Group, Join]
"""A group without its day, one with it, and why they may be one."""
Key = tuple[str, ...]
_YEARLESS = re.compile(r"XXXX-\d\d-\d\d")
DATED = ("meeting", "instrument")
_BY_DAY = ("meeting.day_without_year", "meeting.about_the_day")


def join_weak(groups: list[Group]) -> list[Group]:
    """The groups, fewer by the weak ones that exactly one dated group fits."""
    return join_only(groups, (one for one in fitting(groups) if not by_day_elsewhere(*one)))


def by_day_elsewhere(weak: Group, strong: Group, join: Join) -> bool:
    """Whether the day is all that two meetings of the same parties share, and each was held somewhere else."""
    return join.rule in _BY_DAY and elsewhere(weak, strong)


def join_only(groups: list[Group], pairs: Iterable[Fitting]) -> list[Group]:
    """The groups, those that fit exactly one other joined to it; all are chosen before any is joined."""
    found: dict[int, list[Fitting]] = defaultdict(list)
    for one in pairs:
        found[id(one[0])].append(one)
    chosen = [those[0] for those in found.values() if len(those) == 1]
    joined = set()
    for group, strong, join in sorted(chosen, key=lambda one: one[2].claims):
        if strong.traits.fit(group.traits):
            strong.take(group, join)
            joined.add(id(group))
    return [group for group in groups if id(group) not in joined]


def join_yearless(groups: list[Group]) -> list[Group]:
    """The groups, fewer by those of one kind, day of a year and parties whose year no page gives."""
    keys = {id(group): key for group in groups if (key := _yearless(group))}
    several = {key for key, times in Counter(keys.values()).items() if times > 1}
    unclear = {id(group) for group, _, _ in fitting(groups)} if several else set()
    first: dict[Key, Group] = {}
    joined = set()
    for group in groups:
        key = keys.get(id(group)) if id(group) not in unclear else None
        leader = first.setdefault(key, group) if key in several else group
        if leader is not group and leader.traits.fit(group.traits) and not _told_apart(leader, group):
            one, other = sorted(some.members[0].claim.id for some in (leader, group))
            claim = group.members[0].claim
            words = f"{claim.values['date'][8:]}/{claim.values['date'][5:7]} · {_names(claim)}"
            leader.take(group, Join((one, other), f"{claim.type}.day_without_year", words))
            joined.add(id(group))
    return [group for group in groups if id(group) not in joined]


def _told_apart(one: Group, other: Group) -> bool:
    """Whether they were elsewhere, have other periods, or were published in other years."""
    members = (*one.members, *other.members)
    periods = {member.claim.values.get("period") for member in members} - {None}
    years = {(member.told.published or "")[:4] for member in members} - {""}
    return len(periods) > 1 or len(years) > 1 or elsewhere(one, other)


def _yearless(group: Group) -> Key | None:
    """The kind, day and parties of a group of one page that gives the day without its year."""
    claim = group.members[0].claim
    said, parties = claim.values.get("date") or "", _localities(claim) if claim.type in DATED else ()
    kind = claim.values["kind"] if claim.type == "instrument" else ""
    if len(group.members) > 1 or not _YEARLESS.fullmatch(said) or len(parties) < 2 or kind is None:
        return None
    return (claim.type, kind, said, *parties)


def fitting(groups: Sequence[Group]) -> Iterator[Fitting]:
    """Each group told without its day, with each dated group that it may be and the first reason why."""
    dated: dict[Key, list[Group]] = defaultdict(list)
    weak = []
    for group in groups:
        if group.members[0].claim.type in DATED and not any(
            first_day(one.claim.values["date"]) for one in group.members
        ):
            weak.append(group)
    unclear = {id(group) for group in weak}
    for group in groups if weak else ():
        if group.members[0].claim.type in DATED and id(group) not in unclear:
            for key in sorted({key for one in group.members for key in weak_keys(one.claim)}):
                dated[key].append(group)
    for group in weak:
        yield from _fitting(group, dated)


def weak_keys(claim: Claim) -> Iterator[Key]:
    """What the claim of a meeting or paper shares with every other that may be the same, with its day or without."""
    said, parties = claim.values["date"] or _begins(claim), _localities(claim)
    day = first_day(said)
    known = day or said.rstrip("~")
    if claim.type == "meeting" and known[:4].isdigit():
        for word in mechanism_name(claim.values["mechanism"] or "").split():
            yield ("weak.year", known[:4], word)
    kind = claim.values["kind"] if claim.type == "instrument" else ""
    if len(parties) < 2 or kind is None:
        return
    if day or said.startswith("XXXX-"):
        yield from ((f"weak.day {kind}", (day or said)[4:], party) for party in parties)
    for units in _sets(claim):
        if kind and known[:4].isdigit():
            yield (f"weak.year {kind}", known[:4], *units)
        if day or (said.endswith("~") and full_day(known)):
            week = date.fromisoformat(known).toordinal() // NEAR_DAYS
            for near in (week - 1, week, week + 1) if day else (week,):
                yield (f"weak.near {kind}", str(near), *units)


def _begins(claim: Claim) -> str:
    """The year in which the period of a paper begins: most are signed then."""
    return (claim.values["period"] or "")[:4] if claim.type == "instrument" else ""


def _fitting(weak: Group, dated: dict[Key, list[Group]]) -> Iterator[Fitting]:
    """The dated groups that the weak one may be, each with the first reason found."""
    keys = sorted({key for one in weak.members for key in weak_keys(one.claim)})
    near = {id(group): group for key in keys for group in dated.get(key, ())}
    for strong in near.values():
        join = next(_reasons(weak, strong), None) if strong.traits.fit(weak.traits) else None
        if join:
            yield weak, strong, join


def _reasons(weak: Group, strong: Group) -> Iterator[Join]:
    for one, other in product(_claims(weak), _claims(strong)):
        if one.type == other.type and first_day(other.values["date"]):
            reason = _same_meeting(one, other) if one.type == "meeting" else _same_paper(one, other)
            if reason:
                first, second = sorted((one.id, other.id))
                yield Join((first, second), *reason)


def _claims(group: Group) -> list[Claim]:
    return sorted((one.claim for one in group.members), key=lambda claim: claim.id)


def _same_meeting(weak: Claim, strong: Claim) -> tuple[str, str] | None:
    """The rule and what is shared, where the dated claim can be the meeting that the other tells of."""
    said, day = weak.values["date"] or "", first_day(strong.values["date"]) or ""
    one, other = (mechanism_name(claim.values["mechanism"] or "") for claim in (weak, strong))
    if one and other and same_mechanism(one, other) and said and not said.endswith("~") and day.startswith(said):
        return "meeting.mechanism_and_year", f"{weak.values['mechanism']} · {said}"
    return _same_day(weak, strong)


def _same_paper(weak: Claim, strong: Claim) -> tuple[str, str] | None:
    """Of two papers of one kind and the same parties; two periods are two papers."""
    periods = {claim.values["period"] for claim in (weak, strong)} - {None}
    if weak.values["kind"] != strong.values["kind"] or len(periods) > 1:
        return None
    said, day = weak.values["date"] or "", first_day(strong.values["date"]) or ""
    if said and not said.endswith("~") and day.startswith(said) and _same_parties(weak, strong):
        return "instrument.parties_and_year", f"{said} · {_names(weak)}"
    if not said and _begins(weak) and day.startswith(_begins(weak)) and _same_parties(weak, strong):
        return "instrument.parties_and_first_year", f"{weak.values['period']} · {_names(weak)}"
    return _same_day(weak, strong)


def _same_day(weak: Claim, strong: Claim) -> tuple[str, str] | None:
    """Of parties in common the same day of a year that is not given; of the same parties about the day."""
    said, day = weak.values["date"] or "", first_day(strong.values["date"]) or ""
    if said.startswith("XXXX-") and said[4:] == day[4:] and (common := _common(weak, strong)):
        return f"{weak.type}.day_without_year", f"{day[8:]}/{day[5:7]} · {common}"
    if not _same_parties(weak, strong):
        return None
    if said.endswith("~") and full_day(said[:-1]) and _apart(said[:-1], day) <= NEAR_DAYS:
        return f"{weak.type}.about_the_day", f"{day} · {_names(weak)}"
    return None


def _same_parties(one: Claim, other: Claim) -> bool:
    return len(_localities(one)) > 1 and not set(_sets(one)).isdisjoint(_sets(other))


def _common(one: Claim, other: Claim) -> str:
    """The names of the parties that both have, where each names two or more."""
    theirs = _localities(other)
    known = {unit_key(party): party["name"] for party in one.values["parties"] or () if not is_country(party)}
    return " · ".join(name for key, name in known.items() if len(known) > 1 < len(theirs) and key in theirs)


def _names(claim: Claim) -> str:
    return " · ".join(party["name"] for party in claim.values["parties"])


def _localities(claim: Claim) -> tuple[str, ...]:
    return unit_keys(party for party in claim.values["parties"] or () if not is_country(party))


def _sets(claim: Claim) -> tuple[tuple[str, ...], ...]:
    return unit_sets(party for party in claim.values["parties"] or () if not is_country(party))


def _apart(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
