"""Instruments and acts in; which instrument each act is on out, with the reason, or several where it is not clear."""

import re
from collections.abc import Callable, Sequence

from entente.register.content import alike
from entente.register.days import first_day, last_day
from entente.register.heirs import fit
from entente.register.names import plain
from entente.register.worded import Worded

TITLED = 0.8
"""So alike must an act's words for a paper and the paper's title be."""
On = tuple[Worded, str]


def acted_on(act: Worded, instruments: Sequence[Worded]) -> list[On]:
    """The instruments that the act can be on, by the strongest reason that any gives; one: it is on that."""
    said = act.record.best("instrument") or ""
    for reason, finds in _REASONS:
        fitting = [(one, reason) for one in instruments if finds(one, act, said)]
        if fitting:
            return fitting
    return []


def _same_words(one: Worded, act: Worded, said: str) -> bool:
    """On one page the paper's own words begin within the act's, before the end of its name there.

    Words that begin before the act are another paper's, that only mentions this one.
    """
    named = {
        (told.claim.page, told.claim.evidence.start, end)
        for told in act.told
        for _, end in told.claim.words.get("instrument", ())
    }
    own = ((told.claim.page, told.claim.evidence.start) for told in one.told)
    return any(page == where and start <= begins < end for page, begins in own for where, start, end in named)


def _numbered(one: Worded, act: Worded, said: str) -> bool:
    number = plain(one.record.best("number") or "").replace(" ", "")
    return bool(number) and number in plain(said).replace(" ", "")


def _titled(one: Worded, act: Worded, said: str) -> bool:
    title = one.record.best("title")
    return bool(title and said) and alike(title, said) >= TITLED and _parties(one, act)


def _lasting(one: Worded, act: Worded, said: str) -> bool:
    """The words name the years of its period, and the parties may be the same."""
    period = one.record.best("period")
    ends = {day[:4] for day in (first_day(period), last_day(period)) if day}
    return len(ends) > 1 and ends <= set(re.findall(r"(?:19|20)\d\d", said)) and _parties(one, act)


def _parties(one: Worded, act: Worded) -> bool:
    return bool(one.parties) and fit(one.parties, act.parties)


_REASONS: tuple[tuple[str, Callable[[Worded, Worded, str], bool]], ...] = (
    ("same_words", _same_words),
    ("number", _numbered),
    ("title", _titled),
    ("period", _lasting),
)
