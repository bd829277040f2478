"""A commitment and the records between the same parties in; what was later done and told of it out."""

from collections.abc import Iterable, Mapping, Sequence

from entente.register.days import is_after, last_day
from entente.register.following.followup import Link
from entente.register.following.linking import CLEAR, OFFERED, linked
from entente.register.mechanisms.held import is_held
from entente.register.worded import When, Worded, home_of, when

DEEDS = frozenset({"achievement", "activity", "figure", "meeting", "instrument", "act", "support", "twinning"})
MOST_OFFERED = 5


def reported(
    commitment: Worded, made: When | None, others: Iterable[tuple[Worded, float]], records: Mapping[str, Worded]
) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """The clear links and those offered, the likeliest first. others: records with how well their parties fit.

    What only the commitment's own pages tell is told beside it, not after it.
    """
    day = last_day(made.edtf) if made else None
    links: list[Link] = []
    for one, fit in others:
        if one.record.type in DEEDS and is_held(one) and day:
            told = when(one, home_of(one, records))
            if told and _later(one, told, day) and not one.pages <= commitment.pages:
                links += [link] if (link := linked(commitment, one, fit, told)) else []
    return _parted(links)


def _later(one: Worded, told: When, day: str) -> bool:
    """Whether it happened, or its time ended, after the day, and was told of after it too."""
    return is_after(told.edtf, day) and (one.published is None or one.published > day)


def _parted(links: Sequence[Link]) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    ordered = sorted(links, key=lambda link: (-link.score, link.record))
    clear = tuple(link for link in ordered if link.score >= CLEAR)
    return clear, tuple(link for link in ordered if OFFERED <= link.score < CLEAR)[:MOST_OFFERED]
