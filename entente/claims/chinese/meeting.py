"""A story in, its meetings out: what a sentence says was held or is planned, when, where, how and between whom.

A meeting wants a time: one without is told already, or only spoken of. One told twice is one.
"""

import re
from collections.abc import Iterator

from entente.claims.chinese.dates import dated
from entente.claims.chinese.happening import Happening, happening_in, patterns_of, planned_before
from entente.claims.chinese.numerals import NUMERAL, numeral
from entente.claims.chinese.parties import is_destination, is_heading, is_venue, own, party_json, story_start
from entente.claims.chinese.post import unplaced
from entente.claims.draft import Draft
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.time import Time
from entente.claims.meeting.told import Meeting, parties_of_last, told_again
from entente.places import Mention

Span = tuple[int, int]

_NAME_REACH = 20
_PROVINCES = re.compile(rf"(?:边境|北部|西北|南部|北方)*{NUMERAL}省")
_HEAD = 16
_YEAR = re.compile(r"((?:19|20)\d\d)\s*年?[^,;。、]{0,16}$")


def meetings(story: Story) -> list[Meeting]:
    """The meetings that the story tells, in page order."""
    found: list[Meeting] = []
    for sentence in story.sentences:
        if sentence.role == "caption" or is_heading(sentence):
            continue
        for meeting in _told_in(sentence, found):
            if not any(_told_again(meeting, other) for other in found):
                found.append(meeting)
    return found


def _told_again(meeting: Meeting, other: Meeting) -> bool:
    """Whether the story already told it: what has no day is the one of its kind, and talks on a visit are their own."""
    mine, theirs = meeting.draft.values, other.draft.values
    if mine["kind"] != theirs["kind"] and ("/" in (mine.get("date") or "")) != ("/" in (theirs.get("date") or "")):
        return False
    return told_again(meeting, other) or (not mine.get("date") and mine["kind"] == theirs["kind"])


def _told_in(sentence: Sentence, before: list[Meeting]) -> Iterator[Meeting]:
    happening = happening_in(sentence)
    told = _held(sentence, happening, before) if happening else None
    if told:
        yield told
    yield from _numbered(sentence, [*before, told] if told else before, told)


def _held(sentence: Sentence, happening: Happening, before: list[Meeting]) -> Meeting | None:
    time = _time_of(sentence, happening)
    if time is None or (happening.planned and time.kind == "just"):
        return None
    rule = "meeting.done_to" if happening.by_verb else "meeting.held"
    draft = Draft("meeting", rule, _evidence(sentence), happening.noun)
    draft.say("kind", happening.kind, happening.noun)
    draft.say("status", "planned" if happening.planned else "done", happening.planned or happening.verb)
    _say_mechanism(draft, sentence, happening)
    _say_date(draft, sentence, time, before, planned=bool(happening.planned))
    _say_place(draft, sentence)
    _say_host(draft, sentence)
    _say_mode(draft, sentence)
    parties = _parties(sentence, happening) or (list(parties_of_last(before)) if time.kind == "same_day" else [])
    _say_parties(draft, sentence, parties)
    return Meeting(draft, tuple(parties), sentence)


def _time_of(sentence: Sentence, happening: Happening) -> Time | None:
    """The day nearest to what is held; a month or year only for what is planned or has a number."""
    times = [t for t in sentence.times if _tells_when(sentence, t, happening)]
    days = [t for t in times if t.kind in ("day", "just", "same_day", "relative")]
    if not days:
        numbered = happening.planned or patterns_of()["ordinal"].search(sentence.text)
        days = [t for t in times if t.kind in ("month", "year") and numbered]
    before = [t for t in days if t.end <= happening.verb[0]]
    return before[-1] if before else (days[0] if days else None)


def _tells_when(sentence: Sentence, time: Time, happening: Happening) -> bool:
    """Whether a time is the meeting's: at the head of the sentence or of a part, or where the meeting is told."""
    text, start = sentence.story.text, story_start(sentence)
    if time.start < start:
        return False
    part = max(start, *(text.rfind(mark, start, time.start) + 1 for mark in ",;"))
    between = text[time.end : happening.verb[0]]
    told_there = "," not in between and ";" not in between
    return told_there or time.start - start < _HEAD or not text[part : time.start].strip(" 于在从自而")


def _evidence(sentence: Sentence) -> Span:
    """The sentence without an agency's mark at its head and its full stop."""
    end = sentence.end - len(sentence.text) + len(sentence.text.rstrip("。!? "))
    return story_start(sentence), end


def _say_mechanism(draft: Draft, sentence: Sentence, happening: Happening) -> None:
    """The mechanism that meets, the first that the sentence names, and the number before or behind it."""
    text, story = sentence.story.text, sentence.story
    names = list(patterns_of()["mechanism"].finditer(text, sentence.start, sentence.end))
    near = [m for m in names if m.start() < happening.noun[1] + _NAME_REACH]
    name = near[0] if near else None
    if name:
        draft.say("mechanism", story.exact[slice(*name.span())], name.span())
    number = _number_of(sentence, name.span() if name else happening.noun)
    if number:
        draft.say("edition", numeral(number["number"]), number.span("number"))


def _number_of(sentence: Sentence, name: Span) -> re.Match[str] | None:
    """The ordinal right before or behind a name."""
    text = sentence.story.text
    for number in patterns_of()["ordinal"].finditer(text, sentence.start, sentence.end):
        if 0 <= number.start() - name[1] < 3 or 0 <= name[0] - number.end() < 12:
            return number
    return None


def _say_date(draft: Draft, sentence: Sentence, time: Time, before: list[Meeting], *, planned: bool) -> None:
    if time.kind == "same_day":
        date = next((m.draft.values.get("date") for m in reversed(before) if m.told_here), None)
        if date:
            draft.conclude("date", date, "same_day", (time.start, time.end))
        return
    named = draft.words.get("mechanism", [draft.head])[0]
    year = _YEAR.search(sentence.story.text[: named[0]], sentence.start)
    found = dated(sentence, time, year=year[1] if year else None, planned=planned)
    if found:
        draft.say("date", found.edtf, *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})


def _say_place(draft: Draft, sentence: Sentence) -> None:
    """Where it is held, else where the visitors go."""
    places = [m for m in sentence.mentions if not m.context and m.body is None]
    venue = next((m for m in places if is_venue(sentence, m)), None)
    venue = venue or next((m for m in places if is_destination(sentence, m)), None)
    if venue:
        draft.say("place", party_json(sentence.story, venue), (venue.start, venue.end))


def _say_host(draft: Draft, sentence: Sentence) -> None:
    """Who hosts: 由谅山省主办, 广宁省承办."""
    text = sentence.story.text
    for mention in sentence.mentions:
        hosts = patterns_of()["host_behind"].match(text, mention.end)
        if hosts and not mention.context:
            draft.say("host", party_json(sentence.story, mention), (mention.start, mention.end))


def _say_mode(draft: Draft, sentence: Sentence) -> None:
    for mode in ("hybrid", "online", "in_person"):
        said = patterns_of()[mode].search(sentence.story.text, sentence.start, sentence.end)
        if said:
            draft.say("mode", mode, said.span())
            return
    if draft.values.get("place") and draft.values["status"] == "done":
        draft.conclude("mode", "in_person", "place_named", *draft.words["place"])


def _parties(sentence: Sentence, happening: Happening) -> list[Mention]:
    """Who the sentence names; whom a visit goes to as well."""
    left_out = unplaced(sentence)
    parties = _with_provinces(sentence, own([*left_out, *sentence.mentions], sentence))
    if happening.kind in ("visit", "survey", "reception") or len({m.party.country for m in parties}) < 2:
        wider = own([*left_out, *sentence.mentions], sentence, venues=True)
        goes = [m for m in wider if m in parties or is_destination(sentence, m)]
        return goes if len(goes) > len(parties) else parties
    return parties


def _with_provinces(sentence: Sentence, parties: list[Mention]) -> list[Mention]:
    """The parties, with the provinces that the next sentence names for 越南边境四省."""
    story, named = sentence.story, list[Mention]()
    following = [s for s in story.sentences if s.block == sentence.block and s.start > sentence.start][:1]
    for party in parties:
        provinces = [m for s in following for m in own(s.mentions, s) if m.party.country == party.party.country]
        counted = party.party.level == "ADM0" and _PROVINCES.match(story.text, party.end)
        named += provinces if counted and len(provinces) > 1 else [party]
    return named


def _say_parties(draft: Draft, sentence: Sentence, parties: list[Mention]) -> None:
    story = sentence.story
    if not parties:
        return
    draft.say("parties", [party_json(story, m) for m in parties], *[(m.start, m.end) for m in parties])
    bodies = [m for m in parties if m.body]
    if bodies:
        draft.say("bodies", [party_json(story, m, m.body) for m in bodies], *[(m.start, m.end) for m in bodies])


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
        if date and not planned:
            draft.conclude("date", date, "right_after", held.span())
        yield Meeting(draft, (), sentence)
