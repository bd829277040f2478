"""How well two names fit each other, and the words in which a person can check it."""

from dataclasses import dataclass
from math import exp2


@dataclass(frozen=True, slots=True)
class Match:
    """score: 0–1, to compare matches by; it is no probability. reason: one short sentence."""

    score: float
    reason: str


USUAL = 1.0
"""The weight of a character read as it is read most often."""
SECOND = 0.85
"""The weight of its second reading; ``ambiguity`` never weighs as much."""
LATER = 0.75
"""The weight of any reading after that."""
SHARED = 0.12
"""What a name loses at most for being shared by many."""


ONE_TITLE = 0.97
"""What names of units keep of which one only has a title."""
OTHER_KIND = 0.8
"""What names of units keep whose titles say different kinds."""


def rank_weight(rank: int) -> float:
    """What the reading at ``rank`` of a character weighs."""
    return (USUAL, SECOND)[rank] if rank < 2 else LATER


def ambiguity(evidence: float) -> float:
    """What a name keeps whose syllables tell ``evidence`` bits: the more characters share them, the less."""
    return 1 - SHARED * exp2(-evidence / 16)


def lower(match: Match, weight: float, words: str) -> Match:
    """The match with ``weight`` of its score, and why."""
    return Match(match.score * weight, f"{match.reason}; {words}")
