"""A commitment and the records between the same parties in; what was later done and told of it out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from entente.register.days import last_day
from entente.register.following.followup import Link
from entente.register.following.linking import CLEAR, OFFERED, linked
from entente.register.mechanisms.held import is_held
from entente.register.worded import When, Worded, home_of, when

DEEDS = frozenset({"achievement", "activity", "figure", "meeting", "instrument", "act", "support", "twinning"})
MOST_OFFERED = 5


@dataclass(frozen=True, slots=True)
class Deed:
    """When it happened, the last day of that, and the day on which it was first told of."""

    when: When
    last: str
    published: str | None


def deeds(records: Mapping[str, Worded]) -> Mapping[str, Deed]:
    """The records that can tell what became of a promise, each dated once; what is undated or only planned cannot."""
    found = {}
    for one in records.values():
        told = when(one, home_of(one, records)) if one.record.type in DEEDS and is_held(one) else None
        last = last_day(told.edtf) if told else None
        if told and last:
            found[one.record.id] = Deed(told, last, one.published)
    return found


def reported(
    commitment: Worded, made: When | None, others: Iterable[tuple[Worded, float]], known: Mapping[str, Deed]
) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """The clear links and those offered, the likeliest first. others: records with how well their parties fit.

    What only the commitment's own pages tell is told beside it, not after it.
    """
    day = last_day(made.edtf) if made else None
    links: list[Link] = []
    for one, fit in others if day else ():
        deed = known.get(one.record.id)
        if deed and _later(deed, day or "") and not one.pages <= commitment.pages:
            links += [link] if (link := linked(commitment, one, fit, deed.when)) else []
    return _parted(links)


def _later(deed: Deed, day: str) -> bool:
    """Whether it happened, or its time ended, after the day, and was told of after it too."""
    return deed.last > day and (deed.published is None or deed.published > day)


def _parted(links: Sequence[Link]) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    ordered = sorted(links, key=lambda link: (-link.score, link.record))
    clear = tuple(link for link in ordered if link.score >= CLEAR)
    return clear, tuple(link for link in ordered if OFFERED <= link.score < CLEAR)[:MOST_OFFERED]
