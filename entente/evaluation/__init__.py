"""Gold and claims in, how much was found and how much was right out: what a reader's changes are judged by.

Public: ``Gold`` and ``read_gold``; ``Tally``, ``judge``; ``Score``.
"""

from entente.evaluation.gold import Gold, read_gold
from entente.evaluation.judging import Tally, judge
from entente.evaluation.score import Score

__all__ = ["Gold", "Score", "Tally", "judge", "read_gold"]
