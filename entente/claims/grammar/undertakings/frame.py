"""What makes the clauses behind it undertakings: the words that open them, and how far those reach.

A frame is opened by words such as "thống nhất", "đề nghị", "thời gian qua", and carried over sentences that go on.
"""

import re
from dataclasses import dataclass
from typing import Literal

from entente.claims.grammar.story import Sentence
from entente.claims.grammar.undertakings.line import Line
from entente.claims.grammar.undertakings.vocabulary import STATUSES, words

Span = tuple[int, int]
Opener = Literal["word", "paper", "review", "deed", "habit", "list"]
_FIELD_ENDS, _FIELD = re.compile(r"[,:]\s"), 60
_VERBAL = ("strong", "weak", "adverb")


@dataclass(frozen=True, slots=True)
class Frame:
    """status: agreed, proposed, tasked, planned, done, undone, or nothing. trigger: the words that say so; head: what
    stands before them in their sentence. by: a word of agreeing, proposing …, a paper, a look back, "đã" alone, a
    word of how often, or the numbers of a list alone.

    listed: its undertakings stand in sentences of their own.
    """

    status: str
    trigger: Span
    head: Span
    sentence: Sentence
    by: Opener = "word"
    listed: bool = False


def goes_on(line: Line, frame: Frame, *, same_block: bool) -> bool:
    """Whether a sentence goes on in the frame of the one before."""
    if line.enumerated:
        return frame.status != "done" or same_block
    if line.starts(line.start, "reset") or (not frame.listed and line.small[line.end - 1].isalnum()):
        return False
    start = line.past_joints(_past_field(line), line.end)
    joined, verbal = start > line.start, line.starts(start, *_VERBAL) is not None
    if frame.status == "undone":
        return same_block
    if frame.status == "nothing":
        return same_block and verbal
    if frame.status == "done":
        return same_block or verbal or joined or frame.by != "deed" or _by_the_parties(line, start)
    return _is_to_be_done(line, frame, start, joined=joined or same_block, verbal=verbal)


def _past_field(line: Line) -> int:
    """Where the sentence begins behind the field that it is about: "Về nông nghiệp: …"."""
    field = words("about").match(line.small, line.start)
    stop = _FIELD_ENDS.search(line.small, field.end(), min(line.end, field.end() + _FIELD)) if field else None
    return line.past_blanks(stop.end(), line.end) if stop else line.start


def _is_to_be_done(line: Line, frame: Frame, start: int, *, joined: bool, verbal: bool) -> bool:
    """Whether a sentence goes on in what is agreed, proposed …: with a verb, or with who does it; never with a deed."""
    verb = line.verb(start, line.end)
    if line.has("past", start, verb.start if verb else line.end):
        return False
    if verbal:
        return frame.listed or joined
    return frame.status in STATUSES and _by_the_parties(line, start)


def _by_the_parties(line: Line, start: int) -> bool:
    """Whether both sides, or one of them by name, do it."""
    verb = line.verb(start, line.end)
    if verb is None or "other" in verb.labels or line.has("speech", line.start, verb.start):
        return False
    if line.has("group", start, verb.start):
        return True
    named = line.sentence.story.mentions_in(start, verb.start)
    return bool(named) and named[0].start == start and not line.small[named[0].end : verb.start].strip()
