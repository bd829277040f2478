"""A story in, its twinnings out: who is twinned with whom, at which level, since when, done, planned or ended.

A wish, an area of work and a bare count of twinnings are none; a pair told twice is one.
"""

import re
from typing import Any

from entente.claims.course import Course, own_days
from entente.claims.draft import REMEMBERED, Draft
from entente.claims.grammar.dates import dated
from entente.claims.grammar.parties import parties_json
from entente.claims.grammar.phrases import data, plain
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.time import Time
from entente.claims.grammar.triggers import spots
from entente.claims.twinning.patterns import patterns_of, stems
from entente.claims.twinning.sides import Sides, level_said, sides_of

Span = tuple[int, int]
_FEW = 48
"""How many characters before the word govern it."""
_COUNT = re.compile(r"(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:cặp|lượt)(?!\w)")
_PAPER = re.compile(r"(?:thỏa thuận|biên bản|bản ghi nhớ|văn bản|quy chế|thư|ý định thư)\s+(?:về việc\s+|hợp tác\s+)?$")


def twinnings(story: Story, course: Course) -> list[Draft]:
    """The twinnings that the story tells, in page order; what follows may lean on them."""
    found = list[Draft]()
    for sentence, at in spots(story, stems()):
        twin = _twin_at(story, at)
        status = _status(sentence, twin) if twin else None
        if not twin or not status:
            continue
        told = sides_of(sentence, twin, sentence.clause_at(at))
        many = _counted(sentence, twin, course) if status[0] == "done" else None
        found += [many] if many else []
        pairs = told if len(told) > 1 else []
        for sides in pairs if many else told or (None,):
            draft = _draft(sentence, twin, sides, status, course, alone=len(told) < 2)
            if draft and not any(_again(draft, other) for other in found[-REMEMBERED:]):
                found.append(draft)
                course.add(draft, sentence)
    return found


def _twin_at(story: Story, at: int) -> Span | None:
    """ "kết nghĩa", or a tie of friendship behind a verb of making."""
    twin = patterns_of()["twin"].match(story.small, at)
    if twin:
        return twin.span()
    tie = patterns_of()["tie"].match(story.small, at)
    return tie.span() if tie and patterns_of()["made"].search(story.small, max(0, at - _FEW), at) else None


def _status(sentence: Sentence, twin: Span) -> tuple[str, Span] | None:
    """Done, planned or ended, and the words that say so; None where it is wished for, denied or only an area."""
    small, patterns = sentence.story.small, patterns_of()
    clause = sentence.clause_at(twin[0])
    start = max(clause[0], twin[0] - _FEW)
    part = max(small.rfind(",", start, twin[0]) + 1, start)
    if patterns["remembered"].search(small, part, twin[0]):
        return "done", twin
    if small[clause[0] : twin[0]].strip() == "về":
        return None
    if patterns["denied"].search(small, part, twin[0]) or patterns["wished_far"].search(small, clause[0], twin[0]):
        return None
    coming = patterns["coming"].search(small, twin[1], clause[1])
    if coming and small[clause[0] : twin[0]].strip() == "việc":
        return None
    if coming and patterns["ceremony"].search(small, part, twin[0]):
        return "planned", coming.span()
    for name in ("ended", "planned"):
        said = patterns[name].search(small, part, twin[0])
        if said:
            return name, said.span()
    if patterns["goes_on"].search(small, start, twin[0]) and patterns["sides"].match(small, twin[1] + 1):
        return "done", twin
    if patterns["wished"].search(small, part, twin[0]) or patterns["spoken_of"].match(small, twin[1] + 1):
        return None
    return "done", twin


def _draft(
    sentence: Sentence, twin: Span, sides: Sides | None, status: tuple[str, Span], course: Course, *, alone: bool
) -> Draft | None:
    evidence = sentence.clause_at(twin[0]) if alone or not sides else (sides.parties[0].start, sides.parties[-1].end)
    draft = Draft("twinning", "twinning.pair" if sides else "twinning.within", evidence, twin if alone else evidence)
    level = sides.level if sides else level_said(sentence, twin)
    if sides:
        draft.say("parties", parties_json(sides.parties), *[(m.start, m.end) for m in sides.parties])
    else:
        parties = course.parties(sentence)
        if patterns_of()["remembered"].search(sentence.story.small, max(sentence.start, twin[0] - _FEW), twin[0]):
            return None
        if len(parties) != 2 or not _is_made(sentence, twin) or _COUNT.match(sentence.story.small, twin[1] + 1):
            return None
        draft.conclude("parties", parties, "within")
    if level:
        draft.say("level", level, twin)
    draft.say("status", status[0], status[1])
    _say_date(draft, sentence, draft.head, course)
    meeting = course.meeting(sentence)
    draft.within = meeting.draft if meeting else None
    return draft


def _counted(sentence: Sentence, twin: Span, course: Course) -> Draft | None:
    """Several pairs that were twinned then or signed it, by their number: "Năm 2009, 3 thôn kết nghĩa với 3 bản"."""
    small, clause = sentence.story.small, sentence.clause_at(twin[0])
    count = patterns_of()["counted"].search(small, clause[0], twin[0])
    signed = patterns_of()["signing"].match(small, twin[1])
    if count is None or not (signed or any(t.kind in ("day", "month", "year") for t in sentence.times)):
        return None
    draft = Draft("twinning", "twinning.counted", clause, count.span())
    draft.say("level", data("twinnings")["level"][plain(count["noun"])], count.span("noun"))
    draft.say("status", "done", twin)
    _say_date(draft, sentence, twin, course)
    meeting = course.meeting(sentence)
    draft.within = meeting.draft if meeting else None
    return draft


def _is_made(sentence: Sentence, twin: Span) -> bool:
    """Whether it is done here, between those the story speaks of: a paper on it signed, a tie made, or "hai bên"."""
    small = sentence.story.small
    before = small[max(sentence.start, twin[0] - 2 * _FEW) : twin[0]]
    return bool(_PAPER.search(before) or re.search(r"(?<!\w)(?:ký|ký kết|thiết lập|xác lập|làm lễ)\s", before))


def _say_date(draft: Draft, sentence: Sentence, twin: Span, course: Course) -> None:
    """The time that its own sentence gives, else the day of what is being told."""
    near = _time_of(sentence, twin)
    found = dated(sentence, near, planned=draft.values["status"] == "planned") if near else None
    if found:
        draft.say("date", found.edtf, *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})
        return
    day = course.day(sentence) if course.goes_on(sentence, twin[0]) or draft.rule == "twinning.within" else None
    if day and draft.values["status"] == "done":
        draft.conclude("date", day[0], "told_day", *([day[1]] if day[1] else []))


def _time_of(sentence: Sentence, twin: Span) -> Time | None:
    """The nearest day, month or year; behind the words where a feast remembers what was made then."""
    days = [t for t in sentence.times if t.kind == "day" and t.start >= twin[1]]
    if not days or not patterns_of()["remembered"].search(
        sentence.story.small, max(sentence.start, twin[0] - _FEW), twin[0]
    ):
        days = [t for t in own_days(sentence) if t.kind != "same_day"]
    times = days or [t for t in sentence.times if t.kind in ("month", "year")]
    clause = sentence.clause_at(twin[0])
    times = [t for t in times if clause[0] <= t.start < clause[1]] or times
    return min(times, key=lambda t: abs(t.start - twin[0]), default=None)


def _again(draft: Draft, other: Draft) -> bool:
    """Whether the story already told it: all the parties of one are among the other's, and one is not yet to come."""
    if draft.values["status"] != other.values["status"]:
        return False
    if "twinning.counted" in (draft.rule, other.rule):
        return False
    mine, theirs = ({_key(party) for party in one.values["parties"]} for one in (draft, other))
    return mine <= theirs or theirs <= mine


def _key(party: dict[str, Any]) -> str:
    return party["id"] or plain(party["name"])
