"""A story in, its meetings out: what a sentence says was held or is planned, when, where, how and between whom.

A meeting wants a time: one without is told already, or only spoken of, but where the story gives none. One told twice
is one.
"""

import re
from collections.abc import Iterator

from entente.claims.chinese.dates import is_occasion, is_told_of
from entente.claims.chinese.happening import happening_in, patterns_of, planned_before
from entente.claims.chinese.meeting_fields import (
    named_before,
    parties_of,
    say_date,
    say_host,
    say_mechanism,
    say_mode,
    say_parties,
    say_place,
    year_of_name,
)
from entente.claims.chinese.numerals import numeral
from entente.claims.chinese.parties import is_heading, story_start
from entente.claims.chinese.words import ending, pattern
from entente.claims.draft import REMEMBERED, Draft
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.time import Time
from entente.claims.meeting.happening import Happening
from entente.claims.meeting.told import Meeting, parties_of_last, told_again

Span = tuple[int, int]

_HEAD = 16
_SINCE = re.compile(r"[^,;。]{0,8}以来")
"""What a meeting is only the beginning of: 自2010年第一次会议召开以来."""
_ON_OCCASION = ("talks", "conference", "reception", "session")


def meetings(story: Story) -> list[Meeting]:
    """The meetings that the story tells, in page order."""
    found: list[Meeting] = []
    for sentence in story.sentences:
        if sentence.role == "caption" or is_heading(sentence):
            continue
        for meeting in _told_in(sentence, found):
            if not any(_told_again(meeting, other) for other in found[-REMEMBERED:]):
                found.append(meeting)
    return found or list(_undated(story))[:1]


def _undated(story: Story) -> Iterator[Meeting]:
    """The first meeting of a story that gives no day at all: both its sides are named."""
    for sentence in story.sentences:
        happening = None if sentence.role == "caption" or is_heading(sentence) else happening_in(sentence)
        if not happening or happening.planned or happening.kind not in _ON_OCCASION or sentence.times:
            continue
        told = _held(sentence, happening, [], None)
        countries = {m.party.country for m in told.parties} if told else set()
        if told and len(countries) > 1 and not pattern("meetings.zh", "words", "often").search(sentence.text):
            yield told


def _told_again(meeting: Meeting, other: Meeting) -> bool:
    """Whether the story already told it: what has no day is the one of its kind, and talks on a visit are their own."""
    mine, theirs = meeting.draft.values, other.draft.values
    if mine["kind"] != theirs["kind"] and ("/" in (mine.get("date") or "")) != ("/" in (theirs.get("date") or "")):
        return False
    if mine["kind"] != theirs["kind"] and pattern("times.zh", "afterwards").match(meeting.sentence.text):
        return False
    if mine["kind"] != theirs["kind"] and bool(mine.get("edition")) != bool(theirs.get("edition")):
        return False
    return told_again(meeting, other) or (not mine.get("date") and mine["kind"] == theirs["kind"])


def _told_in(sentence: Sentence, before: list[Meeting]) -> Iterator[Meeting]:
    happening = happening_in(sentence)
    time = _time_of(sentence, happening) if happening else None
    told = _held(sentence, happening, before, time) if happening and time else None
    if told:
        yield told
    yield from _numbered(sentence, [*before, told] if told else before, told)


def _held(sentence: Sentence, happening: Happening, before: list[Meeting], time: Time | None) -> Meeting | None:
    if time and happening.planned and time.kind == "just":
        return None
    if time and is_occasion(sentence, time) and (happening.planned or happening.kind not in _ON_OCCASION):
        return None
    rule = "meeting.done_to" if happening.by_verb else "meeting.held"
    draft = Draft("meeting", rule, _evidence(sentence), happening.noun)
    draft.say("status", "planned" if happening.planned else "done", happening.planned or happening.verb)
    say_mechanism(draft, sentence, happening)
    draft.say("kind", _kind_of(draft, happening), happening.noun)
    if time:
        say_date(draft, sentence, time, before, planned=bool(happening.planned))
    say_place(draft, sentence)
    say_host(draft, sentence)
    say_mode(draft, sentence)
    parties = parties_of(sentence, happening) or (
        list(parties_of_last(before)) if time and time.kind == "same_day" else []
    )
    say_parties(draft, sentence, parties)
    return Meeting(draft, tuple(parties), sentence)


def _kind_of(draft: Draft, happening: Happening) -> str:
    """What its noun says; a conference of a mechanism is its session, as are the talks of a body: 联合工作委员会."""
    mechanism = draft.values.get("mechanism") or ""
    sits = happening.kind == "conference" or (
        happening.kind == "talks" and ending("meetings.zh", "sits").search(mechanism)
    )
    return "session" if mechanism and sits else happening.kind


def _time_of(sentence: Sentence, happening: Happening) -> Time | None:
    """The day nearest to what is held; a month or year only for what is planned or has a number."""
    times = [t for t in sentence.times if _tells_when(sentence, t, happening)]
    days = [t for t in times if t.kind in ("day", "just", "same_day", "relative")]
    days = [t for t in days if not is_occasion(sentence, t)] or days
    if not days:
        numbered = happening.planned or patterns_of()["ordinal"].search(sentence.text)
        days = [t for t in times if t.kind in ("month", "year") and numbered]
    before = [t for t in days if t.end <= happening.verb[0]]
    return before[-1] if before else (days[0] if days else None)


def _tells_when(sentence: Sentence, time: Time, happening: Happening) -> bool:
    """Whether a time is the meeting's: at the head of the sentence or of a part, or where the meeting is told."""
    text, start = sentence.story.text, story_start(sentence)
    if time.start < start or is_told_of(sentence, time):
        return False
    if text[time.start - 1] in "自从" and _SINCE.match(text, happening.noun[1]):
        return False
    part = max(start, *(text.rfind(mark, start, time.start) + 1 for mark in ",;"))
    between = text[time.end : happening.verb[0]]
    told_there = "," not in between and ";" not in between
    return told_there or time.start - start < _HEAD or not text[part : time.start].strip(" 于在从自而")


def _evidence(sentence: Sentence) -> Span:
    """The sentence without an agency's mark at its head and its full stop."""
    end = sentence.end - len(sentence.text) + len(sentence.text.rstrip("。!? "))
    return story_start(sentence), end


def _numbered(sentence: Sentence, before: list[Meeting], told: Meeting | None) -> Iterator[Meeting]:
    """Rule meeting.numbered: a mechanism's session beside what is told, by its number: 联合工作委员会第十六次会晤."""
    text, story = sentence.story.text, sentence.story
    held = patterns_of()["held"].search(text, sentence.start, sentence.end)
    for name in patterns_of()["mechanism"].finditer(text, sentence.start, sentence.end):
        number = patterns_of()["ordinal"].match(text, name.end())
        if not number or not held or (told and told.draft.values.get("mechanism") == story.exact[slice(*name.span())]):
            continue
        planned = planned_before(sentence, number.start())
        draft = Draft("meeting", "meeting.numbered", (name.start(), number.end()), name.span())
        draft.say("kind", "session", number.span())
        draft.say("mechanism", story.exact[slice(*name.span())], name.span())
        draft.say("edition", numeral(number["number"]), number.span("number"))
        draft.say("status", "planned" if planned else "done", planned or held.span())
        date = next((m.draft.values.get("date") for m in reversed(before) if m.told_here), None)
        year = year_of_name(sentence, name.start())
        sides = [] if planned else named_before(sentence, name.start())
        if date and not planned:
            draft.conclude("date", date, "right_after", held.span())
        elif year and sides:
            draft.say("date", year[1], year.span(1))
        say_parties(draft, sentence, sides)
        yield Meeting(draft, tuple(sides), sentence)
