"""The claims of one record in; by field, the values they hold out, best first, each with its support."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from entente.claims.fields import TYPES, Field
from entente.register import dates
from entente.register.course import foretells, runs, step
from entente.register.forms import forms_of, in_scripts
from entente.register.hearing import Heard
from entente.register.names import mechanism_name
from entente.register.record import Held
from entente.register.sameness import is_empty, sameness
from entente.register.scripts import one_thing, parties_in
from entente.register.standing import FieldStanding
from entente.register.weight import weight

SAYS_NOTHING: Mapping[str, Hashable] = {"status": "mentioned"}
"""A value that only says that a page says no more: beside another value it is no conflict."""


def values_held(members: Sequence[Heard]) -> Mapping[str, tuple[Held, ...]]:
    """Field by field the values of the members that stand; a field that nobody fills is left out.

    ``members`` come in the order of their rank, and so do the claims that support a value.
    """
    fields = TYPES[members[0].claim.type]
    standing = [one for one in members if one.supports] or [one for one in members if one.stands]
    held = {name: _held(name, field, standing) for name, field in fields.items()}
    if any(one.held for one in members):
        held = {name: _with_set(name, fields[name], members, values) for name, values in held.items()}
    return {name: values for name, values in held.items() if values}


def _with_set(name: str, field: Field, members: Sequence[Heard], values: tuple[Held, ...]) -> tuple[Held, ...]:
    """What people say that the register holds, before what pages say; None: that it holds nothing, and says nothing."""
    said = [one.held[name] for one in members if name in one.held and one.held[name].value is not None]
    ours = {_told_as(name, field, one.value): one for one in reversed(said)}
    first = [_set(name, field, one, values) for one in reversed(ours.values())]
    return (*first, *(one for one in values if not any(_says(name, field, one, set.value) for set in first)))


def _set(name: str, field: Field, said: FieldStanding, values: tuple[Held, ...]) -> Held:
    """What a person set, with the support of all that says the same."""
    saying = [one for one in values if _says(name, field, one, said.value)]
    forms = forms_of(field, said.value, (form for one in saying for form in one.written))
    return Held(said.value, tuple(claim for one in saying for claim in one.claims), False, said.by, forms)


def _says(name: str, field: Field, held: Held, value: Any) -> bool:
    key = _told_as(name, field, value)
    return any(_told_as(name, field, one) == key or one_thing(name, field, one, value) for one in held.written)


def _held(name: str, field: Field, members: Sequence[Heard]) -> tuple[Held, ...]:
    said = [one for one in members if not is_empty(one.claim.values.get(name))]
    if len(said) < 2:
        return tuple(_support(name, field, [one]) for one in said)
    saying: dict[Hashable, list[Heard]] = defaultdict(list)
    for one in said:
        saying[_told_as(name, field, one.claim.values[name])].append(one)
    silent = saying.get(SAYS_NOTHING.get(name), [])
    if len(saying) > 1 and silent and not any(name in one.decided for one in silent):
        del saying[SAYS_NOTHING[name]]
    groups = _in_scripts(name, field, list(saying.values())) if len(saying) > 1 else list(saying.values())
    ordered = sorted(groups, key=lambda group: _order(name, field, group, groups)) if len(groups) > 1 else groups
    return tuple(_support(name, field, group) for group in ordered)


def _in_scripts(name: str, field: Field, groups: list[list[Heard]]) -> list[list[Heard]]:
    """The groups, those together whose values are one thing as several scripts write it."""
    together = in_scripts(name, field, [[one.claim.values[name] for one in group] for group in groups])
    return [
        sorted((one for number in some for one in groups[number]), key=lambda one: one.told.rank) for some in together
    ]


def _told_as(name: str, field: Field, value: Any) -> Hashable:
    """What two pages must say alike to say one thing: of a mechanism its name, with or without "Chương trình"."""
    return (name == "mechanism" and mechanism_name(value)) or sameness(field, value)


def _support(name: str, field: Field, group: Sequence[Heard]) -> Held:
    """The value as a claim that a person decided has it, else as the earliest published that resolves most of it."""
    first = next((one for one in group if name in one.decided), group[0])
    if len(group) > 1 and name not in first.decided:
        first = min(group, key=lambda one: _unresolved(field, one.claim.values[name]))
    decided, value = first.decided.get(name), first.claim.values[name]
    claims = tuple(one.claim.id for one in group)
    waits = decided is None and not any(one.through for one in group)
    forms = forms_of(field, value, (one.claim.values[name] for one in group)) if len(group) > 1 else ()
    return Held(value, claims, waits, decided.by if decided else None, forms)


def _unresolved(field: Field, value: Any) -> int:
    """How many of its parties no unit is known of."""
    return sum(not one["id"] for one in parties_in(field, value))


def _order(name: str, field: Field, group: Sequence[Heard], groups: Sequence[Sequence[Heard]]) -> tuple[Any, ...]:
    """A person's first, then what is reported before what was foretold, the signed paper's, an office's, that of more
    independent sources, more precise, earlier published, claim id. Of a status the later step is first of all.

    A source that gives a date less precisely ("2023") speaks for the more precise one too ("2023-02-22").
    """
    latest = max(step(one.claim) for one in group) if runs(group[0].claim.type, name) else 0
    nobody = not any(name in one.decided for one in group)
    speaking = [one for other in groups if other is group or _speaks_for(field, name, other, group) for one in other]
    foretold = all(foretells(one.claim) for one in group)
    sources, weightiest = len({one.told.origin for one in speaking}), min(weight(one.told) for one in speaking)
    precise = max(_precision(field, one.claim.values[name]) for one in group)
    rank = min(one.told.rank for one in group)
    return (-latest, nobody, foretold, weightiest, -sources, -precise[0], not precise[1], rank)


def _speaks_for(field: Field, name: str, short: Sequence[Heard], long: Sequence[Heard]) -> bool:
    """Whether a date says the same as another with less of the day."""
    if field.kind != "date":
        return False
    less, more = short[0].claim.values[name], long[0].claim.values[name]
    return _precision(field, less) < _precision(field, more) and dates.agree(less, more)


def _precision(field: Field, value: Any) -> tuple[int, bool]:
    """Of a date: how many digits are known, and whether it is said without "about"."""
    if field.kind != "date":
        return (0, True)
    return (sum(map(str.isdigit, value)), not set(value) & set("~?%"))
