"""Values of one field in; which of them are one thing as several scripts write it, and its other forms, out."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any

from entente.claims.fields import Field
from entente.places.sino.characters import simplified
from entente.register.names import plain, script_of
from entente.register.parties import Party
from entente.register.scripts import one_thing, parties_in

_WRITTEN = ("text", "party", "parties")
Written = tuple[str, str]
"""In which script something is written, and its words there."""


def in_scripts(name: str, field: Field, groups: Sequence[Sequence[Any]]) -> list[list[int]]:
    """The numbers of the groups, together where their values are one thing; each group is of values that are.

    Where that would make one of what a single script writes in two ways, all of them stay apart.
    """
    apart = [[number] for number in range(len(groups))]
    forms = [{_written(field, value): value for value in reversed(group)} for group in groups]
    if field.kind not in _WRITTEN or len({script for one in forms for script, _ in one}) < 2:
        return apart
    leads = list(range(len(groups)))
    for one, other in combinations(leads.copy(), 2):
        if any(
            one_thing(name, field, mine, theirs) for mine in forms[one].values() for theirs in forms[other].values()
        ):
            leads = [leads[one] if lead == leads[other] else lead for lead in leads]
    parts = [[number for number in range(len(groups)) if leads[number] == lead] for lead in dict.fromkeys(leads)]
    return [some for part in parts for some in ([part] if _one_way(forms[number] for number in part) else _each(part))]


def forms_of(field: Field, value: Any, others: Iterable[Any]) -> tuple[Any, ...]:
    """Of the other writings of a value the first of each script that is not its own."""
    others = [other for other in others if other != value]
    if field.kind not in _WRITTEN or not others:
        return ()
    first = {_written(field, value)[0]: value}
    for other in others:
        first.setdefault(_written(field, other)[0], other)
    return tuple(first.values())[1:]


def _written(field: Field, value: Any) -> Written:
    names = [value] if field.kind == "text" else [_name(one) for one in parties_in(field, value)]
    return script_of("".join(names)), " · ".join(sorted(plain(simplified(name)) for name in names))


def _name(party: Party) -> str:
    return str(party["label" if party["kind"] == "body" else "name"])


def _one_way(groups: Iterable[Iterable[Written]]) -> bool:
    """Whether no script writes two of the groups in two ways."""
    return not any(
        {words for words in one if words[0] == script}.isdisjoint(other)
        for one, other in combinations(map(set, groups), 2)
        for script in {script for script, _ in one} & {script for script, _ in other}
    )


def _each(part: Iterable[int]) -> list[list[int]]:
    return [[number] for number in part]
