"""Rules meeting.held and meeting.done_to: a time, words that say something is held, and what is held, in one clause."""

import re
from dataclasses import replace

from entente.claims.draft import Draft
from entente.claims.grammar.both_sides import both_sides
from entente.claims.grammar.dates import dated, day_before, is_coming
from entente.claims.grammar.parties import (
    distinct,
    own,
    parties_around,
    parties_between,
    parties_json,
    parties_paired,
    villages,
)
from entente.claims.grammar.story import Sentence
from entente.claims.grammar.time import Time
from entente.claims.meeting.happening import NEAR, Happening, happening_in, numbers_of, unnamed_home
from entente.claims.meeting.patterns import patterns_of
from entente.claims.meeting.say import (
    say_dated,
    say_edition_behind,
    say_host,
    say_mechanism,
    say_mode,
    say_parties,
    say_place,
    say_visited,
)
from entente.claims.meeting.told import Meeting, parties_of_last
from entente.places import Mention

Span = tuple[int, int]

_DAYS = ("day", "just", "same_day", "today")
_MARK = re.compile(r"\([^)]{2,20}\)\s*-\s*")


def held(sentence: Sentence, before: list[Meeting]) -> list[Meeting]:
    """The meetings of a sentence's clauses, each with its own time or that of a clause before it."""
    found: list[Meeting] = []
    for clause in sentence.clauses:
        meeting = _held_in(sentence, clause, [*before, *found], evidence_from=clause[0] if found else sentence.start)
        found += [meeting] if meeting else []
    return found


def _held_in(sentence: Sentence, clause: Span, before: list[Meeting], *, evidence_from: int) -> Meeting | None:
    behind = _behind_frame(sentence, clause)
    if behind != clause:
        clause, evidence_from = behind, max(evidence_from, behind[0])
    happening = happening_in(sentence, *clause)
    if not happening:
        return None
    time = _time_of(sentence, clause, happening)
    if time is None and not _needs_no_time(sentence, clause, happening, before):
        return None
    coming = is_coming(sentence, time) if time else None
    if coming and not happening.planned:
        happening = replace(happening, planned=coming.span())
    if happening.planned and time is not None and time.kind == "just":
        return None
    return _draft(sentence, clause, happening, time, before, evidence_from)


def _behind_frame(sentence: Sentence, clause: Span) -> Span:
    """The clause from the day on that stands behind its frame: "Nhân dịp dự Hội nghị giữa A và B, chiều 28/2, …"."""
    frame = patterns_of()["opening_frame"].match(sentence.story.small, *clause)
    return (frame.end(), clause[1]) if frame else clause


def _needs_no_time(sentence: Sentence, clause: Span, happening: Happening, before: list[Meeting]) -> bool:
    """Whether it is told apart without a time: planned by its number or with whom; or the first thing that a story
    tells, done once, between those of two countries whom the clause names."""
    if happening.planned:
        return bool(numbers_of(sentence, happening.noun)) or _with_another(sentence, clause, happening)
    if any(meeting.told_here for meeting in before) or not _is_one(sentence, happening):
        return False
    if not _is_done(sentence.story.small, clause[0], happening.verb[0]):
        return False
    named = parties_between(sentence, *clause) or parties_around(sentence, happening.verb, *clause)
    return _localities_meet(sentence, clause, _with_visited(named, sentence, happening))


def _is_done(small: str, start: int, verb: int) -> bool:
    """Whether the verb, or a word shortly before it, says that it was done: "đã tổ chức", "có buổi", "diễn ra"."""
    patterns = patterns_of()
    return bool(patterns["done_shortly_before"].search(small, start, verb) or patterns["says_done"].match(small, verb))


def _localities_meet(sentence: Sentence, clause: Span, parties: list[Mention]) -> bool:
    """Whether two that are no states are named, of two countries, or beside units of two where nobody knows whose."""
    if len(parties) < 2 or any(one.party.level == "ADM0" for one in parties):
        return False
    known = all(one.party.country for one in parties)
    return _crosses(parties) or (not known and _crosses(sentence.story.mentions_in(*clause)))


def _is_one(sentence: Sentence, happening: Happening) -> bool:
    """Whether it is told of one time, not of years past, of many or of what is done again and again."""
    small, patterns = sentence.story.small, patterns_of()
    first = min(happening.verb[0], happening.noun[0])
    return not (
        patterns["reviewed"].search(small, sentence.start, happening.noun[1])
        or patterns["many"].search(small, max(sentence.start, first - NEAR), happening.noun[0])
    )


def _with_another(sentence: Sentence, clause: Span, happening: Happening) -> bool:
    """Whether what is planned names who meets with "giữa", or stands right before "với" and a party."""
    if parties_between(sentence, happening.noun[0], clause[1]):
        return True
    said = patterns_of()["with"].match(sentence.story.text, happening.noun[1], clause[1])
    near = sentence.story.mentions_in(said.end(), min(clause[1], said.end() + NEAR)) if said else []
    return any(mention.party.level != "ADM0" for mention in near)


def _crosses(parties: list[Mention]) -> bool:
    """Whether they are of two countries."""
    return len({mention.party.country for mention in parties if mention.party.country}) > 1


def _time_of(sentence: Sentence, clause: Span, happening: Happening) -> Time | None:
    """The nearest day in the clause, else one of a clause before it, else a month or year as far as that is enough."""
    small = sentence.story.small
    days = [t for t in sentence.times if t.kind in _DAYS and not _is_anniversary(sentence, t)]
    days = [t for t in days if not patterns_of()["frame_of"].search(small, clause[0], t.start)] or days
    here = [t for t in days if clause[0] <= t.start < clause[1]] or [t for t in days if t.start < clause[0]]
    exact = [t for t in here if t.kind in ("day", "same_day")] or [t for t in here if t.kind == "today"]
    here = exact or here or _coarser(sentence, clause, happening)
    return min(here, key=lambda t: _distance(t, happening), default=None)


def _is_anniversary(sentence: Sentence, time: Time) -> bool:
    """Whether the day is that of something long past: "kỷ niệm … (3/2/1930-3/2/2026)", "thành lập ngày …"."""
    return bool(patterns_of()["anniversary"].search(sentence.story.small, sentence.start, time.start))


def _coarser(sentence: Sentence, clause: Span, happening: Happening) -> list[Time]:
    """A month near what is held; a quarter or a year only of a meeting that is planned."""
    verb = happening.verb
    near = [t for t in sentence.times if clause[0] <= t.start < clause[1] and verb[0] - NEAR < t.start < verb[1] + NEAR]
    quarters = [t for t in near if t.kind == "period" and "-" in t.edtf]
    coarse = [*quarters, *(t for t in near if t.kind == "year")] if happening.planned else []
    return [t for t in near if t.kind == "month"] or coarse


def _distance(time: Time, happening: Happening) -> int:
    spot = happening.noun[0]
    return spot - time.end if time.end <= spot else (time.start - spot) + NEAR // 2


def _draft(
    sentence: Sentence,
    clause: Span,
    happening: Happening,
    time: Time | None,
    before: list[Meeting],
    evidence_from: int,
) -> Meeting:
    rule = "meeting.done_to" if happening.by_verb else "meeting.held"
    draft = Draft("meeting", rule, _evidence(sentence, evidence_from, clause[1]), happening.noun)
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
    parties = parties or parties_paired(sentence, happening.noun[0], clause[1])
    parties = parties or parties_around(sentence, happening.verb, *clause)
    parties = parties or (list(parties_of_last(before)) if time and time.kind == "same_day" else [])
    parties = _with_visited(parties, sentence, happening) or _listed(sentence, clause, happening)
    parties = parties or _whose(sentence, happening) or villages(sentence.story.mentions_in(*clause), sentence)
    parties = _with_home(parties, sentence, clause[0], happening)
    say_parties(draft, parties)
    say_edition_behind(draft, sentence, parties)
    say_visited(draft, happening, parties)
    both = both_sides(sentence, sentence.start, happening.verb[0]) if not parties else None
    if both:
        parties, said = both
        draft.conclude("parties", parties_json(parties), "both_sides", said)
    return Meeting(draft, tuple(parties), sentence)


def _with_visited(parties: list[Mention], sentence: Sentence, happening: Happening) -> list[Mention]:
    """The parties; where only the guests are named, with the unit of another country that they visit."""
    guests = {one.party.country for one in parties if one.party.country}
    if happening.kind != "visit" or len(guests) > 1 or not parties:
        return parties
    places = own(sentence.story.mentions_in(happening.noun[1], sentence.end), sentence, places_too=True)
    if not guests:
        return distinct([*parties, *places[:1]]) if len(parties) == 1 else parties
    hosts = [one for one in places if one.party.country and one.party.country not in guests]
    return [*parties, *hosts[:1]]


def _with_home(parties: list[Mention], sentence: Sentence, start: int, happening: Happening) -> list[Mention]:
    """The parties; where only those across the border are named, with the unit that the body before the verb is of."""
    abroad = [one for one in parties if one.party.country not in (None, "VN")]
    home = unnamed_home(sentence, start, happening.verb[0]) if abroad and len(abroad) == len(parties) else []
    return [*home, *parties]


def _listed(sentence: Sentence, clause: Span, happening: Happening) -> list[Mention]:
    """Those behind what is held that are of two countries: "Hội nghị hợp tác … 5 tỉnh Hà Nội, … và Vân Nam"."""
    behind = own(sentence.story.mentions_in(happening.noun[1], clause[1]), sentence)
    return behind if _crosses(behind) else []


def _whose(sentence: Sentence, happening: Happening) -> list[Mention]:
    """Whose congress it is, where nobody else is named: "Đại hội thành lập Hội hữu nghị … tỉnh Phú Thọ"."""
    said = patterns_of()["whose"].match(sentence.story.text, happening.noun[1])
    spot = said.end() if said else happening.noun[1]
    named = (m for m in sentence.mentions if m.party.kind == "organisation" and m.start in (spot, spot + 1))
    return list(named)[:1]


def _evidence(sentence: Sentence, start: int, end: int) -> Span:
    """Up to the end of the clause, without an agency's mark in brackets at the head."""
    mark = _MARK.match(sentence.story.text, start, end)
    return (mark.end() if mark else start), end


def say_date(draft: Draft, sentence: Sentence, time: Time, happening: Happening, before: list[Meeting]) -> None:
    if time.kind == "same_day":
        date = next((m.draft.values.get("date") for m in reversed(before) if m.told_here), None)
        date = date or day_before(sentence)
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
