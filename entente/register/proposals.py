"""Groups in; pairs of them that may be one thing, which is not sure enough to join them, out. A person says.

Never a pair that a person parted, nor one that cannot be one thing; each names its rule and what both share.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from entente.claims.claim import Claim
from entente.places.sino import likeness, reading_of
from entente.register.group import Group
from entente.register.keys import first_day
from entente.register.names import is_han, plain
from entente.register.otherwise import told_otherwise
from entente.register.parties import is_country, unit_key, unit_keys
from entente.register.periods import RULE as PERIOD
from entente.register.periods import may_be_one
from entente.register.scripts import READS
from entente.register.stretches import fitting_days
from entente.register.weak import by_day_elsewhere, fitting

# How likely two are one that agree in this and in nothing more; by hand, for their order alone.
_SCORES = {
    "meeting.one_of_several": 0.5,
    "meeting.elsewhere": 0.3,
    "meeting.parties_and_year": 0.4,
    "instrument.kind_and_parties": 0.4,
    PERIOD: 0.5,
    "post.name_across_scripts": 0.6,
    "meeting.other_kind": 0.5,
    "instrument.other_kind": 0.5,
    "instrument.kind_day_and_period": 0.6,
}
_READINGS = 12
"""Of so many readings of a Chinese name, the likeliest, one must be the other name as it is written."""
MOST = 5
"""What may be one with more others than this says too little to be asked about."""

Near = tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Proposal:
    """claims: the founding claims of both, sorted. score: how likely they are one, from 0 to 1."""

    claims: tuple[str, str]
    rule: str
    shared: str
    score: float


def near_keys(claim: Claim) -> Iterator[Near]:
    """What a claim shares with those that it may be proposed to be one with."""
    values = claim.values
    match claim.type:
        case "meeting":
            parties, year = _localities(claim), (values["date"] or "")[:4]
            if len(parties) > 1 and year.isdigit():
                yield ("near.meeting", year, *parties)
        case "instrument":
            if values["kind"] and len(unit_keys(values["parties"])) > 1:
                yield ("near.instrument", values["kind"], *unit_keys(values["parties"]))
        case "post":
            if values["person"] and values["organisation"]:
                unit = unit_key(values["organisation"])
                yield from (("near.post", unit, name) for name in _read_as(values["person"]))


def propose(groups: Sequence[Group]) -> list[Proposal]:
    """Every pair once, by its best reason."""
    found: dict[tuple[str, str], Proposal] = {}
    for one, other, rule, shared in (*_weak(groups), *_near(groups), *told_otherwise(groups)):
        first, second = sorted(
            min(group.members, key=lambda member: member.told.rank).claim.id for group in (one, other)
        )
        proposal = Proposal((first, second), rule, shared, _SCORES[rule])
        if (first, second) not in found or proposal.score > found[first, second].score:
            found[first, second] = proposal
    asked = Counter(claim for pair in found for claim in pair)
    return sorted(one for one in found.values() if max(asked[claim] for claim in one.claims) <= MOST)


Reason = tuple[Group, Group, str, str]


def _weak(groups: Sequence[Group]) -> Iterator[Reason]:
    """A meeting told without its one day, and each of several that it may be, or one of its day held elsewhere."""
    for group, strong, join in (*fitting(groups), *fitting_days(groups)):
        rule = "meeting.elsewhere" if by_day_elsewhere(group, strong, join) else "meeting.one_of_several"
        yield group, strong, rule, join.shared


def _near(groups: Sequence[Group]) -> Iterator[Reason]:
    near: dict[Near, list[Group]] = defaultdict(list)
    for group in groups:
        for key in sorted({key for one in group.members for key in near_keys(one.claim)}):
            near[key].append(group)
    for key in sorted(near):
        for one, other in combinations(near[key], 2):
            reason = _reason(one, other) if one.traits.fit(other.traits) else None
            if reason:
                yield (one, other, *reason)


def _reason(one: Group, other: Group) -> tuple[str, str] | None:
    mine, theirs = one.members[0].claim, other.members[0].claim
    match mine.type:
        case "meeting":
            return _meeting(one, other)
        case "instrument":
            names = " · ".join(party["name"] for party in mine.values["parties"])
            if _undated(one) or _undated(other):
                return "instrument.kind_and_parties", names
            return (PERIOD, names) if may_be_one(one, other) else None
        case _:
            return _post(mine, theirs)


def _meeting(one: Group, other: Group) -> tuple[str, str] | None:
    """Of two of one year, where one at least does not give its day, and its month is not another."""
    dates = [max((member.claim.values["date"] or "" for member in group.members), key=len) for group in (one, other)]
    short, long = sorted(dates, key=len)
    if first_day(short) or not long.startswith(short.rstrip("~")):
        return None
    names = " · ".join(party["name"] for party in one.members[0].claim.values["parties"])
    return "meeting.parties_and_year", f"{short} · {names}"


def _undated(group: Group) -> bool:
    """Whether a paper is told without its day, or without its period: that may be what tells both apart."""
    return not any(member.claim.values["date"] or member.claim.values["period"] for member in group.members)


def _post(mine: Claim, theirs: Claim) -> tuple[str, str] | None:
    names = mine.values["person"], theirs.values["person"]
    han, other = sorted(names, key=is_han, reverse=True)
    if not is_han(han) or is_han(other):
        return None
    match = likeness(han, other)
    return ("post.name_across_scripts", f"{han} · {other}") if match and match.score >= READS else None


def _read_as(person: str) -> list[str]:
    """The folded name; of a Chinese one the names that it is likeliest read as."""
    readings: Iterable[str] = reading_of(person, limit=_READINGS) if is_han(person) else [person]
    return sorted({plain(reading) for reading in readings})


def _localities(claim: Claim) -> tuple[str, ...]:
    return unit_keys(party for party in claim.values["parties"] or () if not is_country(party))
