"""One page to be, with what its archive says of how it came."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import PurePosixPath

from entente.errors import Rejection
from entente.pages.parts import Part as Held
from entente.pages.parts import Refused

# A mail in a zip in a zip is as deep as any office nests; what nests deeper means to swell.
DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read.

    name: kept for people; shown: how the run names it. address, headers, status, at: of its fetch, where it had one.
    failure: why there is nothing to read. depth: of how many containers it was unpacked.
    """

    name: str
    content: bytes = b""
    shown: str = ""
    address: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    status: int | None = None
    at: datetime | None = None
    failure: Rejection | None = None
    depth: int = 0

    @classmethod
    def of(cls, shown: str, inside: str = "") -> "Input":
        """A stored file, or what is so named inside of it."""
        end = f"/{inside}" if inside else ""
        return cls(f"{PurePosixPath(shown).name}{end}", shown=f"{shown}{end}")

    def failed(self, failure: Rejection) -> "Input":
        """The same with nothing to read."""
        return replace(self, failure=failure)

    def inside(self, held: Held | Refused) -> "Input":
        """One of the inputs that this one holds."""
        name, shown = (f"{name}/{held.name}" for name in (self.name, self.shown))
        inside = Input(name, shown=shown, at=self.at, depth=self.depth + 1)
        if isinstance(held, Refused):
            return replace(inside, failure=held.rejection)
        headers = {"content-type": f"text/plain; charset={held.charset}"} if held.charset else {}
        return replace(inside, content=held.content, address=held.address, headers=headers)
