"""A part in, the finished part out: read in a process that can be killed, written by who supervises it.

Knows no engine. A page that brings the reader down or takes too long costs itself alone: the part goes on behind it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from entente.apart import Apart
from entente.bulk.folder import Folder
from entente.bulk.part import Part
from entente.bulk.steps import Begun, Ended, Taken, steps
from entente.bulk.tables import Row
from entente.bulk.writing import PartWriter
from entente.claims.reading import READER
from entente.errors import PartFailed, ReaderDied, Rejection

# How often in a row a reader may end before it has begun with a page.
TRIES = 3
OnPage = Callable[[], None]


@dataclass(slots=True)
class _State:
    """Where the reading of a part stands.

    at: the next step. begun: whether it was begun. tried: the step at which a reader died once: it may have been
    killed from outside. failures: readers in a row that ended between pages.
    """

    condemned: dict[int, Rejection]
    at: int = 0
    begun: bool = False
    tried: int = -1
    failures: int = 0

    def judge(self, rejection: Rejection) -> None:
        """Say who is to blame that the reader broke off. Raises PartFailed where no page is."""
        if not self.begun:
            self.failures += 1
            if self.failures >= TRIES:
                raise PartFailed(str(rejection)) from rejection
        elif isinstance(rejection, ReaderDied) and self.tried != self.at:
            self.tried = self.at
        else:
            self.condemned[self.at] = rejection
        self.begun = False


def make_part(part: Part, folder: Folder, apart: Apart, on_page: OnPage = lambda: None) -> Row:
    """Read the part and write it to the folder; what is said of the finished part.

    Raises PartFailed or CannotWrite; then there is nothing of it.
    """
    digest = ""
    folder.drop(part.name)
    with PartWriter(folder, part) as writer:
        for step in _taken(part, apart):
            if isinstance(step, Ended):
                digest = step.digest
            else:
                writer.add(step.rows)
                on_page()
        return writer.finish({"part": part.to_json(), "key": part.key(READER), "reader": READER, "digest": digest})


def _taken(part: Part, apart: Apart) -> Iterator[Taken | Ended]:
    """Every step of the part once, with as many readers as it takes."""
    state = _State({})
    while True:
        try:
            for step in apart.stream(steps, part, state.at, state.condemned):
                if isinstance(step, Begun):
                    state.at, state.begun = step.number, True
                    continue
                yield step
                state.at, state.begun, state.failures = state.at + 1, False, 0
            return
        except Rejection as rejection:
            state.judge(rejection)
