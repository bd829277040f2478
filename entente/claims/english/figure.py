"""An English story and its meetings in, its figures out: what was reported done or counted, with a number.

A target is no figure, nor what is given (that is a support); a per cent is the change of the figure it stands with.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from entente.claims.draft import Draft
from entente.claims.english.dates import dated
from entente.claims.english.parties import after_dateline, crosses, own, say_parties
from entente.claims.english.phrases import folded, patterns, whole
from entente.claims.grammar.phrases import data
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence, Story
from entente.claims.meeting import Meeting, meeting_before

Span = tuple[int, int]
_SUM_REACH = 120
_MOST_NUMBERS = 40
_BETWEEN = r"\s+(?:(?!(?:and|or|of|in|to|for|from|with|at|by|on|the|who|which)\s)[\w'-]+\s+){0,3}?"
_PART = re.compile(r"[,;:]\s+(?!\d)|\s(?:and|while)\s")

_COMPARED = re.compile(
    r"(?<!\w)(?:compared\s+(?:to|with)|than|over|same period|from)"
    r"(?:\s+(?:that\s+)?(?:of|in))?(?:\s+the)?(?:\s+\w+){0,3}\s*$"
)


@dataclass(frozen=True, slots=True)
class _Counted:
    """A quantity and the noun that says what it counts."""

    quantity: Quantity
    noun: Span
    indicator: str
    rule: str


@cache
def _rules() -> list[tuple[str, re.Pattern[str], dict[str, Any]]]:
    tables = data("figures.en")
    counted = [
        ("figure.counted", re.compile(_BETWEEN + rf"(?P<noun>{whole(row['nouns'])})"), row) for row in tables["counted"]
    ]
    return counted + [("figure.summed", re.compile(whole(row["nouns"])), row) for row in tables["summed"]]


def figures(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """The figures that the story tells, in page order; one told twice is one."""
    found: dict[tuple[Any, ...], Draft] = {}
    for at, sentence in enumerate(story.sentences):
        if sentence.role in ("title", "caption") or not 0 < len(sentence.quantities) <= _MOST_NUMBERS:
            continue
        for counted in _all_counted(sentence):
            draft = _draft(sentence, counted, story.sentences[max(0, at - 2) : at], meeting_before(meetings, sentence))
            found.setdefault(_key(draft), draft)
    return list(found.values())


def _key(draft: Draft) -> tuple[Any, ...]:
    return (*(draft.values.get(key) for key in ("indicator", "value", "unit", "period")), folded(draft.values["what"]))


def _all_counted(sentence: Sentence) -> Iterator[_Counted]:
    for quantity in sentence.quantities:
        if quantity.unit == "%" or _is_target(sentence, quantity) or _is_other_money(sentence, quantity):
            continue
        found = [c for rule, pattern, row in _rules() if (c := _match(sentence, quantity, rule, pattern, row))]
        best = max(
            found,
            key=lambda c: (c.rule == "figure.counted", c.indicator != "other", c.noun[1] - c.noun[0]),
            default=None,
        )
        if best:
            yield best


def _is_other_money(sentence: Sentence, quantity: Quantity) -> bool:
    """The same sum in other money, in brackets."""
    return sentence.story.text[max(0, quantity.start - 1)] == "("


def _is_target(sentence: Sentence, quantity: Quantity) -> bool:
    """A number that is striven for, denied, or only the change of another."""
    text, words = sentence.story.text, patterns("figures")
    start, _ = sentence.clause_at(quantity.start)
    said = list(words["planned"].finditer(text, start, quantity.start))
    if said and not re.search(
        r"(?<!\w)(?:has|have|had|was|were|reached|hit|attended|so far|since|exchanged|received)(?!\w)",
        text[said[-1].end() : quantity.start],
    ):
        return True
    if re.compile(words["denied"].pattern + r"(?:\s+[\w'-]+){0,2}\s*$").search(text, start, quantity.start):
        return True
    return bool(
        re.compile(words["change"].pattern + r"\s+$").search(text, max(start, quantity.start - 24), quantity.start)
    )


def _match(
    sentence: Sentence, quantity: Quantity, rule: str, pattern: re.Pattern[str], row: dict[str, Any]
) -> _Counted | None:
    text, (start, end) = sentence.story.text, sentence.clause_at(quantity.start)
    if rule == "figure.summed":
        return _sum(sentence, quantity, pattern, row)
    if quantity.unit != row.get("unit"):
        return None
    spot = quantity.unit_span[1] if quantity.unit_span and quantity.unit else quantity.end
    noun = pattern.match(text, spot, end) or (
        re.compile(r"\s+of" + pattern.pattern).match(text, spot, end) if quantity.unit else None
    )
    if not noun or any(quantity.end <= q.start < noun.start("noun") for q in sentence.quantities):
        return None
    near = text[max(start, quantity.start - 90) : min(end, noun.end() + 60)]
    if "with" in row and not re.search(whole(row["with"]), near):
        return None
    if "not_after" in row and re.match(r"\s+" + whole(row["not_after"]), text[noun.end() : end]):
        return None
    return _Counted(quantity, noun.span("noun"), row["indicator"], rule)


def _sum(sentence: Sentence, quantity: Quantity, pattern: re.Pattern[str], row: dict[str, Any]) -> _Counted | None:
    """ "trade … reached US$29.4 billion": the last noun before the sum, with a word that says it came to that."""
    if quantity.unit not in row["units"]:
        return None
    text, (start, _) = sentence.story.text, sentence.clause_at(quantity.start)
    nouns = list(pattern.finditer(text, max(start, quantity.start - _SUM_REACH), quantity.start))
    if not nouns or any(
        q.unit == quantity.unit and nouns[-1].end() < q.start < quantity.start for q in sentence.quantities
    ):
        return None
    reached = patterns("figures")["reached"].search(text, nouns[-1].start(), quantity.number[0])
    return _Counted(quantity, nouns[-1].span(), row["indicator"], "figure.summed") if reached else None


def _draft(sentence: Sentence, counted: _Counted, before: list[Sentence], meeting: Meeting | None) -> Draft:
    quantity, story = counted.quantity, sentence.story
    draft = Draft("figure", counted.rule, _evidence(sentence, counted), quantity.number)
    draft.say("indicator", counted.indicator, counted.noun)
    draft.say("what", story.exact[slice(*counted.noun)], counted.noun)
    draft.say("value", quantity.value, quantity.amount)
    if quantity.upper is not None and quantity.upper_span:
        draft.say("upper", quantity.upper, quantity.upper_span)
    draft.say("qualifier", quantity.qualifier, quantity.qualifier_span or quantity.number)
    if quantity.unit:
        draft.say("unit", quantity.unit, quantity.unit_span or counted.noun)
    _say_period(draft, sentence, quantity, before)
    _say_parties(draft, sentence, counted, meeting)
    to_date = patterns("figures")["to_date"].search(story.text, sentence.start, quantity.start)
    if to_date:
        draft.say("basis_of_count", "to_date", to_date.span())
    draft.within = meeting.draft if meeting else None
    return draft


def _evidence(sentence: Sentence, counted: _Counted) -> Span:
    """The words between commas and "and" that hold number and noun, with a few words around where they are short."""
    text, (start, end) = sentence.story.text, sentence.clause_at(counted.quantity.start)
    first, last = min(counted.noun[0], counted.quantity.start), max(counted.noun[1], counted.quantity.end)
    begins = [m.end() for m in _PART.finditer(text, max(start, after_dateline(sentence)), first)]
    stops = next((m.start() for m in _PART.finditer(text, last, end)), end)
    return trimmed(
        text, begins[-1] if begins else max(start, after_dateline(sentence)), stops - (text[stops - 1] == ".")
    )


def _say_period(draft: Draft, sentence: Sentence, quantity: Quantity, before: list[Sentence]) -> None:
    """The time its own sentence gives, nearest first; else that of a sentence just before in the same paragraph."""
    if draft.values["indicator"] == "documents_signed":
        return
    kinds = ("period", "year", "month", "day", "relative")
    told = [t for t in sentence.times if t.kind in kinds and not _compared(sentence, t)]
    clause = sentence.clause_at(quantity.start)
    inside = [t for t in told if clause[0] <= t.start < clause[1]] or told
    near = min(
        inside,
        key=lambda t: quantity.start - t.end if t.end <= quantity.start else t.start - quantity.end,
        default=None,
    )
    found = dated(sentence, near) if near else None
    if found:
        draft.say("period", found.edtf, *found.spans)
        draft.basis.update({"period": found.basis} if found.basis else {})
        return
    carried = [
        t
        for s in before
        if s.block == sentence.block
        for t in s.times
        if t.kind in ("period", "year") and not _compared(s, t)
    ]
    if carried:
        draft.conclude("period", carried[-1].edtf, "carried", (carried[-1].start, carried[-1].end))


def _compared(sentence: Sentence, time: Any) -> bool:
    """Whether the time is only what the figure is compared with: "up 12% from 2022"."""
    before = sentence.story.text[max(sentence.start, time.start - 40) : time.start]
    return time.kind != "period" and bool(_COMPARED.search(before))


def _say_parties(draft: Draft, sentence: Sentence, counted: _Counted, meeting: Meeting | None) -> None:
    start, end = sentence.clause_at(counted.quantity.start)
    named = own(sentence.story.mentions_in(start, end), sentence)
    if crosses(named):
        say_parties(draft, named)
    elif meeting and meeting.parties:
        draft.conclude("parties", [m.party.to_json() for m in meeting.parties], "within")
    elif named:
        say_parties(draft, named)
