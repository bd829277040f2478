"""The values held of one field in; what sources say of it out: values that may all be right are one account.

Several accounts of a field are a conflict: shown side by side, and listed.
"""

from collections.abc import Sequence
from itertools import product

from entente.register.agreeing import agree
from entente.register.record import Held, Record

Account = list[Held]


def accounts(type: str, name: str, values: Sequence[Held]) -> list[Account]:
    """The accounts in the order of their best values; each value is in the first whose every value it agrees with."""
    found: list[Account] = []
    for one in values:
        home = next((some for some in found if all(_agree(type, name, one, other) for other in some)), None)
        if home is None:
            found.append([one])
        else:
            home.append(one)
    return found


def conflicts(record: Record) -> tuple[str, ...]:
    """The fields of which sources give several accounts."""
    several = ((name, values) for name, values in record.fields.items() if len(values) > 1)
    return tuple(name for name, values in several if len(accounts(record.type, name, values)) > 1)


def is_disputed(record: Record) -> bool:
    """Whether sources say of it what cannot all be right."""
    return bool(record.against or conflicts(record))


def _agree(type: str, name: str, one: Held, other: Held) -> bool:
    return any(agree(type, name, mine, theirs) for mine, theirs in product(one.written, other.written))
