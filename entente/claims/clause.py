"""A clause told as undertaken or done in, the fields that commitments and achievements share out.

Areas are those its own words name; time and parties stand in the words that open it, else they are the meeting's.
"""

import re
from functools import cache

from entente.claims.draft import Draft
from entente.claims.grammar.areas import areas_in
from entente.claims.grammar.parties import own
from entente.claims.grammar.phrases import data, one_of
from entente.claims.grammar.story import Story
from entente.claims.grammar.time import Time
from entente.claims.grammar.undertakings import Frame, Undertaking
from entente.claims.meeting import Meeting
from entente.places import Mention

Span = tuple[int, int]
_PAPER_BEFORE, _PAPER_AFTER = 600, 160
_AT_HEAD = len("Trong giai đoạn từ năm ")


@cache
def _together() -> re.Pattern[str]:
    return re.compile(one_of(data("undertakings")["mark"]["group"]))


def say_areas(draft: Draft, story: Story) -> None:
    areas = areas_in(story.text, *draft.evidence, story.tongue.language)
    if areas:
        draft.say("areas", [code for code, _ in areas], *[span for _, span in areas])


def say_period(draft: Draft, told: Undertaking) -> None:
    """The year or period of the words that open it: "thống nhất các nội dung hợp tác trong năm 2023"."""
    time = _time_of(told)
    if time is None:
        return
    span = (time.start, time.end)
    if told.frame.sentence.start == told.sentence.start:
        draft.say("period", time.edtf, span)
    else:
        draft.conclude("period", time.edtf, "opened_by", span)


def _time_of(told: Undertaking) -> Time | None:
    """The first one behind the words that open it, else the one at the head of their sentence."""
    frame = told.frame
    times = [t for t in frame.sentence.times if t.kind in ("year", "period") and t.start < told.opened_to]
    behind = [t for t in times if t.end > frame.trigger[0]]
    at_head = [t for t in times if t.start - frame.sentence.start < _AT_HEAD]
    return next(iter(behind or at_head), None)


def say_parties(draft: Draft, told: Undertaking, meeting: Meeting | None) -> None:
    """Who undertook or did it by name, else the meeting's parties."""
    named = _named(told)
    if len(named) >= 2 or (named and not _all_did(told)):
        draft.say("parties", [m.party.to_json() for m in named], *[(m.start, m.end) for m in named])
    elif meeting and meeting.parties:
        draft.conclude("parties", [m.party.to_json() for m in meeting.parties], "within")


def _named(told: Undertaking) -> list[Mention]:
    """The parties named before what they do; of a proposal or task nobody: the words name who speaks."""
    if told.status in ("proposed", "tasked", "agreed") and told.frame.by == "word" and not _all_did(told):
        return []
    story, frame = told.sentence.story, told.frame
    named = own(story.mentions_in(frame.head[0], max(told.opened_to, frame.trigger[1])), frame.sentence)
    return named if told.status in ("planned", "done") or len(named) >= 2 else []


def _all_did(told: Undertaking) -> bool:
    """Whether "hai bên" and the like stand for all the parties of the meeting."""
    sentence = told.frame.sentence
    return bool(_together().search(sentence.story.text, sentence.start, max(told.opened_to, told.frame.trigger[1])))


def belongs_to(frame: Frame, meeting: Meeting | None, papers: list[Draft]) -> Draft | None:
    """The paper whose content it is, else the meeting that it was told of."""
    if frame.by == "paper":
        near = range(frame.sentence.start - _PAPER_BEFORE, frame.trigger[1] + _PAPER_AFTER)
        named = [paper for paper in papers if paper.evidence[0] in near]
        if named:
            return max(named, key=lambda paper: paper.evidence)
    return meeting.draft if meeting else None
