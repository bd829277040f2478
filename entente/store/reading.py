"""Bytes in; fetch, page, reading and claims kept, in one short transaction a file; records folded after.

A rejected file is kept too, with its reason; a file read before by the current reader changes nothing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from django.db import transaction

from entente.errors import Rejection
from entente.store.files import content_of, find_files, name_of
from entente.store.folding import refold
from entente.store.keeping import keep
from entente.store.making import Retrieval, prepare

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
    """What became of a run. skipped: files in named folders that are no pages by their name."""

    read: int = 0
    known: int = 0
    skipped: int = 0
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


OnEach = Callable[[int, int, Outcome], None]
"""Called after each file with how many are done, how many there are, and what became of this one."""


def read_bytes(content: bytes, *, name: str, address: str | None = None) -> Outcome:
    """Read one page into the register and fold. ``name`` is for people; ``address`` is where the bytes came from.

    Raises BadSetting for an address that is none; a page that is none is an outcome, with its reason.
    """
    came = prepare(content, name=name, address=address)
    with transaction.atomic():
        outcome = _keep(came)
        refold()
    return outcome


def read_files(paths: Iterable[Path], *, on_each: OnEach | None = None) -> Summary:
    """Read files and folders (recursively ``.txt``, ``.html``, ``.htm``) and fold once; a bad file never stops the run.

    Raises NothingToRead where the paths lead to no file at all.
    """
    found = find_files(paths)
    summary = Summary(skipped=found.skipped)
    for done, file in enumerate(found.files, start=1):
        outcome = _read_file(file)
        summary.count(outcome)
        if on_each:
            on_each(done, len(found.files), outcome)
    # Folded even if nothing was new: a run that was broken off before this line is made good by the next.
    refold()
    return summary


def _read_file(file: Path) -> Outcome:
    try:
        content = content_of(file)
    except Rejection as rejection:
        return Outcome("rejected", name_of(file), reason=rejection.reason, detail=str(rejection))
    try:
        came = prepare(content, name=name_of(Path(file.name)))
        with transaction.atomic():
            return replace(_keep(came), name=name_of(file))
    except Exception as error:
        # A fault of ours, not of the page: it ends the run, but not without naming the page that shows it.
        error.add_note(f"while reading {name_of(file)}")
        raise


def _keep(came: Retrieval) -> Outcome:
    kept = keep(came)
    if kept.rejection:
        return Outcome("rejected", came.name, reason=kept.rejection.reason, detail=str(kept.rejection))
    return Outcome("read" if kept.new else "known", came.name, kept.page)
