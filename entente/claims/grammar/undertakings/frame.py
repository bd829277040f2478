"""What makes the clauses behind it undertakings: the words that open them, and how far those reach.

A frame is opened by words such as "thống nhất", "đề nghị", "thời gian qua", and carried over sentences that go on.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from entente.claims.grammar.lexicon import Mark
from entente.claims.grammar.story import Sentence
from entente.claims.grammar.undertakings.line import Line, Segment

Span = tuple[int, int]
Opener = Literal["word", "paper", "review", "deed", "list"]
STATUSES = ("agreed", "proposed", "tasked", "planned")
_LIST_ONLY = ("phương hướng", "nhiệm vụ", "trọng tâm", "đề ra")
_LOOKING_BACK = frozenset({"review", "result", "paper", "past", "shortfall"})
_TAKERS = {
    "các",
    "cho",
    "nhóm",
    "tổ",
    "cơ",
    "lãnh",
    "văn",
    "sở",
    "ban",
    "đơn",
    "công",
    "phòng",
    "chính",
    "lực",
    "ngành",
}
_DAY = re.compile(r"(?<!\d)[0-3]?\d\s*[/.-]\s*[01]?\d(?!\d)|ngày \d")
_YEAR_AHEAD = re.compile(
    r"(?:riêng |cụ thể, |tính |trong )*(?:năm|giai đoạn|nhiệm kỳ|từ năm|quý|\d+ tháng)\s"
    r"[^,;:.]{0,40}?(?:19|20)\d\d[^,;:.]{0,40},"
)
_WHEN = re.compile(r"(?<!\w)(?:sau khi|trước khi|khi)\s")
_SIGNED = re.compile(r"(?<!\w)(?:ký|ký kết|thỏa thuận|biên bản|ghi nhớ|kết nghĩa|thống nhất|quy chế|ý định thư)(?!\w)")


@dataclass(frozen=True, slots=True)
class Frame:
    """status: agreed, proposed, tasked, planned, done, undone, or nothing. trigger: the words that say so; head: what
    stands before them in their sentence. by: a word of agreeing, proposing …, a paper, a look back, "đã" alone, or
    the numbers of a list alone.

    listed: its undertakings stand in sentences of their own.
    """

    status: str
    trigger: Span
    head: Span
    sentence: Sentence
    by: Opener = "word"
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Opening:
    """A frame, and where the words that it governs begin; waits: only behind a colon, or in the next sentence."""

    frame: Frame
    body: int
    waits: bool = False


@cache
def _status_of(labels: frozenset[str]) -> str | None:
    return next((status for status in STATUSES if status in labels), None)


def opening_in(line: Line, segment: Segment, active: Frame | None, clause_start: int) -> Opening | None:
    """The frame that the segment opens; None where its verbs only go on in the one that is open."""
    governed, back = False, None
    for mark in line.within(segment.start, segment.end):
        if "vain" in mark.labels or ("greeting" in mark.labels and (active is None or active.status == "done")):
            return Opening(
                Frame("nothing", (mark.start, mark.end), (clause_start, mark.start), line.sentence), segment.end
            )
        status = _status_of(mark.labels)
        opens = status and not (governed and active) and _opens(line, segment, mark, active)
        if status and opens and (back is None or _has_undertaking(line, mark)):
            return _opening(line, segment, mark, status, active, clause_start)
        looks = back is None and not mark.labels.isdisjoint(_LOOKING_BACK) and (not governed or "paper" in mark.labels)
        if looks and (active is None or active.status == "done"):
            back = _look_back(line, segment, mark, active, clause_start)
        governed = governed or "strong" in mark.labels
    return back


def _opening(line: Line, segment: Segment, mark: Mark, status: str, active: Frame | None, clause_start: int) -> Opening:
    begins = line.past_joints(segment.start, segment.end)
    if "will" in mark.labels and line.has("group", clause_start, mark.start) and _of_the_meeting(line, active):
        status = "agreed"
    frame = Frame(status, (mark.start, mark.end), (clause_start, mark.start), line.sentence)
    return Opening(frame, _who_will(line, begins, mark) if "will" in mark.labels else mark.end)


def _who_will(line: Line, begins: int, will: Mark) -> int:
    """Where what somebody will do begins: with who will, behind words of speaking; with the verb behind a deed."""
    for mark in reversed(line.within(begins, will.start)):
        if "past" in mark.labels:
            return will.end
        if "speech" in mark.labels:
            return mark.end
    return begins


def _of_the_meeting(line: Line, active: Frame | None) -> bool:
    return line.small.startswith("theo đó", line.start) or (line.before is not None and line.before.status == "agreed")


def _opens(line: Line, segment: Segment, mark: Mark, active: Frame | None) -> bool:
    """Whether the words really open a frame where they stand."""
    word = line.small[mark.start : mark.end]
    before = line.within(segment.start, mark.start)
    if any("negated" in m.labels for m in before) or line.has("supposed", line.start, mark.start):
        return False
    if _WHEN.search(line.small, segment.start, mark.start):
        return False
    hoped = line.has("hope", line.start, mark.start)
    if hoped and (mark.labels & {"will", "planned"} or word in ("cần", "hi vọng", "hy vọng")):
        return False
    begins = line.past_joints(segment.start, segment.end)
    led = all(m.labels & {"adverb", "connector", "past"} for m in line.within(begins, mark.start))
    bare = mark.start <= begins or (led and bool(before) and line.at(begins) is not None)
    if active and active.status == "nothing" and bare and not mark.labels & {"agreed", "proposed"}:
        return False
    if active and active.status == "done" and "tasked" in mark.labels and any("past" in m.labels for m in before):
        return False
    if active and active.status == "done" and bare and ("tasked" in mark.labels or not _has_undertaking(line, mark)):
        return False
    if active and active.status != "done" and bare and not mark.labels & {"agreed", "proposed"}:
        return False
    if word.endswith("thời gian tới"):
        return mark.start <= begins
    if "will" in mark.labels:
        if line.starts(begins, "matter", "relation"):
            return False
        return (active is None or active.status in ("done", "nothing")) and _verb_follows(line, mark, segment.end)
    if word.startswith(_LIST_ONLY):
        return ":" in line.small[mark.end : line.end] or "trong đó" in line.small[mark.end : line.end]
    if "tasked" in mark.labels and line.small[mark.end : mark.end + 1] in ",;":
        return False
    if word == "giao":
        return line.sentence.story.text[mark.end + 1 : mark.end + 2].isupper() or _next_word(line, mark.end) in _TAKERS
    return True


def _has_undertaking(line: Line, mark: Mark) -> bool:
    return line.verb(mark.end, min(line.end, mark.end + 90)) is not None


def _verb_follows(line: Line, mark: Mark, end: int) -> bool:
    """Whether a verb of undertaking stands right behind, adverbs apart."""
    spot = line.past_blanks(mark.end, end)
    while (after := line.starts(spot, "adverb")) is not None and "strong" not in after.labels:
        spot = line.past_blanks(after.end, end)
    return line.starts(spot, "strong", "weak") is not None


def _next_word(line: Line, spot: int) -> str:
    return (line.small[spot : spot + 12].split() or [""])[0]


def _look_back(line: Line, segment: Segment, mark: Mark, active: Frame | None, clause_start: int) -> Opening | None:
    """A look back at what was done, or a paper whose content follows."""
    frame = Frame("done", (mark.start, mark.end), (clause_start, mark.start), line.sentence, "review")
    if "shortfall" in mark.labels and _announces(line, segment, mark):
        return Opening(replace(frame, status="undone"), segment.end, waits=True)
    if "review" in mark.labels and (active is None or mark.start == line.past_joints(segment.start, segment.end)):
        return Opening(frame, mark.end)
    if "result" in mark.labels:
        return Opening(frame, segment.end, waits=True)
    head = mark.start == line.past_joints(segment.start, segment.end)
    if "paper" in mark.labels and (head or not line.small.startswith("theo", mark.start)):
        frame = replace(frame, status="agreed", by="paper")
        return Opening(frame, segment.end, waits=not line.small.startswith("theo", mark.start))
    if "past" in mark.labels and active is None and _tells_a_deed(line, mark, segment.end):
        return Opening(replace(frame, by="deed"), mark.end)
    return None


def _announces(line: Line, segment: Segment, mark: Mark) -> bool:
    """Whether the words only announce what follows: "Về tồn tại, …", "… những việc chưa xong."."""
    rest = line.small[mark.end : segment.end].strip(" .")
    return not rest and (segment.end == line.end or line.small.startswith("về ", segment.start))


def _tells_a_deed(line: Line, mark: Mark, end: int) -> bool:
    """Whether "đã" tells of what was done over time, not of the meeting itself or of one day."""
    if line.starts(line.start, "reset") and not line.has("speech", line.start, mark.start):
        return False
    if _DAY.search(line.small, line.start, line.end) or line.has("hope", line.start, mark.start):
        return False
    spot = line.past_blanks(mark.end, end)
    while (after := line.starts(spot, "adverb")) is not None and "strong" not in after.labels:
        spot = line.past_blanks(after.end, end)
    return line.starts(spot, "strong", "weak", "event") is not None


def opening_of(line: Line, before: str) -> Opening | None:
    """The frame that the head of a sentence opens: "Năm 2022, …" looks back, "Theo đó, …" tells what was signed.

    before: the text of the sentence before it. A numbered item under a heading that begins with a verb opens one.
    """
    if line.small.startswith("theo đó", line.start) and (
        line.has("past", line.start, line.end) or _SIGNED.search(before)
    ):
        status = "done" if line.has("past", line.start, line.end) else "agreed"
        frame = Frame(
            status,
            (line.start, line.start + 7),
            (line.start, line.start),
            line.sentence,
            "paper" if status == "agreed" else "review",
        )
        return Opening(frame, line.start + 7)
    if (
        line.enumerated
        and before.endswith(":")
        and line.before is None
        and line.starts(line.start, "strong", "leading")
    ):
        first = line.marks[0]
        frame = Frame("planned", (first.start, first.end), (line.start, line.start), line.sentence, "list", listed=True)
        return Opening(frame, line.start)
    ahead = _YEAR_AHEAD.match(line.small, line.start, line.end)
    if not ahead:
        return None
    verb = line.verb(ahead.end(), line.end)
    to_come = line.first("adverb", ahead.end(), verb.start + 1) if verb else None
    planned = to_come is not None and line.small.startswith(("tiếp tục", "sẽ"), to_come.start)
    if line.before is not None and not planned:
        return None
    frame = Frame("planned" if planned else "done", ahead.span(), (line.start, line.start), line.sentence, "review")
    return Opening(frame, ahead.end())


def goes_on(line: Line, frame: Frame, *, same_block: bool) -> bool:
    """Whether a sentence that opens nothing goes on in the frame of the one before."""
    if line.enumerated:
        return frame.status != "done" or same_block
    if line.starts(line.start, "reset"):
        return False
    start = line.past_joints(line.start, line.end)
    joined, verbal = start > line.start, line.starts(start, "strong", "weak", "adverb") is not None
    if frame.status == "undone":
        return same_block
    if frame.status == "nothing":
        return same_block and line.starts(line.past_joints(line.start, line.end), "strong", "adverb") is not None
    if frame.status == "done":
        return same_block or verbal or joined or frame.by != "deed"
    verb = line.verb(start, line.end)
    if line.has("past", start, verb.start if verb else line.end):
        return False
    if verbal:
        return same_block or frame.listed or joined
    return frame.status in STATUSES and not line.has("past", line.start, line.end) and _by_the_parties(line, start)


def _by_the_parties(line: Line, start: int) -> bool:
    """Whether both sides, or one of them by name, do it."""
    verb = line.verb(start, line.end)
    if verb is None or "other" in verb.labels or line.has("speech", line.start, verb.start):
        return False
    if line.has("group", start, verb.start):
        return True
    named = line.sentence.story.mentions_in(start, verb.start)
    return bool(named) and named[0].start == start and not line.small[named[0].end : verb.start].strip()
