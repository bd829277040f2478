"""A story and its meetings in, its figures out: what was reported done or counted, with a number.

A target or a plan is no figure; a per cent of growth is the change of the figure that it stands with.
"""

import re
from typing import Any

from entente.claims.draft import Draft
from entente.claims.figure.counted import Counted, figure_draft
from entente.claims.figure.counting import counted_by
from entente.claims.figure.say import say_change, say_parties, say_period, say_place
from entente.claims.figure.words import words_of
from entente.claims.grammar.phrases import plain
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence, Story
from entente.claims.meeting import Meeting, meeting_before

Span = tuple[int, int]
_SHORT = 48
_CARRIED = 6
"""In sentences: how far a time is carried in a paragraph."""
# A sentence with more numbers is a table run together, whose words are no evidence of what each counts.
_MOST_NUMBERS = 40
_PART = re.compile(r"[,:]\s+|\svà\s")


def figures(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """The figures that the story tells, in page order; one told twice is one."""
    found: dict[tuple[Any, ...], Draft] = {}
    for at, sentence in sorted(enumerate(story.sentences), key=lambda pair: not pair[1].closed):
        if sentence.role == "title" or not 0 < len(sentence.quantities) <= _MOST_NUMBERS:
            continue
        for counted in (c for q in sentence.quantities if (c := counted_by(sentence, q))):
            draft = _draft(
                sentence, counted, story.sentences[max(0, at - _CARRIED) : at], meeting_before(meetings, sentence)
            )
            if not _is_to_come(draft, story.published):
                found.setdefault(_key(draft), draft)
    return list(found.values())


def _is_to_come(draft: Draft, published: str | None) -> bool:
    """Whether its time had not begun when the page was published: a target, whatever the words."""
    period = draft.values.get("period")
    return bool(period and published and period[:4].isdigit() and period[:4] > published[:4])


def _key(draft: Draft) -> tuple[Any, ...]:
    """What two figures of one page have equal when one thing is told twice."""
    keys = ("indicator", "value", "unit", "period", "qualifier")
    return (*(draft.values.get(key) for key in keys), plain(draft.values["what"]))


def _draft(sentence: Sentence, counted: Counted, before: list[Sentence], meeting: Meeting | None) -> Draft:
    quantity = counted.quantity
    draft = figure_draft(sentence, counted, _evidence(sentence, counted))
    say_period(draft, sentence, quantity, before)
    say_place(draft, sentence, counted)
    say_change(draft, sentence, quantity)
    say_parties(draft, sentence, counted, meeting)
    to_date = words_of("to_date").search(sentence.story.small, sentence.start, quantity.start)
    if to_date:
        draft.say("basis_of_count", "to_date", to_date.span())
    draft.within = meeting.draft if meeting else None
    return draft


def _evidence(sentence: Sentence, counted: Counted) -> Span:
    """The words between commas that hold number and noun; an "và" between two counted things parts them too."""
    text, clause = sentence.story.text, sentence.clause_at(counted.quantity.start)
    first, last = min(counted.noun[0], counted.quantity.start), max(counted.noun[1], counted.quantity.end)
    others = [q.number for q in sentence.quantities if q is not counted.quantity]
    before = max((o[1] for o in others if o[1] <= first), default=clause[1])
    after = min((o[0] for o in others if o[0] >= last), default=clause[0])
    left = [m.end() for m in _PART.finditer(text, clause[0], first) if m[0].strip() != "và" or before < m.start()]
    right = next(
        (m.start() for m in _PART.finditer(text, last, clause[1]) if m[0].strip() != "và" or m.end() < after), clause[1]
    )
    alone = before >= clause[1] or before < clause[0]
    begins = clause[0] if not left or (alone and first - clause[0] < _SHORT) else left[-1]
    return trimmed(text, begins, right - (text[right - 1] in ".…"))
