"""A clause told as undertaken or done in, the fields that commitments and achievements share out.

Areas are those its own words name; time and parties stand in the words that open it, else they are the meeting's.
"""

import re
from bisect import bisect_left
from functools import cache

from entente.claims.draft import Draft
from entente.claims.grammar.areas import areas_in
from entente.claims.grammar.parties import own
from entente.claims.grammar.phrases import data, one_of
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.time import Time
from entente.claims.grammar.undertakings import Frame, Undertaking
from entente.claims.meeting import Meeting
from entente.places import Mention

Span = tuple[int, int]
_PAPER_BEFORE, _PAPER_AFTER = 600, 160
_AT_HEAD = len("Trong giai đoạn từ năm ")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAMED = re.compile(r"(?:[Gg]ặp gỡ đầu [Xx]uân|[Gg]ặp gỡ đầu năm|[Hh]ội nghị|(?<!\w)ký(?: kết)?)\s*$")


@cache
def _together() -> re.Pattern[str]:
    return re.compile(one_of(data("undertakings")["mark"]["group"]))


def say_areas(draft: Draft, story: Story) -> None:
    areas = areas_in(story.text, *draft.evidence, story.tongue.language)
    if areas:
        draft.say("areas", [code for code, _ in areas], *[span for _, span in areas])


def say_period(draft: Draft, told: Undertaking) -> None:
    """The year or period of the words that open it: "thống nhất các nội dung hợp tác trong năm 2023"."""
    time = next(iter(_at_head(told.sentence, told.start)), None) or _time_of(told)
    if time is None:
        return
    if told.sentence.start <= time.start < told.sentence.end:
        draft.say("period", time.edtf, (time.start, time.end))
    else:
        draft.conclude("period", time.edtf, "opened_by", (time.start, time.end))


def _time_of(told: Undertaking) -> Time | None:
    """The first one behind the words that open it, else the one at the head of their sentence."""
    sentence = told.frame.sentence
    behind = [t for t in _spans(sentence, told.opened_to) if t.end > told.frame.trigger[0]]
    return next(iter(behind or _at_head(sentence, told.opened_to)), None)


def _at_head(sentence: Sentence, end: int) -> list[Time]:
    return [t for t in _spans(sentence, end) if t.start - sentence.start < _AT_HEAD]


def _spans(sentence: Sentence, end: int) -> list[Time]:
    """The years and periods that begin before ``end`` and are no part of a meeting's or paper's name."""
    text = sentence.story.text
    if not _YEAR.search(text, sentence.start, end + len("năm 2023")):
        return []
    times = [t for t in sentence.times if t.kind in ("year", "period") and t.start < end]
    return [t for t in times if not _NAMED.search(text, sentence.start, t.start)]


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
    """The paper whose content it is (of ``papers``, in page order), else the meeting that it was told of."""
    if frame.by == "paper":
        at = bisect_left(papers, frame.trigger[1] + _PAPER_AFTER, key=lambda paper: paper.evidence[0]) - 1
        if at >= 0 and papers[at].evidence[0] >= frame.sentence.start - _PAPER_BEFORE:
            return papers[at]
    return meeting.draft if meeting else None
