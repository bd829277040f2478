"""Current claims and decisions in, records out, sorted by id.

Pure: the same claims and decisions give the same records, in whatever order they come.
"""

from collections.abc import Iterable, Mapping

from entente.register.decision import Decision
from entente.register.group import Group
from entente.register.groups import gather
from entente.register.hearing import Heard, hear
from entente.register.record import Member, Record
from entente.register.standing import standing
from entente.register.told import Told
from entente.register.values import values_held


def fold(told: Iterable[Told], decisions: Iterable[Decision]) -> list[Record]:
    """One record for each thing that the claims speak of, with every value beside its support."""
    groups = gather(hear(told, standing(decisions)))
    for group in groups:
        group.members.sort(key=lambda one: one.told.rank)
    # The founding claim, though it be rejected later, gives the record its id: what hangs on the record stays on it.
    record_of = {
        id: group.members[0].claim.id for group in groups for one in group.members for id in (one.claim.id, *one.former)
    }
    return sorted((_record(group, record_of) for group in groups), key=lambda record: record.id)


def _record(group: Group, record_of: Mapping[str, str]) -> Record:
    founding = group.members[0].claim
    return Record(
        id=founding.id,
        type=founding.type,
        members=tuple(_member(one) for one in group.members),
        fields=values_held(group.members),
        joins=tuple(sorted(group.joins, key=lambda join: (join.claims, join.rule))),
        within=_within(group, record_of),
    )


def _member(one: Heard) -> Member:
    return Member(one.claim.id, one.claim.page, one.state, one.vanished, one.former)


def _within(group: Group, record_of: Mapping[str, str]) -> str | None:
    """The record that the earliest published of the claims is told within."""
    leads = (record_of.get(one.claim.within or "") for one in group.members if one.stands)
    return next((record for record in leads if record and record != group.members[0].claim.id), None)
