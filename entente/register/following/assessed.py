"""A commitment and assessments in; the judgements that are on it, with who says so, and those that may be, out."""

from collections.abc import Iterable, Mapping

from entente.register.content import common
from entente.register.days import is_after, last_day, year_of
from entente.register.following.followup import Judgement, Link
from entente.register.following.subject import place_names
from entente.register.heirs import between
from entente.register.worded import When, Worded, home_of, when

ON, RATHER = 0.6, 0.4
"""So much of the words by which an assessment names its commitment must be the commitment's; or it is only offered."""
UNKNOWN = 0.9
"""What the fit of parties counts that are not told. What only names a place in common is on no commitment."""
_FEWEST = 2


def judgements(
    commitment: Worded, made: When | None, assessments: Iterable[Worded], records: Mapping[str, Worded]
) -> tuple[tuple[Judgement, ...], tuple[Link, ...]]:
    """Those told after the commitment was made, oldest first; and those that a person may judge, likeliest first."""
    day = last_day(made.edtf) if made else None
    found, offered = [], []
    for one in assessments:
        home, status = home_of(one, records), one.record.best("status")
        told = when(one, home)
        if status and told and is_after(told.edtf, day):
            score = round(_fit(commitment, home) * _on(commitment, one), 2)
            if score >= ON:
                found.append(_judgement(one, status, told, score))
            elif score >= RATHER:
                offered.append(Link(one.record.id, "assessment", score, (("words", f"{score:.0%}"),), told))
    ordered = sorted(found, key=lambda one: (one.when.edtf if one.when else "9", one.record))
    return tuple(ordered), tuple(sorted(offered, key=lambda link: (-link.score, link.record)))


def _on(commitment: Worded, one: Worded) -> float:
    """How much of what it names as its commitment this one says."""
    name = one.record.best("commitment")
    words = (name,) if name else one.words
    pairs, share = common(words, commitment.words)
    beside, _ = common(words, commitment.words, place_names((*words, *commitment.words)))
    return share if pairs >= _FEWEST and beside else 0.0


def _fit(commitment: Worded, home: Worded | None) -> float:
    """How well the parties fit, as far as both are known."""
    known = commitment.parties and home and home.parties
    return between(commitment.parties, home.parties) if known and home else UNKNOWN


def _judgement(one: Worded, status: str, told: When, score: float) -> Judgement:
    publishers = sorted({claim.publisher for claim in one.told if claim.publisher})
    year, by = year_of(one.record.best("year")), one.record.best("by")
    return Judgement(one.record.id, status, year, told, by, tuple(publishers), score)
