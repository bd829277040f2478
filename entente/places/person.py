"""A person as a page names them, and where the name stands."""

from dataclasses import dataclass

from entente.places.mention import Party


@dataclass(frozen=True, slots=True)
class Person:
    """``text[start:end]`` is a name. post: where the post stands beside it; unit: whose post it is. None: not said."""

    start: int
    end: int
    post: tuple[int, int] | None = None
    unit: Party | None = None
