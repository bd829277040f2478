"""What a unit inherits in; the same with the records that tell of its passing, of notice to the other side, its answer.

Only what a claim says is told; where none does, it is unknown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from entente.register.days import last_day
from entente.register.heirs import heirs, lies_in, nearness
from entente.register.lives import Life
from entente.register.parties import Party, party_key
from entente.register.succession.inherited import Inherited, Scope
from entente.register.succession.saying import says
from entente.register.worded import Worded, home_of, when


def may_tell(one: Worded) -> bool:
    """Whether a record can tell of a succession at all: few of a register do."""
    if one.record.type == "twinning" or one.record.best("act") == "succeeded" or _says(one, "succession"):
        return True
    return _says(one, "change") and any(_says(one, what) for what in ("notice", "answer", "reply"))


def with_tellings(
    one: Inherited, unit: str, records: Mapping[str, Worded], life: Life | None, tellers: Iterable[Worded]
) -> Inherited:
    """Those dated on or after the last day of its parties, between the unit (or they) and the other side."""
    held = records[one.record]
    since = max((link.until for link in one.through if link.until), default="")
    ours = {unit, *(link.unit for link in one.through)}
    later = [other for other in tellers if other is not held and _later(other, since, records)]
    taken = {stage.record for stage in life.stages if stage.what == "taken_over"} if life else set()
    told = [other for other in later if other.record.id in taken or _passes(other, held, unit, ours)]
    speaking = [other for other in later if _between(other, held, ours, records)]
    return replace(
        one,
        told=_ids(told),
        scope=_scope(told),
        notice=_ids(other for other in speaking if _gives_notice(other)),
        answer=_ids(other for other in speaking if _answers(other)),
    )


def _gives_notice(other: Worded) -> bool:
    """Whether the other side was told: what is only promised, or a reply, is no notice."""
    told = other.record.type != "commitment" and _says(other, "notice") and not _says(other, "reply")
    return told and (_says(other, "succession") or _says(other, "change"))


def _answers(other: Worded) -> bool:
    """Whether the other side agreed to carry on with the successor, or answered; no promise to tell each other."""
    if other.record.type == "commitment":
        return other.record.best("status") == "agreed" and _says(other, "succession") and not _says(other, "notice")
    return (_says(other, "answer") or _says(other, "reply")) and (_says(other, "succession") or _says(other, "change"))


def _later(other: Worded, since: str, records: Mapping[str, Worded]) -> bool:
    told = when(other, home_of(other, records))
    return bool(told and (last_day(told.edtf) or "") >= since)


def _passes(other: Worded, held: Worded, unit: str, ours: set[str]) -> bool:
    """An act of succession of these very parties; or, of twinned units, that the new one is twinned with the same."""
    named = {party["id"] for party in other.parties}
    if not _same_other_side(other, held, ours):
        return False
    if other.record.type == "act" and held.record.type == "twinning":
        return (
            other.record.best("act") == "succeeded"
            and unit in named
            and (named & ours != {unit} or _alone(other, unit))
        )
    return other.record.type == "twinning" == held.record.type and unit in named


def _alone(other: Worded, unit: str) -> bool:
    """Whether the act names nobody whom the unit carries on."""
    return not any(unit in heirs(party["id"]) - {party["id"]} for party in other.parties if party["id"])


def _between(other: Worded, held: Worded, ours: set[str], records: Mapping[str, Worded]) -> bool:
    """Whether the unit, or one that it lies in, speaks with the other side there."""
    home = home_of(other, records)
    parties = other.parties or (home.parties if home else ())
    mine = any(party["id"] in ours or _above(party["id"], ours) for party in parties if party["id"])
    return mine and any(nearness(a, b) for a in _others(held.parties, ours) for b in _others(parties, ours))


def _same_other_side(other: Worded, held: Worded, ours: set[str]) -> bool:
    theirs = {party_key(party) for party in other.parties}
    return any(party_key(party) in theirs for party in _others(held.parties, ours))


def _others(parties: Iterable[Party], ours: set[str]) -> list[Party]:
    """Those of another country: who stands on the same side is no other side."""
    own = {unit[:2].upper() for unit in ours}
    return [party for party in parties if party["country"] not in (None, *own)]


def _above(unit: str, ours: set[str]) -> bool:
    return any(lies_in(own, unit) for own in ours)


def _says(other: Worded, what: str) -> bool:
    return any(says(what, words) for words in other.words)


def _scope(told: Iterable[Worded]) -> Scope | None:
    words = [words for one in told for words in one.words]
    if any(says("part", one) for one in words):
        return "part"
    return "whole" if any(says("whole", one) for one in words) else None


def _ids(found: Iterable[Worded]) -> tuple[str, ...]:
    return tuple(sorted(one.record.id for one in found))
