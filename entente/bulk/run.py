"""Names of inputs in, a folder of finished parts out: what is finished already is known and not read again."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from entente.bulk import locally, on_ray
from entente.bulk.cut import cut
from entente.bulk.folder import Folder
from entente.bulk.part import Part
from entente.bulk.storage import is_remote
from entente.bulk.tables import TABLES, Row
from entente.claims.reading import READER
from entente.errors import BadSetting, PartFailed

LOCAL = "local"
# Of pages; what a processor reads in some seconds is read again where a machine is lost, and waited for at the end.
SIZE = 16_000_000
OnPart = Callable[[int], None]
"""Called with the weight of each part that is finished."""


@dataclass(slots=True)
class Done:
    """What a run came to. known: parts that were finished before; failed: those that are not, and why."""

    parts: int = 0
    known: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    failed: list[tuple[Part, PartFailed]] = field(default_factory=list)

    def count(self, told: Row) -> None:
        """Add what a part says of itself."""
        self.counts.update(told["counts"])
        self.reasons.update(told["reasons"])

    def to_json(self) -> dict[str, Any]:
        """As the manifest keeps it: nothing of how it was made, or when."""
        counts = {name: self.counts[name] for name in ("inputs", "containers", *TABLES)}
        return {"counts": counts, "reasons": dict(sorted(self.reasons.items()))}


@dataclass(frozen=True, slots=True)
class Run:
    """A run that is cut and begun: ``weight`` of work in all, ``known`` of it done before."""

    folder: Folder
    parts: list[Part]
    known: Mapping[int, Row]

    @property
    def weight(self) -> int:
        """Of what is to be read."""
        return sum(part.weight for part in self.parts if part.number not in self.known)

    def make(self, *, on: str, workers: int, seconds: float, on_page: Callable[[], None], on_part: OnPart) -> Done:
        """Read what is not known. Raises CannotWrite, or BadSetting for a cluster that is none."""
        try:
            return self._make(on, workers, seconds, on_page, on_part)
        finally:
            self.folder.leave()

    def _make(self, on: str, workers: int, seconds: float, on_page: Callable[[], None], on_part: OnPart) -> Done:
        done = Done(len(self.parts), len(self.known))
        for known in self.known.values():
            done.count(known)
        todo = [part for part in self.parts if part.number not in self.known]
        for part, told in self._made(todo, on, workers, seconds, on_page) if todo else ():
            on_part(part.weight)
            if isinstance(told, PartFailed):
                done.failed.append((part, told))
            else:
                done.count(told)
        if not done.failed:
            self.folder.finish(_told(self.parts) | done.to_json())
        return done

    def _made(
        self, todo: Iterable[Part], on: str, workers: int, seconds: float, on_page: Callable[[], None]
    ) -> Iterator[tuple[Part, Row | PartFailed]]:
        if on == LOCAL:
            return locally.make_parts(todo, self.folder, workers=workers, seconds=seconds, on_page=on_page)
        out = self.folder.address
        return on_ray.make_parts(todo, on, out, workers=workers, seconds=seconds, on_page=on_page)


def begin(names: tuple[str, ...], out: str, *, size: int = SIZE) -> Run:
    """Cut the inputs, and see what of them is finished. Raises NothingToRead or BadSetting."""
    if any(_holds(name, out) for name in names):
        raise BadSetting(f"{out}: it lies within what is read, and would be read the next time")
    folder, parts = Folder(out), cut(names, size)
    folder.begin(_told(parts))
    wanted = {part.name for part in parts}
    for name in folder.names():
        if name not in wanted:
            folder.drop(name)
    found = ((part, folder.finished(part)) for part in parts)
    known = {part.number: told for part, told in found if told and told["key"] == part.key(READER)}
    return Run(folder, parts, known)


def _holds(name: str, out: str) -> bool:
    return not (is_remote(name) or is_remote(out)) and Path(name).absolute() in Path(out).absolute().parents


def _told(parts: Iterable[Part]) -> dict[str, Any]:
    return {"reader": READER, "parts": len(list(parts))}
