"""A mechanism in words: its editions in order, the years of which nobody tells, its hosts, and what meets with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from entente.register.mechanisms import Edition, Gap, Mechanism, Pair, mechanisms
from entente.register.worded import Worded
from entente.workspace import dates, labels, wording
from entente.workspace.entries import Entry
from entente.workspace.linked_entries import entries_of
from entente.workspace.standings import FOUND


@dataclass(frozen=True, slots=True)
class Line:
    """One edition, or one year without a known one."""

    year: int | None
    edition: Edition | None = None
    entry: Entry | None = None
    when: str = ""
    host: str = ""
    place: str = ""
    mode: labels.Label = ""
    gap: Gap | None = None
    here: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Season:
    """A mechanism, ready to be shown. hosts: who hosted, with the years, in the order of the first."""

    told: Mechanism
    names: tuple[str, ...]
    found: labels.Label
    lines: list[Line]
    hosts: list[tuple[str, list[int]]]
    together: tuple[Pair, ...]


def season(id: str, known: Sequence[Worded]) -> Season | None:
    """The mechanism that the record is, or whose edition it is; None for a meeting that stands alone."""
    held = next((one for one in mechanisms(known) if id in _records(one)), None)
    if held is None or (len(held.editions) < 2 and id not in held.records):
        return None
    return _shown(held, id)


def _records(one: Mechanism) -> set[str]:
    return {*one.records, *(id for edition in one.editions for id in edition.records)}


def _shown(held: Mechanism, id: str) -> Season:
    leads = [edition.records[0] for edition in held.editions]
    entries = entries_of([*leads, *(gap.planned for gap in held.gaps if gap.planned)])
    editions = [_line(edition, held, entries, id) for edition in held.editions]
    gaps = [Line(gap.year, gap=gap, entry=entries.get(gap.planned or "")) for gap in held.gaps]
    planned = {gap.planned for gap in held.gaps}
    shown = [line for line in editions if line.edition and line.edition.records[0] not in planned]
    return Season(
        told=held,
        names=held.names,
        found=FOUND[held.found],
        lines=sorted([*shown, *gaps], key=lambda line: (line.year or 9999, line.gap is None)),
        hosts=_hosts(held),
        together=held.together,
    )


def _line(edition: Edition, held: Mechanism, entries: Mapping[str, Entry], id: str) -> Line:
    return Line(
        year=edition.year,
        edition=edition,
        entry=entries.get(edition.records[0]),
        when=dates.in_words(edition.date),
        host=wording.party(edition.host) if edition.host else "",
        place=wording.party(edition.place) if edition.place else "",
        mode=labels.of_code("mode", edition.mode) if edition.mode else "",
        here=id in edition.records,
        doubtful=edition in held.disordered or len(edition.numbers) > 1,
    )


def _hosts(held: Mechanism) -> list[tuple[str, list[int]]]:
    """By unit, under the name that the first page gives it."""
    names: dict[str, str] = {}
    years: dict[str, list[int]] = {}
    for edition in held.held:
        if edition.host and edition.year:
            key = edition.host["id"] or edition.host["name"]
            names.setdefault(key, wording.party(edition.host))
            years.setdefault(key, []).append(edition.year)
    return [(names[key], years[key]) for key in names]
