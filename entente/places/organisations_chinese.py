"""Where organisations' names stand in Chinese text: from a place's name or a lead of the data to one of its ends."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from entente.places.bodies import bodies_data
from entente.places.mention import Mention, Party

_LONGEST = 16


def chinese_organisations(text: str, start: int, stop: int, begins: Callable[[int], bool]) -> Iterator[Mention]:
    """The organisations in ``text[start:stop]``; begins: whether a place's name begins at a spot."""
    used = start
    for end in _ends().finditer(text, start, stop):
        spot = _start(text, max(used, end.start() - _LONGEST), end.start(), begins)
        if spot is not None:
            used = end.end()
            words = text[spot : end.end()]
            yield Mention(spot, end.end(), Party(words, words, "organisation"), end.end(), spot)


def _start(text: str, first: int, last: int, begins: Callable[[int], bool]) -> int | None:
    """The first spot behind the last stop where a name can begin."""
    for spot in range(last - 1, first - 1, -1):
        if text[spot] in _stops():
            first = spot + 1
            break
    return next((spot for spot in range(first, last) if begins(spot) or text.startswith(_leads(), spot)), None)


@cache
def _ends() -> re.Pattern[str]:
    ends = sorted(bodies_data()["zh"]["ends"], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, ends)))


@cache
def _stops() -> frozenset[str]:
    return frozenset(bodies_data()["zh"]["stops"])


@cache
def _leads() -> tuple[str, ...]:
    return tuple(bodies_data()["zh"]["leads"])
