"""The log in; which of its decisions are in force, and which are undone, out."""

from collections.abc import Iterable

from entente.register.decision import Decision


def in_force(decisions: Iterable[Decision]) -> list[Decision]:
    """The decisions that are not undone, in the order of ``sequence``."""
    log = sorted(decisions, key=lambda decision: decision.sequence)
    gone = undone(log)
    return [decision for decision in log if decision.id not in gone]


def undone(decisions: Iterable[Decision]) -> frozenset[str]:
    """The ids of the decisions that are out of force. An undo that is itself undone takes nothing back."""
    gone: set[str] = set()
    for decision in sorted(decisions, key=lambda decision: decision.sequence, reverse=True):
        if decision.kind == "undo" and decision.id not in gone:
            gone.update(decision.targets)
    return frozenset(gone)
