"""A circle in, the mechanism out: its names, parties, and its editions in order, each made of one or more records."""

from collections.abc import Iterable, Sequence
from typing import Any

from entente.register.days import first_day, overlap, year_of
from entente.register.mechanisms.circle import Circle
from entente.register.mechanisms.edition import Edition, Mechanism
from entente.register.mechanisms.held import is_held
from entente.register.worded import Worded

Meeting = tuple[Worded, str]


def told_of(circle: Circle) -> Mechanism:
    """The mechanism with its editions; hosts, numbers and days are those that its own meetings state."""
    members = list(circle.members)
    names = (one.record.best("name" if one.record.type == "mechanism" else "mechanism") for one in members)
    stated = [one.record.id for one in circle.stated]
    return Mechanism(
        id=stated[0] if stated else members[0].record.id,
        found=circle.found,
        names=tuple(dict.fromkeys(name for name in names if name)),
        records=tuple(stated),
        parties=tuple(circle.parties),
        frequency=next((said for one in circle.stated if (said := one.record.best("frequency"))), None),
        editions=tuple(sorted(map(_edition, _apart(circle.meetings)), key=_place)),
    )


def _apart(meetings: Sequence[Meeting]) -> list[list[Meeting]]:
    """The meetings of each edition. One that fits two editions is an edition of its own rather than either."""
    editions: list[list[Meeting]] = []
    for meeting in sorted(
        meetings, key=lambda one: (not _dated(one[0]), first_day(one[0].date) or "9", one[0].record.id)
    ):
        fitting = [edition for edition in editions if all(_one_edition(meeting[0], other) for other, _ in edition)]
        if len(fitting) == 1:
            fitting[0].append(meeting)
        else:
            editions.append([meeting])
    return editions


def _one_edition(one: Worded, other: Worded) -> bool:
    """The same number, or one year that only one of them gives a day of, or a day that both share."""
    mine, theirs = one.record.best("edition"), other.record.best("edition")
    if None not in (mine, theirs):
        return bool(mine == theirs)
    years = {year_of(one.date), year_of(other.date)}
    if len(years) > 1 or None in years:
        return False
    return not (_dated(one) and _dated(other)) or overlap(one.date, other.date)


def _dated(one: Worded) -> bool:
    """Whether the day is known, and the meeting was held."""
    return len((one.date or "").split("/")[0]) == len("2023-02-22") and is_held(one)


def _edition(meetings: list[Meeting]) -> Edition:
    held = [one for one, _ in meetings if is_held(one)]
    told = [*held, *(one for one, _ in meetings if one not in held)]
    date = _first(told, "date")
    return Edition(
        records=tuple(one.record.id for one in told),
        reason=min(reason for _, reason in meetings),
        held=bool(held),
        date=date,
        year=year_of(date),
        numbers=tuple(sorted(set(_all(told, "edition")))),
        host=_first(told, "host"),
        place=_first(told, "place"),
        mode=_first(told, "mode"),
    )


def _place(edition: Edition) -> tuple[str, int, str]:
    number = edition.number if edition.number is not None else -1
    return (first_day(edition.date) or "9999", number, edition.records[0])


def _first(told: Iterable[Worded], name: str) -> Any:
    return next((value for one in told if (value := one.record.best(name)) is not None), None)


def _all(told: Iterable[Worded], name: str) -> list[Any]:
    return [value for one in told for held in one.record.fields.get(name, ()) for value in held.written]
