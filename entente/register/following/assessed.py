"""A commitment and assessments in; the judgements that are on it out, with who says so."""

from collections.abc import Iterable, Mapping

from entente.register.content import common
from entente.register.days import is_after, last_day, year_of
from entente.register.following.followup import Judgement
from entente.register.heirs import fit
from entente.register.worded import When, Worded, home_of, when

ON = 0.6
"""So much of the words by which an assessment names its commitment must be the commitment's."""
_FEWEST = 2


def judgements(
    commitment: Worded, made: When | None, assessments: Iterable[Worded], records: Mapping[str, Worded]
) -> tuple[Judgement, ...]:
    """Those told after the commitment was made, between the same parties as far as known; oldest first."""
    day = last_day(made.edtf) if made else None
    found = []
    for one in assessments:
        home, status = home_of(one, records), one.record.best("status")
        told = when(one, home)
        if status and told and is_after(told.edtf, day) and fit(commitment.parties, home.parties if home else ()):
            score = _on(commitment, one)
            found += [_judgement(one, status, told, score)] if score >= ON else []
    return tuple(sorted(found, key=lambda one: (one.when.edtf if one.when else "9", one.record)))


def _on(commitment: Worded, one: Worded) -> float:
    """How much of what it names as its commitment this one says."""
    name = one.record.best("commitment")
    words = (name,) if name else one.words
    pairs, share = common(words, commitment.words)
    return share if pairs >= _FEWEST else 0.0


def _judgement(one: Worded, status: str, told: When, score: float) -> Judgement:
    publishers = sorted({claim.publisher for claim in one.told if claim.publisher})
    year, by = year_of(one.record.best("year")), one.record.best("by")
    return Judgement(one.record.id, status, year, told, by, tuple(publishers), round(score, 2))
