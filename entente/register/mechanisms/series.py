"""Records in, circles out: the meetings of one mechanism by its name in any language, by numbers, or by their rhythm.

A name that several circles of parties bear is several mechanisms; a meeting that could be of two is of none.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from entente.register.days import first_day, year_of
from entente.register.heirs import fit
from entente.register.mechanisms.circle import Circle, name_of
from entente.register.mechanisms.edition import Found
from entente.register.mechanisms.rhythm import in_step
from entente.register.parties import party_keys
from entente.register.traits import TALKS
from entente.register.worded import Worded

# Names that every pair of neighbours has a mechanism of: they tell one apart only with its parties.
_FEWEST = 2


def gather(known: Sequence[Worded]) -> list[Circle]:
    """The circles, each record in one at most; records come and go out by id."""
    meetings = sorted((one for one in known if one.record.type == "meeting"), key=_by_time)
    circles = _by_name([one for one in meetings if name_of(one)])
    _take_stated(circles, [one for one in known if one.record.type == "mechanism" and name_of(one)])
    rest = _take_next([one for one in meetings if not name_of(one)], circles)
    return [*circles, *_unnamed(rest, numbered=True), *_unnamed(rest, numbered=False)]


def _by_time(one: Worded) -> tuple[str, str]:
    return (first_day(one.date) or "9999", one.record.id)


def _by_name(meetings: Iterable[Worded]) -> list[Circle]:
    """Those that name their parties found the circles; those that do not go to the only circle of their name."""
    circles: list[Circle] = []
    silent: list[Worded] = []
    for one in meetings:
        (silent if not one.parties else []).append(one)
        if one.parties:
            fitting = [circle for circle in circles if circle.may_hold(one, name_of(one))]
            if len(fitting) != 1:
                fitting = [Circle("name", name_of(one))]
                circles += fitting
            fitting[0].meetings.append((one, "named"))
    for one in silent:
        fitting = [circle for circle in circles if circle.may_hold(one, name_of(one))]
        if len(fitting) != 1:
            continue
        fitting[0].meetings.append((one, "named"))
    return circles


def _take_stated(circles: list[Circle], stated: Iterable[Worded]) -> None:
    for one in stated:
        fitting = [circle for circle in circles if circle.may_hold(one, name_of(one))]
        if len(fitting) != 1:
            fitting = [Circle("stated", name_of(one))]
            circles += fitting
        fitting[0].stated.append(one)


def _take_next(meetings: Iterable[Worded], circles: Sequence[Circle]) -> list[Worded]:
    """Nameless meetings that bear the number after one told on the same page go to its mechanism; the rest out."""
    rest = []
    for one in meetings:
        number = one.record.best("edition")
        fitting = [
            circle
            for circle in circles
            if number is not None
            and any(_follows(one, number, before) for before, _ in circle.meetings)
            and fit(circle.parties, one.parties)
        ]
        if len(fitting) == 1:
            fitting[0].meetings.append((one, "next_number"))
        else:
            rest.append(one)
    return rest


def _follows(one: Worded, number: int, before: Worded) -> bool:
    later, earlier = year_of(one.date), year_of(before.date)
    told = bool(one.pages & before.pages) and before.record.best("edition") == number - 1
    return told and (later is None or earlier is None or later >= earlier)


def _unnamed(meetings: Iterable[Worded], *, numbered: bool) -> list[Circle]:
    """Talks of the same parties and bodies whose numbers, or whose years, come in step."""
    groups: dict[tuple[str, ...], list[Worded]] = defaultdict(list)
    for one in meetings:
        parties = party_keys(one.parties)
        told = one.record.best("edition") is not None
        if len(parties) >= _FEWEST and one.record.best("kind") in TALKS and told == numbered:
            groups[(*parties, "|", *party_keys(one.record.best("bodies")))].append(one)
    found: Found = "ordinals" if numbered else "rhythm"
    return [
        Circle(found, "", [(one, found) for one in groups[key]])
        for key in sorted(groups)
        if in_step(groups[key], numbered=numbered)
    ]
