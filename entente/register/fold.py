"""Current claims and decisions in, records out, sorted by id.

Pure: the same claims and decisions give the same records, in whatever order they come. Claims that share no key
(``blocks``) do not touch each other: what is folded block by block is what is folded at once.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from entente.register.alike import gather_clauses
from entente.register.decision import Decision
from entente.register.group import Group
from entente.register.groups import gather
from entente.register.hearing import Heard, hear
from entente.register.letting import let_through
from entente.register.observations import counted_otherwise
from entente.register.proposals import Proposal, propose
from entente.register.record import Member, Record
from entente.register.saying import CLAUSES
from entente.register.standing import standing
from entente.register.told import Told
from entente.register.values import values_held
from entente.register.worded import Worded


def fold(told: Iterable[Told], decisions: Iterable[Decision]) -> list[Record]:
    """One record for each thing that the claims speak of, with every value beside its support."""
    log = list(decisions)
    heard = hear(told, standing(log), let_through(log))
    things, _ = fold_things(one for one in heard if one.claim.type not in CLAUSES)
    homes = {id: record.id for record in things for member in record.members for id in member.ids}
    clauses, _ = fold_clauses((one for one in heard if one.claim.type in CLAUSES), homes)
    return sorted((*things, *clauses), key=lambda record: record.id)


class Folded(NamedTuple):
    """Records, and what of them a person is asked: whether two are one."""

    records: list[Record]
    proposals: list[Proposal]


def fold_things(heard: Iterable[Heard]) -> Folded:
    """The records of all claims but clauses: meetings, papers, figures, people."""
    groups = gather(heard)
    records = [_record(group) for group in groups]
    return Folded(list(_counted(records, groups)), propose(groups))


def fold_clauses(heard: Iterable[Heard], homes: Mapping[str, str]) -> Folded:
    """The records of commitments and achievements. homes: claim of a meeting or paper → the record that it is in."""
    groups, proposals = gather_clauses(heard, homes)
    return Folded([_record(group) for group in groups], proposals)


def _counted(records: Sequence[Record], groups: Sequence[Group]) -> Iterator[Record]:
    """The records, of figures with those that count the same otherwise."""
    figures = (pair for pair in zip(records, groups, strict=True) if pair[0].type == "figure")
    told = (Worded(record, tuple(one.told for one in group.members if one.stands)) for record, group in figures)
    against = counted_otherwise(told)
    return (replace(record, against=against[record.id]) if record.id in against else record for record in records)


def _record(group: Group) -> Record:
    # The founding claim, though it be rejected later, gives the record its id: what hangs on the record stays on it.
    members = sorted(group.members, key=lambda one: one.told.rank)
    founding = members[0].claim
    return Record(
        id=founding.id,
        type=founding.type,
        members=tuple(map(_member, members)),
        fields=values_held(members),
        joins=tuple(sorted(group.joins, key=lambda join: (join.claims, join.rule))),
        within=_within(members),
    )


def _member(one: Heard) -> Member:
    return Member(one.claim.id, one.claim.page, one.state, one.vanished, one.former, one.words)


def _within(members: Iterable[Heard]) -> str | None:
    """The claim within which the earliest published that stands is told; none of the record's own."""
    members = list(members)
    own = {id for one in members for id in (one.claim.id, *one.former)}
    leads = (one.claim.within for one in members if one.stands)
    return next((claim for claim in leads if claim and claim not in own), None)
