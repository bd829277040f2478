"""A story in, its meetings out: what a sentence says was held or is planned, when, where, how and between whom.

A meeting that the page only points back to ("tại hội nghị") makes none; one told twice is one.
"""

import re
from dataclasses import dataclass
from functools import cache

from entente.claims.draft import Draft
from entente.claims.grammar.dates import Dated, dated
from entente.claims.grammar.parties import distinct, is_location, own, parties_around, parties_between, same
from entente.claims.grammar.phrases import ORDINAL, data, one_of, ordinal, plain
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.time import Time
from entente.places import Mention

Span = tuple[int, int]
_NEAR = 90


@dataclass(frozen=True, slots=True)
class Meeting:
    """A draft with the mentions that it was made of, for what belongs to it."""

    draft: Draft
    parties: tuple[Mention, ...]
    sentence: Sentence

    @property
    def told_here(self) -> bool:
        """Whether the page tells of it for itself: held, and no other edition that it recalls or a session beside it."""
        return self.draft.values.get("status") == "done" and self.draft.rule in ("meeting.held", "meeting.done_to")


@dataclass(frozen=True, slots=True)
class _Happening:
    """Where a clause says that something is held: the noun (or verb), its kind, and the words that say so."""

    noun: Span
    verb: Span
    kind: str
    planned: bool
    by_verb: bool = False


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = data("meetings")["words"]
    names = data("meetings")["mechanism"]["names"]
    patterns = {name: re.compile(one_of(words[name])) for name in words}
    patterns["noun"] = re.compile(one_of(data("meetings")["noun"]))
    patterns["verb"] = re.compile(rf"(?:(?<!\w)(?i:đã|vừa)\s+)?(?P<act>{one_of(data('meetings')['verb'])})")
    patterns["mechanism"] = re.compile(one_of(names))
    patterns["ordinal"] = re.compile(rf"\s*{one_of(data('meetings')['mechanism']['ordinal'])}\s+{ORDINAL}")
    patterns["unit_ordinal"] = re.compile(
        rf"\s*(?:tỉnh|thành phố|huyện|thường niên|định kỳ|đại biểu|toàn thể)?\s*{one_of(data('meetings')['mechanism']['ordinal'])}\s+{ORDINAL}"
    )
    patterns["before_back"] = re.compile(one_of(words["back"]) + r"\s+(?:các\s+|buổi\s+|cuộc\s+|chương trình\s+)?$")
    patterns["named_year"] = re.compile(r"\s*(?:năm\s+)?((?:19|20)\d\d)(?!\d)")
    return patterns


def meetings(story: Story) -> list[Meeting]:
    """The meetings that the story tells, in page order."""
    found: list[Meeting] = []
    for sentence in story.sentences:
        if sentence.role in ("title", "caption"):
            continue
        for meeting in (_numbered(sentence, found), _held(sentence, found), _recalled(sentence)):
            if meeting and not any(_told_again(meeting, other) for other in found):
                found.append(meeting)
                break
    return found


def _held(sentence: Sentence, before: list[Meeting]) -> Meeting | None:
    """Rule meeting.held: a time, words that say it is held, and what is held, in one clause."""
    times = [t for t in sentence.times if t.kind in ("day", "just", "same_day")]
    for start, end in sentence.clauses:
        happening = _happening(sentence, start, end)
        if not happening:
            continue
        here = [t for t in times if start <= t.start < end] or [t for t in times if t.start < start]
        here = here or _coarser(sentence, (start, end), happening)
        time = min(here, key=lambda t: _distance(t, happening)) if here else None
        if time is None and not (happening.planned and _numbers(sentence, happening)):
            continue
        if happening.planned and time is not None and time.kind == "just":
            continue
        return _draft(sentence, (start, end), happening, time, before)
    return None


def _coarser(sentence: Sentence, clause: Span, happening: _Happening) -> list[Time]:
    """A month near what is held; a year only for a named or numbered meeting that is planned."""
    verb = happening.verb
    near = [
        t for t in sentence.times if clause[0] <= t.start < clause[1] and verb[0] - _NEAR < t.start < verb[1] + _NEAR
    ]
    months = [t for t in near if t.kind == "month"]
    named = _mechanism_near(sentence, happening, clause) or _numbers(sentence, happening)
    return months or ([t for t in near if t.kind == "year"] if happening.planned and named else [])


def _numbers(sentence: Sentence, happening: _Happening) -> list[re.Match[str]]:
    """The number of what is held, right behind it or behind the organisation that holds it ("Đại hội Hội … lần thứ V")."""
    text, spot = sentence.story.text, happening.noun[1]
    named = [m for m in sentence.mentions if m.party.kind == "organisation" and not text[spot : m.start].strip()]
    spots = [spot, *(m.end for m in named)]
    return [
        n for s in spots if (n := _patterns()["ordinal"].match(text, s) or _patterns()["unit_ordinal"].match(text, s))
    ]


def _distance(time: Time, happening: _Happening) -> int:
    spot = happening.noun[0]
    return spot - time.end if time.end <= spot else (time.start - spot) + _NEAR // 2


def _happening(sentence: Sentence, start: int, end: int) -> _Happening | None:
    text, patterns = sentence.story.text, _patterns()
    for held in patterns["held"].finditer(text, start, end):
        if _denied(text, start, held.start()):
            continue
        noun = _noun_of(text, held.span(), start, end)
        if noun:
            kind = data("meetings")["noun"][plain(noun[0])]
            return _Happening(noun.span(), held.span(), kind, _planned(text, start, held.start()))
    attended = _attended(sentence, start, end)
    if attended:
        return attended
    act = patterns["verb"].search(text, start, end)
    if (
        act
        and not _denied(text, start, act.start())
        and not patterns["before_back"].search(text, start, act.start("act"))
    ):
        subject = own(sentence.story.mentions_in(start, act.start()), sentence)
        if len(subject) >= 2 or (subject and own(sentence.story.mentions_in(act.end(), end), sentence)):
            kind = data("meetings")["verb"][plain(act["act"])]
            return _Happening(act.span("act"), act.span("act"), kind, _planned(text, start, act.start()), by_verb=True)
    return None


def _attended(sentence: Sentence, start: int, end: int) -> _Happening | None:
    """ "A đã dự Hội nghị … giữa B và C": what is attended was held, if its parties are named."""
    text, patterns = sentence.story.text, _patterns()
    for said in patterns["attended"].finditer(text, start, end):
        noun = patterns["noun"].match(text, said.end() + 1, end)
        if noun and not _denied(text, start, said.start()) and parties_between(sentence, noun.end(), end):
            kind = data("meetings")["noun"][plain(noun[0])]
            return _Happening(noun.span(), said.span(), kind, _planned(text, start, said.start()))
    return None


def _noun_of(text: str, verb: Span, start: int, end: int) -> re.Match[str] | None:
    """What is held: the nearest noun after the verb, or before it ("hội nghị diễn ra"), that does not point back."""
    patterns = _patterns()
    after = patterns["noun"].search(text, verb[1], min(end, verb[1] + _NEAR))
    if after and not patterns["before_back"].search(text, verb[1], after.start()):
        return after
    earlier = list(patterns["noun"].finditer(text, max(start, verb[0] - 2 * _NEAR), verb[0]))
    return next((n for n in reversed(earlier) if not patterns["before_back"].search(text, start, n.start())), None)


def _planned(text: str, start: int, verb: int) -> bool:
    near = re.search(_patterns()["planned"].pattern + r"(?:\s+[\wÀ-ỹ]+){0,3}\s+$", text[start:verb])
    return bool(near or _patterns()["planned_far"].search(text, start, verb))


def _denied(text: str, start: int, verb: int) -> bool:
    return bool(re.search(_patterns()["denied"].pattern + r"\s+(?:\w+\s+)?$", text[start:verb]))


def _draft(
    sentence: Sentence, clause: Span, happening: _Happening, time: Time | None, before: list[Meeting]
) -> Meeting:
    rule = "meeting.done_to" if happening.by_verb else "meeting.held"
    draft = Draft("meeting", rule, _evidence(sentence, clause), happening.noun)
    draft.say("kind", happening.kind, happening.noun)
    if happening.planned:
        draft.say("status", "planned", happening.verb)
    else:
        draft.say("status", "done", happening.verb)
    _say_mechanism(draft, sentence, happening, clause)
    if time:
        _say_date(draft, sentence, time, happening, before)
    _say_place(draft, sentence, clause)
    _say_host(draft, sentence)
    _say_mode(draft, sentence)
    parties = parties_between(sentence, happening.noun[0], clause[1]) or parties_between(sentence, *clause)
    parties = parties or parties_around(sentence, happening.verb, *clause)
    parties = parties or (list(_last(before)) if time and time.kind == "same_day" else [])
    _say_parties(draft, parties)
    return Meeting(draft, tuple(parties), sentence)


def _last(before: list[Meeting]) -> tuple[Mention, ...]:
    """The parties of the last meeting that the page told for itself."""
    return next((m.parties for m in reversed(before) if m.told_here), ())


def _evidence(sentence: Sentence, clause: Span) -> Span:
    """The sentence up to the end of its clause, without an agency's mark in brackets at its head."""
    mark = re.compile(r"\([^)]{2,20}\)\s*-\s*").match(sentence.story.text, sentence.start, clause[1])
    return (mark.end() if mark else sentence.start), clause[1]


def _mechanism_near(sentence: Sentence, happening: _Happening, clause: Span) -> re.Match[str] | None:
    """The mechanism that meets: the subject before the verb, or named with what is held."""
    found = _patterns()["mechanism"].finditer(sentence.story.text, *clause)
    near = [m for m in found if m.end() <= happening.verb[0] or m.start() - happening.noun[1] < _NEAR]
    return min(near, key=lambda m: abs(m.start() - happening.noun[0]), default=None)


def _say_mechanism(draft: Draft, sentence: Sentence, happening: _Happening, clause: Span) -> None:
    name = _mechanism_near(sentence, happening, clause)
    if name:
        draft.say("mechanism", sentence.story.exact[slice(*name.span())], name.span())
    behind_name = _patterns()["ordinal"].match(sentence.story.text, name.end()) if name else None
    for number in [*_numbers(sentence, happening), *([behind_name] if behind_name else [])]:
        draft.say("edition", ordinal(number["ordinal"]), number.span("ordinal"))


def _say_date(draft: Draft, sentence: Sentence, time: Time, happening: _Happening, before: list[Meeting]) -> None:
    if time.kind == "same_day":
        date = next((m.draft.values.get("date") for m in reversed(before) if m.told_here), None)
        if date:
            draft.conclude("date", date, "same_day", (time.start, time.end))
        return
    found = dated(sentence, time, year=_named_year(sentence, happening.noun, draft), planned=happening.planned)
    if found:
        _say_dated(draft, "date", found)


def _say_dated(draft: Draft, name: str, found: Dated) -> None:
    draft.say(name, found.edtf, *found.spans)
    if found.basis:
        draft.basis[name] = found.basis


def _named_year(sentence: Sentence, noun: Span, draft: Draft) -> Time | None:
    """The year right behind the meeting's or the mechanism's name."""
    text = sentence.story.text
    for _, end in (noun, *draft.words.get("mechanism", ())):
        match = _patterns()["named_year"].match(text, end)
        if match:
            return Time(*match.span(1), match[1], "year")
    return None


def _say_place(draft: Draft, sentence: Sentence, clause: Span) -> None:
    text = sentence.story.text
    places = [
        m
        for m in sentence.story.mentions_in(
            clause[0] if draft.rule == "meeting.recalled" else sentence.start, clause[1]
        )
        if m.party.kind == "place"
        and m.body is None
        and not m.context
        and is_location(text, m, sentence.start)
        and not re.search(r"(?<!\w)(?i:của|thuộc)\s+$", text[max(0, m.start - 6) : m.start])
    ]
    if places:
        draft.say("place", places[0].party.to_json(), (places[0].start, places[0].end))


def _say_host(draft: Draft, sentence: Sentence) -> None:
    text = sentence.story.text
    for mention in sentence.mentions:
        host = re.compile(rf"\s+(?:sẽ\s+|đã\s+)?{_patterns()['host'].pattern}").match(text, mention.end)
        by = re.compile(rf"\s+{_patterns()['host_by'].pattern}").match(text, mention.end)
        if host or (by and re.search(r"(?<!\w)do\s+$", text[max(0, mention.start - 4) : mention.start])):
            draft.say("host", mention.party.to_json(), (mention.start, mention.end))


def _say_mode(draft: Draft, sentence: Sentence) -> None:
    text, patterns = sentence.story.text, _patterns()
    for mode in ("hybrid", "online", "in_person"):
        said = patterns[mode].search(text, sentence.start, sentence.end)
        if said:
            draft.say("mode", mode, said.span())
            return
    if draft.values.get("place") and draft.values.get("status") == "done":
        draft.conclude("mode", "in_person", "place_named", *draft.words["place"])


def _say_parties(draft: Draft, parties: list[Mention]) -> None:
    if not parties:
        return
    draft.say("parties", [m.party.to_json() for m in parties], *[(m.start, m.end) for m in parties])
    bodies = [m for m in parties if m.body]
    if bodies:
        draft.say("bodies", [m.body.to_json() for m in bodies if m.body], *[(m.start, m.end) for m in bodies])


def _numbered(sentence: Sentence, before: list[Meeting]) -> Meeting | None:
    """Rule meeting.numbered: "hội nghị lần thứ 14, Ủy ban công tác liên hợp …": a session with its own number."""
    text, patterns = sentence.story.text, _patterns()
    for noun in patterns["noun"].finditer(text, sentence.start, sentence.end):
        number = patterns["ordinal"].match(text, noun.end())
        name = patterns["mechanism"].search(text, noun.end(), min(sentence.end, noun.end() + _NEAR)) if number else None
        if not number or not name or text[number.end() : name.start()].strip(" ,") not in ("", "của", "giữa"):
            continue
        return _session(sentence, noun, number, name, before)
    return None


def _session(
    sentence: Sentence, noun: re.Match[str], number: re.Match[str], name: re.Match[str], before: list[Meeting]
) -> Meeting | None:
    text = sentence.story.text
    if _denied(text, sentence.start, noun.start()) or _patterns()["before_back"].search(
        text, sentence.start, noun.start()
    ):
        return None
    clause = sentence.clause_at(noun.start())
    draft = Draft("meeting", "meeting.numbered", (noun.start(), clause[1]), name.span())
    draft.say("kind", "session", noun.span())
    draft.say("mechanism", sentence.story.exact[slice(*name.span())], name.span())
    draft.say("edition", ordinal(number["ordinal"]), number.span("ordinal"))
    planned = _patterns()["planned"].search(text, sentence.start, noun.start())
    draft.say("status", "planned" if planned else "done", planned.span() if planned else noun.span())
    _date_session(draft, sentence, noun, before, planned=bool(planned))
    _say_mode(draft, sentence)
    parties = own(sentence.story.mentions_in(name.end(), clause[1]), sentence)
    _say_parties(draft, distinct(parties))
    return Meeting(draft, tuple(parties), sentence)


def _recalled(sentence: Sentence) -> Meeting | None:
    """Rule meeting.recalled: an earlier edition by its year, with who hosted it or when ("Gặp gỡ đầu xuân năm 2023 do …")."""
    text, patterns = sentence.story.text, _patterns()
    for name in patterns["mechanism"].finditer(text, sentence.start, sentence.end):
        year = patterns["named_year"].match(text, name.end())
        held = patterns["held"].search(text, year.end(), min(sentence.end, year.end() + _NEAR)) if year else None
        if not year or not held or ";" in text[year.end() : held.start()]:
            continue
        if _planned(text, sentence.start, held.start()) or _denied(text, year.end(), held.start()):
            continue
        draft = Draft("meeting", "meeting.recalled", (name.start(), held.end()), name.span())
        draft.say("mechanism", sentence.story.exact[slice(*name.span())], name.span())
        month = re.compile(r"(?<!\w)tháng\s+(\d{1,2})(?![\d/])").search(
            text, year.end(), min(sentence.end, held.end() + _NEAR // 2)
        )
        if month and 1 <= int(month[1]) <= 12:
            draft.say("date", f"{year[1]}-{int(month[1]):02}", year.span(1), month.span(1))
        else:
            draft.say("date", year[1], year.span(1))
        draft.say("status", "done", held.span())
        _say_host(draft, sentence)
        _say_place(draft, sentence, (name.start(), sentence.clause_at(name.start())[1]))
        return Meeting(draft, (), sentence)
    return None


def _date_session(
    draft: Draft, sentence: Sentence, noun: re.Match[str], before: list[Meeting], *, planned: bool
) -> None:
    """Its own day, or about the day of the meeting that it stands right after."""
    days = [t for t in sentence.times if t.kind == "day"]
    found = dated(sentence, days[0], planned=planned) if days else None
    if found:
        _say_dated(draft, "date", found)
        return
    after = _patterns()["right_after"].search(sentence.story.text, sentence.start, noun.start())
    date = next((m.draft.values.get("date") for m in reversed(before) if m.told_here), None)
    if after and date and len(date) == 10:
        draft.conclude("date", f"{date}~", "right_after", after.span())


def _told_again(meeting: Meeting, other: Meeting) -> bool:
    """Whether the story already told it: nothing that both say differs, and they share a party."""
    for name in ("date", "mechanism", "edition", "status", "place"):
        mine, theirs = meeting.draft.values.get(name), other.draft.values.get(name)
        if name == "place" and mine and theirs:
            mine, theirs = mine["name"], theirs["name"]
        if name == "date" and mine and theirs and (mine.startswith(theirs) or theirs.startswith(mine)):
            continue
        if mine is not None and theirs is not None and plain(str(mine)) != plain(str(theirs)):
            return False
    if not meeting.parties or not other.parties:
        return True
    return any(same(one, two) for one in meeting.parties for two in other.parties)
