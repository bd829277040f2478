"""Words that look back, name a paper or head a sentence in, the frame that they open out."""

import re
from dataclasses import dataclass, replace

from entente.claims.grammar.lexicon import Mark
from entente.claims.grammar.undertakings.frame import Frame
from entente.claims.grammar.undertakings.line import Line, Segment
from entente.claims.grammar.undertakings.vocabulary import words, year_ahead

_DAY = re.compile(r"(?<!\d)[0-3]?\d\s*[/.-]\s*[01]?\d(?!\d)|ngày \d")

_NO_HABIT = (
    "will",
    "past",
    "hope",
    "speech",
    "agreed",
    "proposed",
    "tasked",
    "planned",
    "negated",
    "supposed",
    "passive",
)
_HEADING = 60
"""In characters: a heading is no longer."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A frame, and where the words that it governs begin; waits: only behind a colon, or in the next sentence."""

    frame: Frame
    body: int
    waits: bool = False


def looks_back(line: Line, segment: Segment, mark: Mark, clause_start: int, *, alone: bool) -> Opening | None:
    """The frame of a look back, of a paper's content or of a deed. alone: no other frame is open."""
    frame = Frame("done", (mark.start, mark.end), (clause_start, mark.start), line.sentence, "review")
    at_head = mark.start == line.past_joints(segment.start, segment.end)
    if "shortfall" in mark.labels and _announces(line, segment, mark):
        return Opening(replace(frame, status="undone"), segment.end, waits=True)
    if "review" in mark.labels and (alone or at_head):
        if not at_head and words("assessing").search(line.small, clause_start, mark.start):
            return Opening(frame, segment.end, waits=True)
        since = words("since").match(line.small, segment.start) and segment.end < line.end
        return Opening(frame, segment.end if since else mark.end)
    if "result" in mark.labels:
        return Opening(frame, segment.end, waits=True)
    if "paper" in mark.labels:
        according = words("according").match(line.small, mark.start) is not None
        paper = replace(frame, status="agreed", by="paper")
        return Opening(paper, segment.end, waits=not according) if (at_head if according else alone) else None
    if "past" in mark.labels and alone and _is_an_event(line, mark, segment.end):
        return Opening(replace(frame, status="nothing"), segment.end)
    if "past" in mark.labels and alone and _tells_a_deed(line, mark, line.end):
        attained = line.starts(line.past_blanks(mark.end, segment.end), "attained")
        return Opening(replace(frame, by="deed"), segment.start if attained else mark.end)
    return None


def _announces(line: Line, segment: Segment, mark: Mark) -> bool:
    """Whether the words only announce what follows: "Về tồn tại, …", "… những việc chưa xong."."""
    if line.small[mark.end : segment.end].strip(" ."):
        return False
    closed = segment.end == line.end or line.small[segment.end] == ":"
    return closed or words("about").match(line.small, segment.start) is not None


def _is_an_event(line: Line, mark: Mark, end: int) -> bool:
    """Whether "đã" tells only of the meeting or of one day: what its words list was talked of, not done."""
    verb = line.starts(line.past_adverbs(mark.end, end), "event")
    return verb is not None and verb.labels.isdisjoint({"strong", "weak", "attained", "agreed"})


def _tells_a_deed(line: Line, mark: Mark, end: int) -> bool:
    """Whether "đã" tells of what was done over time, not of the meeting itself or of one day."""
    if line.starts(line.start, "reset") and not line.has("speech", line.start, mark.start):
        return False
    if _DAY.search(line.small, line.start, line.end) or line.has("hope", line.start, mark.start):
        return False
    if line.starts(line.past_joints(line.start, line.end), "relation"):
        return False
    if words("nation").search(line.small, line.start, mark.start) or _goes_on_with_the_meeting(line):
        return False
    verb = line.starts(line.past_adverbs(mark.end, end), "strong", "weak", "attained")
    return verb is not None and ("speech" not in verb.labels or "strong" in verb.labels)


def _goes_on_with_the_meeting(line: Line) -> bool:
    paragraph = line.paragraph
    return bool(paragraph and paragraph.first.start < line.sentence.start and paragraph.tells_of_the_meeting)


def opening_of(line: Line, before: str) -> Opening | None:
    """The frame that the head of a sentence opens: "Năm 2022, …" looks back, "Theo đó, …" tells what was signed.

    before: the text of the sentence before it. A numbered item under a heading that begins with a verb opens one.
    """
    thereby = words("thereby").match(line.small, line.start)
    if thereby and (opening := _thereby(line, thereby, before)):
        return opening
    if line.enumerated and line.before is None and _heads_a_list(before):
        return _list_item(line, before)
    ahead = year_ahead().match(line.small, line.start, line.end)
    return _year(line, ahead) if ahead else None


def usual(line: Line, segment: Segment) -> Opening | None:
    """What a segment tells that somebody does as a rule: "hai đồn thường xuyên thăm hỏi nhau"."""
    often = line.first("often", segment.start, segment.end)
    if often is None or line.starts(line.start, "reset", "relation") or _DAY.search(line.small, line.start, line.end):
        return None
    start = line.past_joints(segment.start, segment.end)
    alone = start >= often.start and "group" not in often.labels
    if (
        alone
        or words("caring").match(line.small, line.past_blanks(often.end, line.end))
        or any(line.has(label, line.start, often.start) for label in _NO_HABIT)
    ):
        return None
    verb = line.starts(line.past_adverbs(often.end, line.end), "strong", "weak")
    if verb is None or verb.labels & {"hope", "other"} or _goes_on_with_the_meeting(line):
        return None
    return Opening(Frame("done", (often.start, often.end), (line.start, often.start), line.sentence, "habit"), start)


def _thereby(line: Line, thereby: re.Match[str], before: str) -> Opening | None:
    head = (line.start, line.start)
    past = line.first("past", line.start, line.end)
    if past and line.starts(line.past_blanks(past.end, line.end), "event"):
        return None
    if past:
        return Opening(Frame("done", thereby.span(), head, line.sentence, "review"), thereby.end())
    if not words("signed").search(before):
        return None
    return Opening(Frame("agreed", thereby.span(), head, line.sentence, "paper"), thereby.end())


def _heads_a_list(before: str) -> bool:
    """Whether the sentence before announces a list: with a colon, or as a heading of what was agreed."""
    short = len(before) < _HEADING and before[-1:].isalnum()
    return before.endswith(":") or (short and words("signed").search(before) is not None)


def _list_item(line: Line, heading: str) -> Opening | None:
    """A numbered item is agreed under a heading that tells of a signing, else planned."""
    verb = line.starts(line.start, "strong", "leading", "weak")
    if not verb:
        return None
    status = "agreed" if words("signed").search(heading) else "planned"
    head = (line.start, line.start)
    return Opening(Frame(status, (verb.start, verb.end), head, line.sentence, "list", listed=True), line.start)


def _year(line: Line, ahead: re.Match[str]) -> Opening | None:
    """What the year tells: planned where it is to go on ("tiếp tục", "sẽ"), else done, if nothing else is open."""
    verb = line.verb(ahead.end(), line.end)
    adverb = line.first("adverb", ahead.end(), verb.start + 1) if verb else None
    planned = adverb is not None and words("still").match(line.small, adverb.start) is not None
    if line.before is not None and not planned:
        return None
    status = "planned" if planned else "done"
    return Opening(Frame(status, ahead.span(), (line.start, line.start), line.sentence, "review"), ahead.end())
