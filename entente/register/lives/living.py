"""Records in; the life of each instrument among them out, by its id."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from entente.register.days import first_day
from entente.register.heirs import heirs
from entente.register.lives.acting import acted_on
from entente.register.lives.life import Life, Stage, What
from entente.register.lives.until import until
from entente.register.worded import Worded, home_of, when


def lives(known: Iterable[Worded]) -> Mapping[str, Life]:
    """Instrument → its life. An act that several instruments fit is offered to each and changes none."""
    records = {one.record.id: one for one in sorted(known, key=lambda one: one.record.id)}
    instruments = [one for one in records.values() if one.record.type == "instrument"]
    clear: dict[str, list[Stage]] = defaultdict(list)
    offered: dict[str, list[Stage]] = defaultdict(list)
    for act in records.values():
        found = acted_on(act, instruments) if act.record.type == "act" and act.record.best("act") else []
        for instrument, reason in found:
            held = clear if len(found) == 1 else offered
            held[instrument.record.id].append(_stage(act, instrument, reason, home_of(act, records)))
    return {one.record.id: _life(one, clear[one.record.id], offered[one.record.id]) for one in instruments}


def _life(one: Worded, acts: Iterable[Stage], offered: Iterable[Stage]) -> Life:
    record = one.record
    signed = record.best("date") if record.best("status") != "planned" else None
    stages = [*([Stage("signed", record.id, signed, "own")] if signed else []), *acts]
    return Life(
        instrument=record.id,
        status=record.best("status"),
        period=record.best("period"),
        stages=tuple(sorted(stages, key=_order)),
        offered=tuple(sorted(offered, key=_order)),
    )


def _stage(act: Worded, instrument: Worded, reason: str, home: Worded | None) -> Stage:
    dated = when(act, home)
    what: What = act.record.best("act")
    ends = (until(told.claim) for told in act.told) if what == "extended" else ()
    return Stage(
        what=_of_succession(act, instrument) if act.record.best("act") == "succeeded" else what,
        record=act.record.id,
        date=dated.edtf if dated else None,
        basis=dated.basis if dated else None,
        until=next((end for end in ends if end), None),
        reason=reason,
    )


def _of_succession(act: Worded, instrument: Worded) -> What:
    """A unit that carries on one of the parties takes the paper over; else another paper takes its place."""
    before = {*_units(act.parties), *_units(instrument.parties)}
    after = _units(act.parties)
    return "taken_over" if any(new != old and new in heirs(old) for old in before for new in after) else "replaced"


def _units(parties: Iterable[Mapping[str, Any]]) -> set[str]:
    return {party["id"] for party in parties if party["id"]}


def _order(stage: Stage) -> tuple[str, str]:
    return (first_day(stage.date) or "9999", stage.record)
