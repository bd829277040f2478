"""What a container holds: a part that may become a page, or one that is refused by name."""

from dataclasses import dataclass

from entente.errors import Rejection


@dataclass(frozen=True, slots=True)
class Part:
    """The bytes of one page. ``name`` tells it from the others of its container, and is never used as a path."""

    name: str
    content: bytes
    address: str | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A part that cannot become a page, and why."""

    name: str
    rejection: Rejection
