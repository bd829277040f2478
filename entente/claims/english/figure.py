"""An English story and its meetings in, its figures out: what was reported done or counted, with a number."""

import re
from typing import Any

from entente.claims.draft import Draft
from entente.claims.english.counting import all_counted
from entente.claims.english.dates import dated
from entente.claims.english.parties import after_dateline, crosses, own, say_parties
from entente.claims.english.phrases import folded, pattern
from entente.claims.figure.counted import Counted, figure_draft
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.time import Time
from entente.claims.meeting import Meeting, meeting_before

Span = tuple[int, int]
_MOST_NUMBERS = 40
_COMMA = re.compile(r"[,;:]\s+(?!\d)")
_AND = re.compile(r"\s(?:and|while|with|including)\s")
_UNTIL = re.compile(r"(?<!\w)(?:by|until|as of|to)\s+(?:(?:the\s+)?end\s+of\s+)?(?:the\s+)?$")
_COMPARED = re.compile(
    r"(?<!\w)(?:(?:compared\s+(?:to|with)|than|same\s+period)(?:\s+\w+){0,4}"
    r"|from(?:\s+that)?(?:\s+(?:of|in))?(?:\s+the)?)\s*$"
)


def figures(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """The figures that the story tells, in page order; one told twice is one."""
    found: dict[tuple[Any, ...], Draft] = {}
    for at, sentence in enumerate(story.sentences):
        if sentence.role in ("title", "caption") or not 0 < len(sentence.quantities) <= _MOST_NUMBERS:
            continue
        for counted in all_counted(sentence):
            draft = _draft(sentence, counted, story.sentences[max(0, at - 2) : at], meeting_before(meetings, sentence))
            found.setdefault(_key(draft), draft)
    return list(found.values())


def _key(draft: Draft) -> tuple[Any, ...]:
    """What two figures of one page have equal when one thing is told twice."""
    return (*(draft.values.get(key) for key in ("indicator", "value", "unit", "period")), folded(draft.values["what"]))


def _draft(sentence: Sentence, counted: Counted, before: list[Sentence], meeting: Meeting | None) -> Draft:
    quantity, story = counted.quantity, sentence.story
    draft = figure_draft(sentence, counted, _evidence(sentence, counted))
    _say_period(draft, sentence, counted, before)
    _say_parties(draft, sentence, counted, meeting)
    to_date = pattern("figures", "to_date").search(story.text, sentence.start, quantity.start)
    if to_date:
        draft.say("basis_of_count", "to_date", to_date.span())
    draft.within = meeting.draft if meeting else None
    return draft


def _evidence(sentence: Sentence, counted: Counted) -> Span:
    """The words between commas that hold number and noun; "and" or "with" part them from other numbers only."""
    text, (start, end) = sentence.story.text, sentence.clause_at(counted.quantity.start)
    start = max(start, after_dateline(sentence))
    first, last = min(counted.noun[0], counted.quantity.start), max(counted.noun[1], counted.quantity.end)
    numbers = [q.number[0] for q in sentence.quantities if q is not counted.quantity]
    left = [m.end() for m in _COMMA.finditer(text, start, first)]
    left += [m.end() for m in _AND.finditer(text, start, first) if any(start <= n < m.start() for n in numbers)]
    right = [m.start() for m in _COMMA.finditer(text, last, end)]
    right += [m.start() for m in _AND.finditer(text, last, end) if any(m.end() <= n < end for n in numbers)]
    return trimmed(text, max([start, *left]), min([end - (text[end - 1] == "."), *right]))


def _say_period(draft: Draft, sentence: Sentence, counted: Counted, before: list[Sentence]) -> None:
    """The time its own sentence gives, nearest first; else that of a sentence just before in the same paragraph."""
    signed = draft.values["indicator"] == "documents_signed"
    near = _nearest_time(sentence, counted)
    found = dated(sentence, near) if near and not (signed and near.kind in ("day", "relative")) else None
    if found:
        draft.say("period", found.edtf, *found.spans)
        draft.basis.update({"period": found.basis} if found.basis else {})
        return
    if signed:
        return
    told = [(s, t) for s in before if s.block == sentence.block for t in s.times if t.kind in ("period", "year")]
    carried = [t for s, t in told if not _is_compared(s, t)]
    if carried:
        draft.conclude("period", carried[-1].edtf, "carried", (carried[-1].start, carried[-1].end))


def _nearest_time(sentence: Sentence, counted: Counted) -> Time | None:
    """In its clause before another, before or behind the number."""
    kinds, (start, end) = ("period", "year", "month", "day", "relative"), sentence.clause_at(counted.quantity.start)
    told = [t for t in sentence.times if t.kind in kinds and not _is_compared(sentence, t)]
    told = [t for t in told if not _UNTIL.search(sentence.story.text, sentence.start, t.start)]
    first, last = counted.quantity.start, counted.quantity.end
    reach = _evidence(sentence, counted)[1]
    inside = [t for t in told if start <= t.start < end] or told
    inside = [t for t in inside if t.end <= first or t.start < reach]
    return min(inside, key=lambda t: first - t.end if t.end <= first else t.start - last, default=None)


def _is_compared(sentence: Sentence, time: Time) -> bool:
    """Whether the time is only what the figure is compared with: "up 12% from 2022"."""
    before = sentence.story.text[max(sentence.start, time.start - 40) : time.start]
    return time.kind != "period" and bool(_COMPARED.search(before))


def _say_parties(draft: Draft, sentence: Sentence, counted: Counted, meeting: Meeting | None) -> None:
    named = own(sentence.story.mentions_in(*sentence.clause_at(counted.quantity.start)), sentence)
    if crosses(named):
        say_parties(draft, named)
    elif meeting and meeting.parties:
        draft.conclude("parties", [m.party.to_json() for m in meeting.parties], "within")
    elif named:
        say_parties(draft, named)
