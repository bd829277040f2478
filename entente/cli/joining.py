"""How well what was read is joined in; what ``entente evaluate`` says of it out."""

from collections.abc import Iterator

from entente.evaluation import Joining

_SHARES = ("precision", "recall", "f1")
_LISTS = ("wrong", "missed", "proposed")


def shares(joining: Joining) -> dict[str, float]:
    """All that is counted, by name."""
    return {
        "mentions": joining.mentions,
        "unread": joining.unread,
        **{name: round(getattr(joining, name), 4) for name in _SHARES},
        **{name: len(getattr(joining, name)) for name in _LISTS},
    }


def table(joining: Joining) -> str:
    """Two lines, apart from those of the types of claims."""
    found = shares(joining)
    head = "".join(f"{name:>11}" for name in found)
    row = "".join(f"{one:>11.2f}" if name in _SHARES else f"{one:>11}" for name, one in found.items())
    return f"\n\n{'joining':<14}{head}\n{'B-cubed':<14}{row}"


def faults(joining: Joining) -> Iterator[str]:
    """A line for each pair of events in one record, and for each pair of one event's pages in two."""
    yield from (f"joined wrongly: {one} and {other} are in one record" for one, other in joining.wrong)
    for told in joining.missed:
        event, one, other = told
        asked = ", and a person is asked about them" if told in joining.proposed else ""
        yield f"not joined: {event}: {one} and {other} are in two records{asked}"
