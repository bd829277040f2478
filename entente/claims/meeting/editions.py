"""Rules meeting.numbered, framed and recalled: a session by its number, what frames another, an edition by its year."""

import re

from entente.claims.draft import Draft
from entente.claims.grammar.dates import dated
from entente.claims.grammar.parties import distinct, own, parties_around, parties_between
from entente.claims.grammar.phrases import data, ordinal, plain
from entente.claims.grammar.story import Sentence
from entente.claims.meeting.happening import NEAR, denied, numbers_of, planned_by
from entente.claims.meeting.patterns import patterns_of
from entente.claims.meeting.say import say_dated, say_host, say_mode, say_parties, say_place
from entente.claims.meeting.told import Meeting

_SPEAKS_AT = re.compile(r"(?<!\w)(?:phát biểu|trả lời|trao đổi)\s+(?:\w+\s+){0,3}tại\s+(?:\w+\s+)?$")
_RIGHT_BEHIND = len(" vào ngày ") + 1


def numbered(sentence: Sentence, before: list[Meeting]) -> Meeting | None:
    """Rule meeting.numbered: "hội nghị lần thứ 14, Ủy ban công tác liên hợp …": a session with its own number."""
    text, small, patterns = sentence.story.text, sentence.story.small, patterns_of()
    for noun in patterns["noun"].finditer(small, sentence.start, sentence.end):
        number = patterns["ordinal"].match(text, noun.end())
        name = patterns["mechanism"].search(small, noun.end(), min(sentence.end, noun.end() + NEAR)) if number else None
        if not number or not name or text[number.end() : name.start()].strip(" ,") not in ("", "của", "giữa"):
            continue
        return _session(sentence, noun, number, name, before)
    return None


def _session(
    sentence: Sentence, noun: re.Match[str], number: re.Match[str], name: re.Match[str], before: list[Meeting]
) -> Meeting | None:
    text, small = sentence.story.text, sentence.story.small
    if denied(small, sentence.start, noun.start()) or patterns_of()["before_back"].search(
        text, sentence.start, noun.start()
    ):
        return None
    clause = sentence.clause_at(noun.start())
    draft = Draft("meeting", "meeting.numbered", (noun.start(), clause[1]), name.span())
    draft.say("kind", "session", noun.span())
    draft.say("mechanism", sentence.story.exact[slice(*name.span())], name.span())
    draft.say("edition", ordinal(number["ordinal"]), number.span("ordinal"))
    planned = patterns_of()["planned"].search(small, sentence.start, noun.start())
    draft.say("status", "planned" if planned else "done", planned.span() if planned else noun.span())
    _date_session(draft, sentence, noun, before, planned=bool(planned))
    say_place(draft, sentence, clause)
    say_mode(draft, sentence)
    parties = distinct(own(sentence.story.mentions_in(name.end(), clause[1]), sentence))
    parties = parties or parties_around(sentence, noun.span(), clause[0], noun.end())
    say_parties(draft, parties)
    return Meeting(draft, tuple(parties), sentence)


def _date_session(
    draft: Draft, sentence: Sentence, noun: re.Match[str], before: list[Meeting], *, planned: bool
) -> None:
    """Its own day, or about the day of the meeting that it stands right after."""
    days = [t for t in sentence.times if t.kind == "day"]
    found = dated(sentence, days[0], planned=planned) if days else None
    if found:
        say_dated(draft, "date", found)
        return
    after = patterns_of()["right_after"].search(sentence.story.small, sentence.start, noun.start())
    date = next((m.draft.values.get("date") for m in reversed(before) if m.told_here), None)
    if after and date and len(date) == 10:
        draft.conclude("date", f"{date}~", "right_after", after.span())


def framed(sentence: Sentence) -> Meeting | None:
    """Rule meeting.framed: "Trong khuôn khổ Hội nghị thường niên lần thứ 3 giữa A và B": numbered, with its parties."""
    small, patterns = sentence.story.small, patterns_of()
    for noun in patterns["noun"].finditer(small, sentence.start, sentence.end):
        behind = patterns["framed"].search(small, sentence.start, noun.start())
        numbers = numbers_of(sentence, noun.span()) if behind else []
        parties = parties_between(sentence, numbers[0].end(), sentence.clause_at(noun.start())[1]) if numbers else []
        if not parties:
            continue
        draft = Draft("meeting", "meeting.framed", (noun.start(), parties[-1].reach), noun.span())
        draft.say("kind", data("meetings")["noun"][plain(noun[0])], noun.span())
        draft.say("edition", ordinal(numbers[0]["ordinal"]), numbers[0].span("ordinal"))
        draft.say("status", "done", behind.span() if behind else noun.span())
        say_parties(draft, parties)
        return Meeting(draft, tuple(parties), sentence)
    return _framed_by_year(sentence)


def _framed_by_year(sentence: Sentence) -> Meeting | None:
    """The edition that is the occasion: "Nhân dịp dự Gặp gỡ đầu xuân năm 2024 giữa A và B, chiều 28/2, …"."""
    patterns = patterns_of()
    frame = patterns["opening_frame"].match(sentence.story.small, sentence.start, sentence.end)
    for name in patterns["mechanism"].finditer(sentence.story.small, *frame.span()) if frame else ():
        year = patterns["named_year"].match(sentence.story.text, name.end())
        parties = parties_between(sentence, year.end(), frame.end()) if year and frame else []
        if not year or not parties:
            continue
        draft = Draft("meeting", "meeting.framed", (name.start(), parties[-1].reach), name.span())
        draft.say("mechanism", sentence.story.exact[slice(*name.span())], name.span())
        draft.say("date", year[1], year.span(1))
        draft.say("status", "done", name.span())
        say_parties(draft, parties)
        return Meeting(draft, tuple(parties), sentence)
    return None


def of_a_day(sentence: Sentence) -> Meeting | None:
    """Rule meeting.recalled: a meeting named by its day alone: "nhắc lại buổi hội đàm ngày 27/11/2013 tại …"."""
    small = sentence.story.small
    for noun in patterns_of()["noun"].finditer(small, sentence.start, sentence.end):
        near = [t for t in sentence.times if t.kind == "day" and 0 < t.start - noun.end() < _RIGHT_BEHIND]
        time = next((t for t in near if small[noun.end() : t.start].strip() in ("ngày", "vào ngày")), None)
        found = dated(sentence, time) if time else None
        if time is None or found is None or denied(small, sentence.start, noun.start()):
            continue
        if _SPEAKS_AT.search(small, sentence.start, noun.start()):
            continue
        clause = sentence.clause_at(noun.start())
        draft = Draft("meeting", "meeting.recalled", (noun.start(), time.end), noun.span())
        draft.say("kind", data("meetings")["noun"][plain(noun[0])], noun.span())
        say_dated(draft, "date", found)
        draft.say("status", "done", noun.span())
        say_place(draft, sentence, (noun.start(), clause[1]))
        parties = parties_between(sentence, noun.start(), clause[1])
        say_parties(draft, parties)
        return Meeting(draft, tuple(parties), sentence)
    return None


def recalled(sentence: Sentence) -> Meeting | None:
    """Rule meeting.recalled: an edition by its year, with who hosted it or when ("Gặp gỡ đầu xuân năm 2023 do …")."""
    text, small, patterns = sentence.story.text, sentence.story.small, patterns_of()
    for name in patterns["mechanism"].finditer(small, sentence.start, sentence.end):
        year = patterns["named_year"].match(text, name.end())
        held = patterns["held"].search(small, year.end(), min(sentence.end, year.end() + NEAR)) if year else None
        if not year or not held or ";" in text[year.end() : held.start()]:
            continue
        if planned_by(small, sentence.start, held.start()) or denied(small, year.end(), held.start()):
            continue
        draft = Draft("meeting", "meeting.recalled", (name.start(), held.end()), name.span())
        draft.say("mechanism", sentence.story.exact[slice(*name.span())], name.span())
        month = patterns["month"].search(text, year.end(), min(sentence.end, held.end() + NEAR // 2))
        if month and 1 <= int(month[1]) <= 12:
            draft.say("date", f"{year[1]}-{int(month[1]):02}", year.span(1), month.span(1))
        else:
            draft.say("date", year[1], year.span(1))
        draft.say("status", "done", held.span())
        say_host(draft, sentence)
        say_place(draft, sentence, (name.start(), sentence.clause_at(name.start())[1]))
        return Meeting(draft, (), sentence)
    return None
