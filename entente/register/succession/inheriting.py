"""A unit and the records in; all that it has from its predecessors out, each with what is told of its passing."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from entente.places.gazetteer import places
from entente.places.place import Link
from entente.places.succession import predecessors
from entente.register.heirs import heirs
from entente.register.lives import Life, lives
from entente.register.lives.life import State
from entente.register.succession.held import held_by, units_of
from entente.register.succession.inherited import Inherited, Through
from entente.register.succession.told import may_tell, with_tellings
from entente.register.worded import Worded


def inherited(unit: str, known: Sequence[Worded]) -> list[Inherited]:
    """By type and id. What a predecessor passed of its land alone takes no agreement with it; a plan is not held."""
    links = [link for link in predecessors(unit) if link.passes != "territory" and link.unit != unit]
    records = {one.record.id: one for one in known}
    all_lives, found = lives(known), dict[str, Inherited]()
    for link in links:
        for one in held_by(link.unit, known):
            if one.record.best("status") == "planned":
                continue
            before = found.get(one.record.id) or Inherited(one.record.id, one.record.type, ())
            found[one.record.id] = replace(before, through=(*before.through, _through(link)))
    tellers = [one for one in known if may_tell(one)]
    full = (_known(one, unit, records, all_lives, tellers) for one in found.values())
    return sorted(full, key=lambda one: (one.type, one.record))


def _known(
    one: Inherited, unit: str, records: Mapping[str, Worded], all_lives: Mapping[str, Life], tellers: Sequence[Worded]
) -> Inherited:
    held = records[one.record]
    through = tuple(sorted(one.through, key=lambda link: link.unit))
    last = max((link.until for link in through if link.until), default=None)
    life = all_lives.get(one.record)
    told = replace(
        one,
        through=through,
        ended_as=_ended_as(held, life, last),
        also=tuple(sorted(_carriers(held, unit, {link.unit for link in through}))),
    )
    return with_tellings(told, unit, records, life, tellers)


def _ended_as(held: Worded, life: Life | None, last: str | None) -> State | None:
    """What a paper was on the last day; of a twinning only that it had ended, where a page says so."""
    if held.record.type == "twinning" and held.record.best("status") == "ended":
        return "ended"
    return life.state(last) if life and last else None


def _through(link: Link) -> Through:
    return Through(link.unit, places()[link.unit].until, link.share, link.act)


def _carriers(held: Worded, unit: str, through: set[str]) -> set[str]:
    """Those that carry on its other parties of this side, each on its own land; one that lives on carries itself."""
    others = (party for party in units_of(held) - through if party in places() and party[:2] == unit[:2])
    carriers = {heir for party in others for heir in (heirs(party) - {party} or {party})}
    return carriers - {unit}
