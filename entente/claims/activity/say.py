"""An event and its sentence in, the fields of its activity out: date, place and parties, or whose they are."""

import re

from entente.claims.activity.event import Event
from entente.claims.activity.patterns import patterns_of
from entente.claims.course import Course, own_days
from entente.claims.draft import Draft
from entente.claims.grammar.dates import dated
from entente.claims.grammar.parties import (
    distinct,
    is_location,
    own,
    parties_around,
    parties_between,
    parties_json,
    without_superiors,
)
from entente.claims.grammar.story import Sentence
from entente.claims.grammar.time import Time
from entente.places import Mention

Span = tuple[int, int]
_NEAR = 120
_OWN_NAME = 25
_JOINED = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:và|với|-)\s*")
_AT_SPOT = re.compile(r"(?<!\w)(?:[Tt]ại|[Ởở])\s[^,;]{2,60},\s*$")
_IN_SPOT = re.compile(
    r"(?<!\w)(?:[Tt]ại|[Ởở]|[Tt]rên)\s(?:(?!và\s|với\s|đã\s|tổ\schức|phối\shợp|của\s|cùng\s)[\w/.'\"-]+\s+){1,9}$"
)
_BY = re.compile(r"(?<!\w)(?:do|cho|tặng)\s")
_THEN = re.compile(r"(?:\s*\([^)]*\))?\s*,")


def say_date(draft: Draft, sentence: Sentence, event: Event, course: Course) -> bool:
    """The day, month or year that its own sentence gives, else the day of what it goes on with; False without any."""
    time = _own_time(sentence, event)
    if time and time.kind == "same_day":
        day = course.day(sentence)
        if day:
            draft.conclude("date", day[0], "same_day", (time.start, time.end))
        return day is not None
    found = dated(sentence, time, planned=event.status == "planned") if time else None
    if time and found is None:
        return time.kind == "just"
    if found:
        draft.say("date", found.edtf, *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})
        return True
    spot = event.words[0]
    if not course.goes_on(sentence, spot) or course.reviews(sentence, spot):
        return False
    if event.status == "planned":
        return patterns_of()["will"].fullmatch(sentence.story.small, *event.said) is not None
    day = course.day(sentence)
    if day:
        draft.conclude("date", day[0], "told_day", *([day[1]] if day[1] else []))
    return True


def _own_time(sentence: Sentence, event: Event) -> Time | None:
    """The nearest day, else a month near the words."""
    spot = event.words[0]
    days = own_days(sentence)
    months = [t for t in sentence.times if t.kind == "month" and abs(t.start - spot) < _NEAR]
    for times in (days, months):
        before = [t for t in times if t.start < spot]
        if times:
            return before[-1] if before else times[0]
    return None


def say_place(draft: Draft, sentence: Sentence, clause: Span) -> None:
    """The place that stands behind "tại" and the like."""
    text = sentence.story.text
    for mention in sentence.story.mentions_in(sentence.start, clause[1]):
        is_place = mention.party.kind == "place" and mention.body is None and not mention.context
        if is_place and mention.party.level != "ADM0" and is_location(text, mention, sentence.start):
            draft.say("place", mention.party.to_json(), (mention.start, mention.end))
            return


def say_parties(draft: Draft, sentence: Sentence, event: Event, clause: Span, course: Course) -> None:
    """Named with it; else those of what the story was telling, where the words mean all of them."""
    named = _named(sentence, event, clause)
    told = course.parties(sentence)
    if len(named) < 2 and len(told) >= 2 and _leans(sentence, event, named, told, course):
        draft.conclude("parties", told, "within")
    elif named:
        draft.say("parties", parties_json(named), *[(m.start, m.end) for m in named])


def _named(sentence: Sentence, event: Event, clause: Span) -> list[Mention]:
    """Of "giữa A và B", else who stands before the words and who behind "với" or, where one hands over, "do"."""
    said = list(patterns_of()["says"].finditer(sentence.story.small, clause[0], event.words[0]))
    clause = (said[-1].end(), clause[1]) if said else clause
    between = parties_between(sentence, *clause)
    if between:
        return without_superiors(between, sentence.story.text)
    around = parties_around(sentence, event.words, *clause)
    by = _BY.search(sentence.story.small, event.words[1], clause[1]) if event.kind == "handover" else None
    if by:
        around += [m for m in own(sentence.story.mentions_in(by.end(), clause[1]), sentence) if not m.context][:1]
    if len(_plain(around, sentence)) < 2:
        around = _joined_behind(sentence, event, clause) or around
    if len(around) >= 2 or said or clause[0] == sentence.start:
        return distinct(_plain(around, sentence))
    return _plain(own(sentence.story.mentions_in(sentence.start, event.words[0]), sentence), sentence)


def _joined_behind(sentence: Sentence, event: Event, clause: Span) -> list[Mention]:
    """The two that its own name ends with: "Giao lưu hữu nghị Thanh niên Quảng Ninh (Việt Nam) và Quảng Tây"."""
    named = without_superiors(sentence.story.mentions_in(event.words[1], clause[1]), sentence.story.text)
    after = [m for m in named if m.party.level not in ("ADM0", "GATE")][:2]
    if len(after) < 2 or after[0].start - event.words[1] > _OWN_NAME:
        return []
    return after if _JOINED.fullmatch(sentence.story.text, after[0].end, after[1].start) else []


def _plain(mentions: list[Mention], sentence: Sentence) -> list[Mention]:
    """Without whose a post is, and without countries."""
    kept = without_superiors(mentions, sentence.story.text)
    return [m for m in kept if m.party.level != "ADM0" and not _is_venue(m, sentence)]


def _is_venue(mention: Mention, sentence: Sentence) -> bool:
    """Whether it only says where a spot lies: "tại Liên Hoa Sơn Trang, thành phố Liễu Châu, đại biểu …"."""
    text = sentence.story.text
    before = text[sentence.start : mention.start]
    return bool(_AT_SPOT.search(before) and _THEN.match(text, mention.end)) or bool(_IN_SPOT.search(before))


def _leans(
    sentence: Sentence, event: Event, named: list[Mention], told: list[dict[str, object]], course: Course
) -> bool:
    """Whether the words mean all that take part, and name nobody else."""
    names = {party["name"] for party in told}
    if any(m.party.name not in names for m in named):
        return False
    return not named or course.means_all(sentence, sentence.start, event.words[0])
