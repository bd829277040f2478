"""Where a sentence stands in the course of its story: what was told to happen just before, when, and between whom."""

import re
from bisect import bisect_left, insort
from dataclasses import dataclass, field
from functools import cache, cached_property

from entente.claims.draft import Draft
from entente.claims.grammar.dates import Dated, dated
from entente.claims.grammar.phrases import data, one_of_small
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.time import Time
from entente.claims.meeting import Meeting, meeting_before

Span = tuple[int, int]
# "(5/9/1962 - 5/9/2022)": from the day remembered to its feast.
_FROM_TO = re.compile(r"\([^()]{0,8}\d{1,2}/\d{1,2}/\d{4}\s*-\s*(?:ngày\s+)?\d{1,2}/\d{1,2}/\d{4}\)")
_BRACKET = 32
_GOVERNS = 60
"""How far before a day a word may stand that says it is another's."""
_HEAD = 70
"""How far from a sentence's head its day may stand to be the day of what the story goes on to tell."""


@dataclass(order=True)
class Told:
    """Something told to have happened, at ``start``, with the party objects that took part."""

    start: int
    date: str | None = field(compare=False)
    parties: list[dict[str, object]] = field(compare=False)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(one_of_small(words)) for name, words in data("course")["words"].items()}


class Course:
    """A story's happenings so far: its meetings, and what the types read after them add."""

    def __init__(self, story: Story, meetings: list[Meeting]) -> None:
        self.story, self.meetings = story, meetings
        self._told: list[Told] = []
        for meeting in meetings:
            if meeting.told_here:
                self.add(meeting.draft, meeting.sentence)

    def add(self, draft: Draft, sentence: Sentence) -> None:
        """What follows in the story may lean on ``draft``."""
        insort(self._told, Told(sentence.start, draft.values.get("date"), draft.values.get("parties") or []))

    def meeting(self, sentence: Sentence) -> Meeting | None:
        """The meeting in whose course the sentence stands."""
        return meeting_before(self.meetings, sentence)

    def parties(self, sentence: Sentence) -> list[dict[str, object]]:
        """Those of what was told last, up to this sentence; [] where nothing was told between parties."""
        before = [told for told in self._told if told.start <= sentence.start and told.parties]
        return before[-1].parties if before else []

    def day(self, sentence: Sentence) -> tuple[str, Span | None] | None:
        """The day of what is being told before the sentence, with its words where a sentence began with it."""
        told = [t for t in self._told if t.start <= sentence.start and t.date and _is_day(t.date)]
        head = self._head_day(sentence)
        if head and (not told or told[-1].start < head[0]):
            return head[1].edtf, head[1].spans[0]
        return (told[-1].date or "", None) if told else None

    def _head_day(self, sentence: Sentence) -> tuple[int, Dated] | None:
        """The last sentence before that begins with a day, and the day."""
        at = bisect_left(self._head_days, sentence.start, key=lambda told: told[0])
        return self._head_days[at - 1] if at else None

    @cached_property
    def _head_days(self) -> list[tuple[int, Dated]]:
        """The sentences that begin with a day, and their days."""
        found = list[tuple[int, Dated]]()
        for sentence in self.story.sentences:
            if sentence.role in ("title", "caption"):
                continue
            days = [t for t in own_days(sentence) if t.start - sentence.start < _HEAD and t.kind == "day"]
            day = dated(sentence, days[0]) if days else None
            found += [(sentence.start, day)] if day else []
        return found

    def goes_on(self, sentence: Sentence, spot: int) -> bool:
        """Whether the words before ``spot`` go on with what was told: "tại buổi lễ", "dịp này", "các đại biểu đã"."""
        return bool(_patterns()["goes_on"].search(self.story.small, sentence.start, spot))

    def reviews(self, sentence: Sentence, spot: int) -> bool:
        """Whether the words before ``spot`` look back on a stretch of time: "thời gian qua", "trong nhiệm kỳ"."""
        return bool(_patterns()["reviewed"].search(self.story.small, sentence.start, spot))

    def means_all(self, sentence: Sentence, start: int, spot: int) -> bool:
        """Whether "hai bên", "các đại biểu" and the like stand for all who take part."""
        return bool(_patterns()["all"].search(self.story.small, start, spot))


def own_days(sentence: Sentence) -> list[Time]:
    """The days that a sentence gives for what it tells, not those of a paper, a feast or an anniversary."""
    small = sentence.story.small
    return [
        t
        for t in sentence.times
        if t.kind in ("day", "just", "same_day", "today") and not is_anothers(small, sentence.start, t.start)
    ]


def is_anothers(small: str, start: int, spot: int) -> bool:
    """Whether the time at ``spot`` is said of something else: "kỷ niệm … ngày 18/1", "ký ngày 5/3"."""
    if _FROM_TO.search(small, max(start, spot - _BRACKET), spot + _BRACKET):
        return True
    part = max(small.rfind(",", start, spot), small.rfind(";", start, spot), start, spot - _GOVERNS)
    return bool(_patterns()["anothers_day"].search(small, part, spot))


def _is_day(date: str) -> bool:
    return len(date.rstrip("~").split("/")[0]) == len("2023-02-22")
