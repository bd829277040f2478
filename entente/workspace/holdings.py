"""A unit and the records around it in; what it holds in its own name, with what each paper is today, out."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from entente.register.lives import lives
from entente.register.succession.held import held_by
from entente.register.worded import Worded
from entente.workspace import dates, labels
from entente.workspace.entries import Entry
from entente.workspace.linked_entries import entries_of
from entente.workspace.papers import state_on


@dataclass(frozen=True, slots=True)
class Holding:
    """One paper, twinning, mechanism or organisation. state, expiry: of a paper, in words."""

    entry: Entry
    state: labels.Label = ""
    expiry: str = ""


def holdings(unit: str, known: Sequence[Worded]) -> list[Holding]:
    """By type, newest first."""
    told, today = lives(known), timezone.localdate()
    entries = entries_of(one.record.id for one in held_by(unit, known))
    shown = []
    for entry in sorted(entries.values(), key=lambda one: (one.type, -(one.year or 0), one.id)):
        life = told.get(entry.id)
        expiry = dates.in_words(life.expiry.day) if life and life.expiry else ""
        shown.append(Holding(entry, state_on(life, today) if life else "", expiry))
    return shown
