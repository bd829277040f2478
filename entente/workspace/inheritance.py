"""What a unit has from its predecessors, in words: through whom, by which act, what is told of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from entente.places.gazetteer import acts
from entente.register.succession import Inherited, Through, inherited
from entente.register.worded import Worded
from entente.workspace import dates, labels
from entente.workspace.entries import Entry
from entente.workspace.linked_entries import entries_of
from entente.workspace.place_names import labelled, named
from entente.workspace.standings import SCOPE, STATE


@dataclass(frozen=True, slots=True)
class ThroughShown:
    """A dissolved unit: its id and name, its last day, whether the whole of it passed, and the act in words."""

    unit: str
    name: str
    until: str
    share: labels.Label
    act: str


@dataclass(frozen=True, slots=True)
class InheritedShown:
    """One record that the unit has from others."""

    told: Inherited
    entry: Entry
    through: list[ThroughShown]
    ended_as: labels.Label
    also: list[tuple[str, str]]
    passing: list[Entry]
    scope: labels.Label
    notice: list[Entry]
    answer: list[Entry]

    @property
    def silent(self) -> bool:
        """Whether no source tells of its passing at all."""
        return not (self.passing or self.notice or self.answer)


def inheritance(unit: str, known: Sequence[Worded]) -> list[InheritedShown]:
    """What was to be carried on first, then what had ended before."""
    found = inherited(unit, known)
    entries = entries_of(id for one in found for id in (one.record, *one.told, *one.notice, *one.answer))
    shown = [_shown(one, entries) for one in found if one.record in entries]
    return sorted(shown, key=lambda one: (not one.told.carried, one.entry.type, -(one.entry.year or 0), one.entry.id))


def _shown(one: Inherited, entries: Mapping[str, Entry]) -> InheritedShown:
    return InheritedShown(
        told=one,
        entry=entries[one.record],
        through=[_through(link) for link in one.through],
        ended_as=STATE[one.ended_as] if one.ended_as else "",
        also=[(unit, named(unit)) for unit in one.also],
        passing=[entries[id] for id in one.told if id in entries],
        scope=SCOPE[one.scope] if one.scope else "",
        notice=[entries[id] for id in one.notice if id in entries],
        answer=[entries[id] for id in one.answer if id in entries],
    )


def _through(link: Through) -> ThroughShown:
    until = dates.in_words(link.until)
    return ThroughShown(link.unit, labelled(link.unit), until, SCOPE[link.share], act_in_words(link.act))


def act_in_words(number: str | None) -> str:
    """The act's name; its number where the gazetteer has none; empty where no act is known."""
    act = acts().get(number or "")
    return act.name if act else number or ""
