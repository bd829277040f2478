"""A segment in, the frame that its words open out: agreeing, proposing, giving a task, planning, or a look back."""

from functools import cache

from entente.claims.grammar.lexicon import Mark
from entente.claims.grammar.undertakings.frame import Frame
from entente.claims.grammar.undertakings.line import Line, Segment
from entente.claims.grammar.undertakings.looking_back import Opening, looks_back
from entente.claims.grammar.undertakings.vocabulary import LOOKING_BACK, STATUSES, ending, words

_NAMED = 16
"""In characters: what makes a noun of a word stands so near before it."""
_SOON = 90
"""In characters: how far behind words such as "đề xuất" the verb of what is proposed may stand."""


@cache
def _status_of(labels: frozenset[str]) -> str | None:
    return next((status for status in STATUSES if status in labels), None)


def opening_in(line: Line, segment: Segment, active: Frame | None, clause_start: int) -> Opening | None:
    """The frame that the segment opens; None where its verbs only go on in the one that is open.

    active: the frame that is open. clause_start: where the segment's clause begins.
    """
    governed, back = False, None
    idle = active is None or active.status == "done"
    for mark in line.within(segment.start, segment.end):
        listed = active is not None and segment.mark == ","
        if "vain" in mark.labels or ("greeting" in mark.labels and idle and not listed):
            frame = Frame("nothing", (mark.start, mark.end), (clause_start, mark.start), line.sentence)
            return Opening(frame, segment.end)
        status = _status_of(mark.labels)
        opens = status and not (governed and active) and _opens(line, segment, mark, active)
        if status and opens and (back is None or _says_what(line, mark)):
            return _opening(line, segment, mark, status, clause_start)
        looks = not mark.labels.isdisjoint(LOOKING_BACK) and (not governed or _looks_anyhow(line, mark, segment.end))
        if back is None and idle and looks:
            back = looks_back(line, segment, mark, clause_start, alone=active is None)
        governed = governed or "strong" in mark.labels
    return back


def _looks_anyhow(line: Line, mark: Mark, end: int) -> bool:
    """Whether it opens though a verb stands before it: a paper, or a time past with "đã" behind it."""
    return "paper" in mark.labels or ("review" in mark.labels and line.has("past", mark.end, end))


def _opening(line: Line, segment: Segment, mark: Mark, status: str, clause_start: int) -> Opening:
    begins = line.past_joints(segment.start, segment.end)
    if "will" in mark.labels and line.has("group", clause_start, mark.start) and _of_the_meeting(line):
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


def _of_the_meeting(line: Line) -> bool:
    """Whether what "hai bên sẽ …" tells goes on in what they agreed."""
    agreed = line.before is not None and line.before.status == "agreed"
    return agreed or any(words(name).match(line.small, line.start) for name in ("thereby", "by_paper", "carrying_out"))


def _opens(line: Line, segment: Segment, mark: Mark, active: Frame | None) -> bool:
    """Whether the words really open a frame where they stand."""
    if _is_unsaid(line, segment, mark) or (active and _is_governed(line, segment, mark, active)):
        return False
    begins, word = line.past_joints(segment.start, segment.end), line.small[mark.start : mark.end]
    if words("coming").fullmatch(word):
        verb = line.verb(mark.end, line.end)
        return mark.start <= begins and not line.has("past", mark.end, verb.start if verb else line.end)
    if "will" in mark.labels:
        free = active is None or active.status in ("done", "nothing")
        return free and not line.starts(begins, "matter", "relation") and _verb_follows(line, mark, segment.end)
    if words("task_nouns").fullmatch(word):
        return ":" in line.small[mark.end : line.end] or bool(words("among").search(line.small, mark.end, line.end))
    if words("giving").fullmatch(word):
        spot = line.past_blanks(mark.end, line.end)
        return line.sentence.story.text[spot : spot + 1].isupper() or bool(words("takers").match(line.small, spot))
    return "tasked" not in mark.labels or line.small[mark.end : mark.end + 1] not in ",;"


def _is_unsaid(line: Line, segment: Segment, mark: Mark) -> bool:
    """Whether it is denied, supposed, told only of a time ("sau khi thống nhất") or hoped."""
    if line.has("negated", segment.start, mark.start) or line.has("supposed", line.start, mark.start):
        return True
    if words("when").search(line.small, segment.start, mark.start) or _is_noun(line, mark):
        return True
    only_hoped = "will" in mark.labels or words("hoped").fullmatch(line.small, mark.start, mark.end)
    return bool(only_hoped) and line.has("hope", line.start, mark.start)


def _is_noun(line: Line, mark: Mark) -> bool:
    """Whether a proposal or an order is only named: "những đề xuất", "kiến nghị của bạn"."""
    if not mark.labels & {"proposed", "tasked"} or "will" in mark.labels:
        return False
    before = line.small[max(line.start, mark.start - _NAMED) : mark.start]
    return bool(
        ending("naming").search(before) or words("whose").match(line.small, line.past_blanks(mark.end, line.end))
    )


def _is_governed(line: Line, segment: Segment, mark: Mark, active: Frame) -> bool:
    """Whether the words only go on in the frame that is open: "…, đề nghị cấp trên" among what was agreed."""
    begins = line.past_joints(segment.start, segment.end)
    before = line.within(begins, mark.start)
    led = bool(before) and before[0].start == begins and all(m.labels & {"adverb", "past"} for m in before)
    bare = mark.start <= begins or led
    if active.status == "done":
        if "tasked" in mark.labels and (bare or any("past" in m.labels for m in before)):
            return True
        spot = line.past_blanks(mark.end, line.end)
        if bare and words("about").match(line.small, spot):
            return True
        return bare and not line.starts(spot, "content") and not _verb_soon(line, mark)
    if bare and segment.mark == "," and words("and").match(line.small, line.past_blanks(mark.end, line.end)):
        return True
    if segment.mark == ";" and words("giving").fullmatch(line.small, mark.start, mark.end):
        return False
    if bare and segment.mark == "," and "agreed" in mark.labels and active.sentence is line.sentence:
        return active.status == "proposed" and not line.has("group", line.start, mark.start)
    return bare and not mark.labels & {"agreed", "proposed"}


def _says_what(line: Line, mark: Mark) -> bool:
    """Whether a verb, a list or what is agreed on follows."""
    if line.small[mark.end - 1] == ":" or _verb_soon(line, mark):
        return True
    return "agreed" in mark.labels and line.starts(line.past_blanks(mark.end, line.end), "content") is not None


def _verb_soon(line: Line, mark: Mark) -> bool:
    return line.verb(mark.end, min(line.end, mark.end + _SOON)) is not None


def _verb_follows(line: Line, mark: Mark, end: int) -> bool:
    """Whether a verb of undertaking stands right behind, adverbs apart, or a list."""
    if line.small[mark.end : mark.end + 1] == ":":
        return True
    spot = line.past_adverbs(mark.end, end)
    grows = words("growing").search(line.small, mark.end, spot) is not None
    return not grows and line.starts(spot, "strong", "weak") is not None
