"""Where organisations' names stand in Chinese text: from a place's name or a lead of the data to one of its ends."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from entente.places.bodies import bodies_data
from entente.places.mention import Mention, Party

_LONGEST = 16


def chinese_organisations(
    text: str, start: int, stop: int, begins: Callable[[int], bool], gate: Callable[[int, int], bool]
) -> Iterator[Mention]:
    """The organisations in ``text[start:stop]``; begins: whether a place's name begins at a spot; gate: whether a
    stretch is the name of a border gate."""
    used = start
    for end in _ends().finditer(text, start, stop):
        first = max(used, end.start() - _LONGEST)
        if end[0] in bodies_data()["zh"]["gate_ends"]:
            spot = next((at for at in range(first, end.start()) if gate(at, end.start())), None)
        else:
            spot = _start(text, first, end.start(), begins)
        if spot is not None:
            used = end.end()
            words = text[spot : end.end()]
            yield Mention(spot, end.end(), Party(words, words, "organisation"), end.end(), spot)


def _start(text: str, first: int, last: int, begins: Callable[[int], bool]) -> int | None:
    """The first spot behind the last stop where a name can begin."""
    stops = list(_stops().finditer(text, first, last))
    first = stops[-1].end() if stops else first
    return next((spot for spot in range(first, last) if begins(spot) or text.startswith(_leads(), spot)), None)


@cache
def _ends() -> re.Pattern[str]:
    ends = sorted((*bodies_data()["zh"]["ends"], *bodies_data()["zh"]["gate_ends"]), key=len, reverse=True)
    further = "".join(map(re.escape, bodies_data()["zh"]["not_behind_end"]))
    return re.compile(f"(?:{'|'.join(map(re.escape, ends))})(?![{further}])")


@cache
def _stops() -> re.Pattern[str]:
    zh = bodies_data()["zh"]
    return re.compile(f"[{re.escape(zh['stops'])}]|{'|'.join(zh['stop_words'])}")


@cache
def _leads() -> tuple[str, ...]:
    return tuple(bodies_data()["zh"]["leads"])
