"""Counts of what was asked for, said, found and right in, their shares out."""

from dataclasses import dataclass


@dataclass(slots=True)
class Score:
    """Of one type of claim: ``gold`` asked for, ``said`` by the reader, ``found`` and of these ``right``; areas too."""

    gold: int = 0
    said: int = 0
    found: int = 0
    right: int = 0
    areas_gold: int = 0
    areas_said: int = 0
    areas_both: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    @property
    def precision(self) -> float:
        """How much of what was said is in the gold."""
        return _share(self.found, self.said)

    @property
    def recall(self) -> float:
        """How much of the gold was said."""
        return _share(self.found, self.gold)

    @property
    def found_f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.found, self.said + self.gold)

    @property
    def right_f1(self) -> float:
        """The same of what was found with every key field right."""
        return _share(2 * self.right, self.said + self.gold)

    @property
    def areas_f1(self) -> float:
        """The same of the areas of cooperation of what was found."""
        return _share(2 * self.areas_both, self.areas_said + self.areas_gold)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
