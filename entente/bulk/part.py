"""What a run is cut into: parts, each some slices of inputs that are read and written in one go."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any, Literal

Kind = Literal["file", "lines", "rows", "records"]


@dataclass(frozen=True, slots=True)
class Slice:
    """Some of one input, in its order.

    kind: a whole ``file`` as pages come, ``lines`` of JSONL, ``rows`` of Parquet, ``records`` of WARC.
    address: a path or what fsspec opens; name: for people. start, end: bytes, of rows their numbers; None: to the end.
    first: the number of its first line or row in the whole. stamp: changes when the input does.
    """

    kind: Kind
    address: str
    name: str
    stamp: str
    start: int = 0
    end: int | None = None
    first: int = 1
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """Slices with the part's number in the run. weight: about how many bytes of pages it holds."""

    number: int
    slices: tuple[Slice, ...]

    @property
    def weight(self) -> int:
        """How much of the run's work it is."""
        return sum(piece.weight for piece in self.slices)

    @property
    def name(self) -> str:
        """The stem of its files."""
        return f"{self.number:06d}"

    def key(self, reader: str) -> str:
        """By which it is known to be finished: other inputs, other cuts or another reader give another key."""
        told = "\0".join(map(repr, self.slices))
        return sha256(f"{reader}\0{self.number}\0{told}".encode()).hexdigest()[:32]

    def to_json(self) -> dict[str, Any]:
        """As the plan keeps it."""
        return {"number": self.number, "slices": [asdict(piece) for piece in self.slices]}

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> "Part":
        """The inverse of ``to_json``."""
        return cls(row["number"], tuple(Slice(**piece) for piece in row["slices"]))
