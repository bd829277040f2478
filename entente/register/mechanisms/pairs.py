"""Mechanisms in; the same, each with those that met with it on the same days. Each keeps its own numbers."""

from collections.abc import Sequence
from dataclasses import replace

from entente.register.days import overlap
from entente.register.heirs import fit
from entente.register.mechanisms.edition import Edition, Mechanism, Pair


def with_pairs(mechanisms: Sequence[Mechanism]) -> list[Mechanism]:
    """Two mechanisms of one circle of parties whose editions fall on one day are paired."""
    return [replace(one, together=_together(one, mechanisms)) for one in mechanisms]


def _together(one: Mechanism, others: Sequence[Mechanism]) -> tuple[Pair, ...]:
    pairs = (
        Pair(other.id, other.names, _met(one, other))
        for other in others
        if other.id != one.id and fit(one.parties, other.parties)
    )
    return tuple(pair for pair in pairs if pair.editions)


def _met(one: Mechanism, other: Mechanism) -> tuple[Edition, ...]:
    """The editions of the other on days of this one."""
    days = [edition.date for edition in one.editions if edition.year and _has_day(edition.date)]
    met = (edition for edition in other.editions if _has_day(edition.date))
    return tuple(edition for edition in met if any(overlap(edition.date, day) for day in days))


def _has_day(date: str | None) -> bool:
    return bool(date) and all(len(part) >= len("2023-02-22") for part in (date or "").split("/"))
