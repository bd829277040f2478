"""Lines of text in, how well they cover other lines out: 4-shingles of word tokens, each Han character a token."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")
LONG = 4
Shingle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overlap:
    """How many shingles were said, how many are wanted, how many are both."""

    said: int = 0
    wanted: int = 0
    both: int = 0

    def __add__(self, other: "Overlap") -> "Overlap":
        return Overlap(self.said + other.said, self.wanted + other.wanted, self.both + other.both)

    @property
    def error(self) -> float:
        """1 − F1."""
        return 1 - 2 * self.both / (self.said + self.wanted) if self.said + self.wanted else 0.0


def overlap(said: Iterable[str], wanted: Iterable[str], neither: Iterable[str] = ()) -> Overlap:
    """The overlap of two texts given line by line. Shingles of the lines ``neither`` count on no side."""
    passed = shingles(neither)
    one, other = shingles(said) - passed, shingles(wanted) - passed
    return Overlap(len(one), len(other), len(one & other))


def shingles(lines: Iterable[str]) -> set[Shingle]:
    """The shingles of each line; a shorter line is one of its own."""
    found: set[Shingle] = set()
    for line in lines:
        tokens = WORD.findall(line.lower())
        if tokens:
            found.update(tuple(tokens[start : start + LONG]) for start in range(max(1, len(tokens) - LONG + 1)))
    return found
