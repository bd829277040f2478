"""One thing to read, be it named, fetched or stored in an archive, with what is known of how it came."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import PurePosixPath

from entente.errors import Rejection
from entente.pages.part import Part, Refused

# A mail in a zip in a zip is as deep as any office nests; what nests deeper means to swell.
DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read.

    name: kept for people; shown: how the run names it. address: where it was fetched from, after redirects.
    headers, status, hops, at: of its fetch, where it had one. source: whose page it is, where address and bytes do not
    tell. kept: the number of its fetch where a register has it already.
    failure: why there is nothing to read. depth: of how many containers it was unpacked.
    """

    name: str
    content: bytes = b""
    shown: str = ""
    address: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    status: int | None = None
    hops: tuple[str, ...] = ()
    at: datetime | None = None
    source: str | None = None
    kept: int | None = None
    failure: Rejection | None = None
    depth: int = 0

    @classmethod
    def of(cls, shown: str, inside: str = "") -> "Input":
        """A stored file, or what is so named inside of it."""
        end = f"/{inside}" if inside else ""
        return cls(f"{PurePosixPath(shown).name}{end}", shown=f"{shown}{end}")

    @property
    def brought(self) -> bool | None:
        """Whether a site gave it; None for what no site was asked for."""
        if self.status is None and (self.address is None or self.failure is None):
            return None
        return self.failure is None

    def failed(self, failure: Rejection) -> "Input":
        """The same with nothing to read."""
        return replace(self, failure=failure)

    def inside(self, part: Part | Refused) -> "Input":
        """One of the inputs that this one holds."""
        name, shown = (f"{name}/{part.name}" for name in (self.name, self.shown))
        inside = Input(name, shown=shown, at=self.at, depth=self.depth + 1)
        if isinstance(part, Refused):
            return replace(inside, failure=part.rejection)
        headers = {"content-type": f"text/plain; charset={part.charset}"} if part.charset else {}
        return replace(inside, content=part.content, address=part.address, headers=headers)
