"""Gold and claims in, how much was found and how much was right out: what a reader's changes are judged by.

Public: ``Gold`` and ``read_gold``; ``Tally``, ``judge``; ``Score``; ``read_events``, ``judge_events``, ``Joining``.
"""

from entente.evaluation.events import judge_events, read_events
from entente.evaluation.gold import Gold, read_gold
from entente.evaluation.joining import Joining
from entente.evaluation.judging import Tally, judge
from entente.evaluation.score import Score

__all__ = ["Gold", "Joining", "Score", "Tally", "judge", "judge_events", "read_events", "read_gold"]
