"""One figure as its record holds it: a number, how sure it is said, and of which time."""

from dataclasses import dataclass

ROUNDING = 0.1
"""How far "about", "over" and "nearly" may lie from the number itself."""


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure. period: EDTF, None where no page says it. counted_by: the side that counts, by its key.

    published: the day of the earliest page that tells it; origins: what counts as one source each.
    """

    record: str
    period: str | None
    value: float
    upper: float | None
    qualifier: str | None
    counted_by: str | None
    published: str | None = None
    origins: frozenset[str] = frozenset()

    @property
    def bounds(self) -> tuple[float, float]:
        """What the words let the number be."""
        low, high = self.value, self.upper if self.upper is not None else self.value
        match self.qualifier:
            case "over":
                return low, high * (1 + ROUNDING)
            case "nearly":
                return low * (1 - ROUNDING), high
            case "about":
                return low * (1 - ROUNDING), high * (1 + ROUNDING)
            case "at_most":
                return float("-inf"), high
            case _:
                return low, high

    def agrees(self, other: "Observation") -> bool:
        """Whether both can be one number."""
        (low, high), (least, most) = self.bounds, other.bounds
        return low <= most and least <= high
