"""A value of a field in; what it must have equal with another to be the same value out."""

from collections.abc import Hashable
from typing import Any

from entente.claims.fields import Field
from entente.register.parties import party_key, party_keys


def is_empty(value: Any) -> bool:
    """Whether a value says nothing."""
    return value is None or value == []


def same(field: Field, one: Any, other: Any) -> bool:
    """Whether two values, either of which may be unknown, are one."""
    if is_empty(one) or is_empty(other):
        return is_empty(one) and is_empty(other)
    return sameness(field, one) == sameness(field, other)


def sameness(field: Field, value: Any) -> Hashable:
    """What two values must have equal to be one value."""
    match field.kind:
        case "party":
            return party_key(value)
        case "parties":
            return party_keys(value)
        case "codes":
            return tuple(sorted(value))
        case "items":
            return tuple(sorted(tuple(sorted((name, str(part)) for name, part in item.items())) for item in value))
        case "text":
            return " ".join(value.casefold().split())
        case _:
            return value  # type: ignore[no-any-return]  # codes, dates and numbers are hashable JSON values
