"""Rules meeting.held and meeting.done_to: a time, words that say something is held, and what is held, in one clause."""

import re

from entente.claims.draft import Draft
from entente.claims.grammar.dates import dated
from entente.claims.grammar.parties import parties_around, parties_between
from entente.claims.grammar.story import Sentence
from entente.claims.grammar.time import Time
from entente.claims.meeting.happening import NEAR, Happening, happening_in, mechanism_near, numbers_of
from entente.claims.meeting.patterns import patterns_of
from entente.claims.meeting.say import say_dated, say_host, say_mechanism, say_mode, say_parties, say_place
from entente.claims.meeting.told import Meeting, parties_of_last

Span = tuple[int, int]


def held(sentence: Sentence, before: list[Meeting]) -> Meeting | None:
    """Rule meeting.held: a time, words that say it is held, and what is held, in one clause."""
    times = [t for t in sentence.times if t.kind in ("day", "just", "same_day")]
    for start, end in sentence.clauses:
        happening = happening_in(sentence, start, end)
        if not happening:
            continue
        here = [t for t in times if start <= t.start < end] or [t for t in times if t.start < start]
        here = here or _coarser(sentence, (start, end), happening)
        time = min(here, key=lambda t: _distance(t, happening)) if here else None
        if time is None and not (happening.planned and numbers_of(sentence, happening)):
            continue
        if happening.planned and time is not None and time.kind == "just":
            continue
        return _draft(sentence, (start, end), happening, time, before)
    return None


def _coarser(sentence: Sentence, clause: Span, happening: Happening) -> list[Time]:
    """A month near what is held; a year only for a named or numbered meeting that is planned."""
    verb = happening.verb
    near = [t for t in sentence.times if clause[0] <= t.start < clause[1] and verb[0] - NEAR < t.start < verb[1] + NEAR]
    months = [t for t in near if t.kind == "month"]
    named = mechanism_near(sentence, happening, clause) or numbers_of(sentence, happening)
    return months or ([t for t in near if t.kind == "year"] if happening.planned and named else [])


def _distance(time: Time, happening: Happening) -> int:
    spot = happening.noun[0]
    return spot - time.end if time.end <= spot else (time.start - spot) + NEAR // 2


def _draft(sentence: Sentence, clause: Span, happening: Happening, time: Time | None, before: list[Meeting]) -> Meeting:
    rule = "meeting.done_to" if happening.by_verb else "meeting.held"
    draft = Draft("meeting", rule, _evidence(sentence, clause), happening.noun)
    draft.say("kind", happening.kind, happening.noun)
    if happening.planned:
        draft.say("status", "planned", happening.planned)
    else:
        draft.say("status", "done", happening.verb)
    say_mechanism(draft, sentence, happening, clause)
    if time:
        say_date(draft, sentence, time, happening, before)
    say_place(draft, sentence, clause)
    say_host(draft, sentence)
    say_mode(draft, sentence)
    parties = parties_between(sentence, happening.noun[0], clause[1]) or parties_between(sentence, *clause)
    parties = parties or parties_around(sentence, happening.verb, *clause)
    parties = parties or (list(parties_of_last(before)) if time and time.kind == "same_day" else [])
    say_parties(draft, parties)
    return Meeting(draft, tuple(parties), sentence)


def _evidence(sentence: Sentence, clause: Span) -> Span:
    """The sentence up to the end of its clause, without an agency's mark in brackets at its head."""
    mark = re.compile(r"\([^)]{2,20}\)\s*-\s*").match(sentence.story.text, sentence.start, clause[1])
    return (mark.end() if mark else sentence.start), clause[1]


def say_date(draft: Draft, sentence: Sentence, time: Time, happening: Happening, before: list[Meeting]) -> None:
    if time.kind == "same_day":
        date = next((m.draft.values.get("date") for m in reversed(before) if m.told_here), None)
        if date:
            draft.conclude("date", date, "same_day", (time.start, time.end))
        return
    found = dated(sentence, time, year=_named_year(sentence, happening.noun, draft), planned=bool(happening.planned))
    if found:
        say_dated(draft, "date", found)


def _named_year(sentence: Sentence, noun: Span, draft: Draft) -> Time | None:
    """The year right behind the meeting's or the mechanism's name."""
    text = sentence.story.text
    for _, end in (noun, *draft.words.get("mechanism", ())):
        match = patterns_of()["named_year"].match(text, end)
        if match:
            return Time(*match.span(1), match[1], "year")
    return None
