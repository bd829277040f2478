"""Inputs in; fetch, page, reading and claims kept, in one short transaction a page; records folded after.

A rejected input is kept too, with its reason; a page read before by the current reader changes nothing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal

from entente.pages.input import Input
from entente.store.alone import alone
from entente.store.folding import refold
from entente.store.keeping import Kept, Overtaken, keep
from entente.store.making import Retrieval, Unpacked, parsed, retrieve

Status = Literal["read", "known", "rejected"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input. page: its id unless rejected. reason: the rejection's name; detail: its sentence."""

    status: Status
    name: str
    page: str | None = None
    reason: str = ""
    detail: str = ""


@dataclass(slots=True)
class Summary:
    """What became of a run's inputs: each is in exactly one of these."""

    read: int = 0
    known: int = 0
    rejected: list[Outcome] = field(default_factory=list)

    def count(self, outcome: Outcome) -> None:
        """Add one file's outcome."""
        match outcome.status:
            case "read":
                self.read += 1
            case "known":
                self.known += 1
            case "rejected":
                self.rejected.append(outcome)


OnEach = Callable[[int, Outcome], None]
"""Called after each input with how many are done and what became of this one."""


def read_bytes(content: bytes, *, name: str, address: str | None = None) -> list[Outcome]:
    """Read what one file holds, a page or several, into the register and fold. ``name`` is for people.

    address: where the bytes came from. Raises BadSetting for one that is none; a page that is none is an outcome.
    """
    outcomes: list[Outcome] = []
    read_inputs(
        [Input(name, content, shown=name, address=address)], on_each=lambda _, outcome: outcomes.append(outcome)
    )
    return outcomes


def read_inputs(inputs: Iterable[Input], *, on_each: OnEach | None = None) -> Summary:
    """Read all inputs and fold once; a bad one never stops the run, and each is counted exactly once."""
    summary = Summary()
    done = 0
    for retrieval in retrieve(inputs):
        outcome = keep_settled(retrieval)
        if isinstance(retrieval.made, Unpacked):
            continue
        done += 1
        summary.count(outcome)
        if on_each:
            on_each(done, outcome)
    # Folded even if nothing was new: a run that was broken off before this line is made good by the next.
    refold()
    return summary


def _settled(retrieval: Retrieval) -> Kept:
    """Keep it, after it was read again as often as another process came before: never within a transaction."""
    while True:
        try:
            with alone():
                return keep(retrieval)
        except Overtaken:
            retrieval = parsed(retrieval)


def keep_settled(retrieval: Retrieval) -> Outcome:
    """Keep it, and say what became of it. Never within a transaction."""
    kept, shown = _settled(retrieval), retrieval.came.shown or retrieval.came.name
    if kept.rejection:
        return Outcome("rejected", shown, reason=kept.rejection.reason, detail=str(kept.rejection))
    return Outcome("read" if kept.new else "known", shown, kept.page)
