"""The gold of a page and the claims made of it in, a score for each type and what was missed, wrong or too much out.

A claim is found where type and evidence meet, right where every key field of the gold agrees too. Optional gold counts
neither way.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from entente.claims.claim import Claim
from entente.errors import NotGold
from entente.evaluation.agreeing import KEYS, MEETS, disagreeing, overlap, spots
from entente.evaluation.gold import Gold
from entente.evaluation.score import Score

Row = Mapping[str, Any]


@dataclass(slots=True)
class Tally:
    """The scores by type, and a line for each fault."""

    scores: defaultdict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    faults: list[str] = field(default_factory=list)

    @property
    def all(self) -> Score:
        """Of all types together."""
        return sum(self.scores.values(), Score())


def judge(gold: Gold, text: str, claims: Sequence[Claim], tally: Tally) -> None:
    """Add one page to the tally. ``text``: the page's. Raises ``NotGold`` for evidence that is not on the page."""
    said = [claim for claim in claims if claim.type in KEYS]
    pairs = _pairs(gold, text, said)
    for number, want in enumerate(gold.claims):
        hit = pairs.get(number)
        _count(gold.name, want, said[hit].to_json() if hit is not None else None, tally)
    for number, claim in enumerate(said):
        tally.scores[claim.type].said += 1
        if number not in pairs.values():
            tally.faults.append(f"{gold.name}: too much {claim.type}: {claim.evidence.exact[:110]}")


def _pairs(gold: Gold, text: str, said: Sequence[Claim]) -> dict[int, int]:
    """One claim at most for each of the gold: the required before the optional, the most agreeing first."""
    found = []
    for number, want in enumerate(gold.claims):
        where = spots(text, str(want["evidence"]))
        if not where:
            raise NotGold(f"{gold.name}: not on the page: {str(want['evidence'])[:80]}")
        for index, claim in enumerate(said):
            common = overlap(claim.type, where, (claim.evidence.start, claim.evidence.end))
            if claim.type == want["type"] and common >= MEETS:
                good = len(KEYS[claim.type]) - len(disagreeing(want, claim.to_json()))
                found.append((not want.get("optional"), good, common, number, index))
    pairs: dict[int, int] = {}
    for *_, number, index in sorted(found, reverse=True):
        if number not in pairs and index not in pairs.values():
            pairs[number] = index
    return pairs


def _count(name: str, want: Row, hit: Row | None, tally: Tally) -> None:
    score, words = tally.scores[want["type"]], str(want["evidence"])
    if want.get("optional"):
        score.said -= hit is not None
        return
    score.gold += 1
    if hit is None:
        tally.faults.append(f"{name}: missed {want['type']}: {words[:110]}")
        return
    wrong = disagreeing(want, hit)
    score.found += 1
    score.right += not wrong
    tally.faults += [
        f"{name}: wrong {want['type']}.{key}: {hit.get(key)!r}, gold {want[key]!r}: {words[:70]}" for key in wrong
    ]
    if "areas" in want:
        _count_areas(score, want["areas"], hit.get("areas") or ())


def _count_areas(score: Score, want: Iterable[str], have: Iterable[str]) -> None:
    asked, said = set(want), set(have)
    score.areas_gold += len(asked)
    score.areas_said += len(said)
    score.areas_both += len(asked & said)
