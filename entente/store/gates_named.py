"""Words in; the other names of the border gates that they name out, so that a gate is found in either script.

A gate's name alone may be a town's or a family's: it counts where its other side, or the word for a gate, is named too.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from entente.places.gazetteer import places

_WORD = re.compile(r"[^\W\d_]+")
_HAN = "\u3400"
_GATE = ("cửa khẩu", "Cửa khẩu", "lối mở", "口岸", "border gate")


class _Gate(NamedTuple):
    """names: in Vietnamese and Chinese, as they stand in texts; beside: those of its other side."""

    names: tuple[str, ...]
    beside: tuple[str, ...]


def names_of_gates(words: str) -> Iterator[str]:
    """All names of each gate that ``words`` name by one."""
    begun = _gates().keys() & {*words, *_WORD.findall(words)}
    found = {gate for begins in begun for gate in _gates()[begins] if any(name in words for name in gate.names)}
    if found:
        told = any(word in words for word in _GATE)
        sure = (gate for gate in sorted(found) if told or any(name in words for name in gate.beside))
        yield from (name for gate in sure for name in gate.names)


@cache
def _gates() -> dict[str, list[_Gate]]:
    """Those that have a name in either script, by the first word or sign of each."""
    gates: dict[str, list[_Gate]] = defaultdict(list)
    # Asked for by their ids: to read every unit of the gazetteer takes a second.
    for place in (places()[id] for id in places() if "/gate/" in id):
        if "zh" in place.names:
            gate = _Gate(_written(place.id), _written(place.pair or ""))
            for begins in {_begins(name) for name in gate.names}:
                gates[begins].append(gate)
    return dict(gates)


def _begins(name: str) -> str:
    return name[0] if name[0] >= _HAN else _WORD.findall(name)[0]


def _written(id: str) -> tuple[str, ...]:
    place = places().get(id)
    return tuple(name for tag in ("vi", "zh", "zh-Hant") for name in place.names.get(tag, ())) if place else ()
