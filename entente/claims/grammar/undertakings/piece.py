"""A piece of a sentence under a frame in; where it begins and ends, and whether it is an undertaking or deed out."""

import re
from typing import NamedTuple

from entente.claims.grammar.areas import areas_in
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.undertakings.frame import Frame
from entente.claims.grammar.undertakings.line import Line, Segment

_SHORTEST = 3
_LEFT = 5
_RIGHT = 4
_REACH = 16
_ENDS = " .…,;:!"
_END = 20
_CARRYING_OUT = re.compile(
    r"thực hiện (?:các )?(?:chương trình|kế hoạch|thỏa thuận|chủ trương|chỉ đạo|biên bản|nội dung)\s"
)
_EXAMPLES = re.compile(r"\snhư\s")
_AFTER = re.compile(r"(?:sau khi|trước khi|khi)\s")
_FIELDS = re.compile(r"lĩnh vực(?:,? như|,? gồm|,? bao gồm)?$")
_ANNOUNCES = re.compile(r"(?<!\w)(?:gồm|sau|sau đây|cụ thể|là)(?=\s*(?:$|:))")
_CIRCUMSTANCE = re.compile(
    r"(?:trong|thời gian|từ|kể từ|trên|với|để|đến|năm|tại|sau|giai đoạn|ngoài|bên cạnh|cùng với|trước|qua"
    r"|giữa|theo|vào|khi)\s"
)


class Piece(NamedTuple):
    """``text[start:end]`` under a frame."""

    frame: Frame
    start: int
    end: int


def words_in(line: Line, start: int, end: int) -> int:
    """How many words stand there, about: what blanks part."""
    return line.small.count(" ", start, end) + (start < end and not line.small[end - 1].isspace())


def begins_another(line: Line, piece: Piece, segment: Segment, *, in_list: bool) -> bool:
    """Whether the segment is an undertaking of its own, and not the rest of the piece before it."""
    start = line.past_joints(segment.start, segment.end)
    mark = line.at(start)
    if segment.mark == ";":
        return piece.frame.status in ("done", "undone") or _is_clause(line, start, segment.end)
    if piece.frame.status == "undone":
        return False
    if segment.mark == ":" and _FIELDS.search(line.small, piece.start, piece.end):
        return False
    if segment.mark == ":" or line.small.startswith("như ", segment.start):
        return is_heading(line, piece) or line.starts(start, "strong", "adverb", "weak") is not None
    circumstance = _CIRCUMSTANCE.match(line.small, piece.start)
    subject = mark is not None and "group" in mark.labels
    if line.verb(piece.start, piece.end) is None or (circumstance and subject):
        return bool(circumstance) or subject
    if line.has("tail", piece.start, piece.end) or _EXAMPLES.search(line.small, piece.start + 1, piece.end):
        return line.small.startswith("đồng thời", segment.start)
    if piece.frame.status == "done" and _both_passive(line, piece, segment):
        return True
    if mark is None or "cutting" not in mark.labels:
        return False
    if in_list and "leading" not in mark.labels and not line.small.startswith("đồng thời", segment.start):
        return False
    return _is_whole(line, piece) and words_in(line, start, segment.end) >= _RIGHT


def is_heading(line: Line, piece: Piece) -> bool:
    """Whether the piece only announces a list: "những nội dung sau", "tập trung vào các vấn đề"."""
    if line.verb(piece.start, piece.end) is None or line.starts(piece.start, "content"):
        return True
    if line.has("heading", piece.start, piece.end) or _ANNOUNCES.search(line.small, piece.start, piece.end):
        return True
    last = [mark for mark in line.within(piece.start, piece.end) if mark.labels & {"content", "noun"}][-1:]
    return bool(last) and words_in(line, last[0].end, piece.end) <= 3


def _both_passive(line: Line, piece: Piece, segment: Segment) -> bool:
    """ "… được nâng cấp, … được duy trì": two deeds, each with its subject."""
    first, second = line.first("passive", piece.start, piece.end), line.first("passive", segment.start, segment.end)
    return first is not None and second is not None and words_in(line, segment.start, second.start) >= 2


def _is_clause(line: Line, start: int, end: int) -> bool:
    """Whether a stretch behind a semicolon has a verb of its own: at its head, or behind a short subject."""
    mark = line.at(start)
    if mark and mark.labels & {"strong", "weak", "adverb", "passive"}:
        return True
    if line.small[start].isdigit():
        return False
    verb = line.verb(start, end)
    if mark and "noun" in mark.labels:
        return verb is not None and "cutting" in verb.labels and words_in(line, start, verb.start) >= _SHORTEST
    return verb is not None and words_in(line, start, verb.start) <= 10


def _is_whole(line: Line, piece: Piece) -> bool:
    """Whether the piece says what is done to what, so that the next verb may begin anew."""
    marks = line.within(piece.start, piece.end)
    verbs = [mark for mark in marks if "strong" in mark.labels] or [mark for mark in marks if "weak" in mark.labels]
    if marks and marks[-1].end == piece.end and "leading" in marks[-1].labels:
        return False
    return bool(verbs) and words_in(line, verbs[-1].start, piece.end) >= _LEFT


def trimmed_piece(line: Line, piece: Piece) -> Piece:
    """Without what joins it to the words before, and without its purpose and the marks at its end."""
    start, end = line.past_joints(piece.start, piece.end), piece.end
    while (again := line.starts(start, "agreed", "proposed")) is not None and "strong" not in again.labels:
        start = line.past_joints(line.past_blanks(again.end, end), end)
    if piece.frame.status == "done":
        start = _past_subject(line, start, end)
        end = _before_number(line, start, end)
    elif _CIRCUMSTANCE.match(line.small, start):
        start = _past_will(line, start, end)
    for mark in line.within(start, end):
        if "tail" in mark.labels and mark.start - start >= (
            end - mark.start if "nhằm" in line.small[mark.start : mark.end] else _END
        ):
            end = mark.start
            break
    while end > start and line.small[end - 1] in _ENDS:
        end -= 1
    return piece._replace(start=start, end=end)


def _past_subject(line: Line, start: int, end: int) -> int:
    """Behind "hai bên đã": who did it goes without saying."""
    for mark in line.within(start, end):
        if "past" in mark.labels:
            after = line.past_blanks(mark.end, end)
            return start if line.starts(after, "passive") else after
        if mark.labels & {"strong", "weak", "passive"}:
            return start
    return start


def _before_number(line: Line, start: int, end: int) -> int:
    """Before "với tổng …" or the comma that the first counted number stands behind."""
    first = next((q for q in line.sentence.quantities if start <= q.number[0] < end and _counts(line, q)), None)
    if first is None:
        return end
    cuts = [m.start() for m in _BEFORE_NUMBER.finditer(line.small, start, first.start)]
    return cuts[-1] if cuts and words_in(line, start, cuts[-1]) >= _LEFT + _SHORTEST else end


def _past_will(line: Line, start: int, end: int) -> int:
    will, verb = line.first("will", start, end), line.verb(start, end)
    return line.past_blanks(will.end, end) if will and verb and will.start < verb.start else start


def is_undertaken(line: Line, piece: Piece) -> bool:
    """Whether the piece tells one thing undertaken or done: a verb near its head, nothing denied, no mere effect."""
    if words_in(line, piece.start, piece.end) < _SHORTEST or line.starts(piece.start, "effect"):
        return False
    if piece.frame.status == "undone":
        return line.has("short", piece.start, piece.end)
    if line.has("denied", piece.start, piece.end) or _AFTER.match(line.small, piece.start):
        return False
    if piece.frame.status == "done":
        return words_in(line, piece.start, piece.end) >= _LEFT and _is_deed(line, piece)
    if line.starts(piece.start, "relation"):
        return False
    verb = line.verb(piece.start, piece.end)
    if verb and piece.frame.status == "agreed" and "other" in verb.labels and verb.start - piece.start < _END:
        return False
    if line.starts(piece.start, "hope", "content") or verb is None or words_in(line, piece.start, verb.start) > _REACH:
        return False
    return not line.has("negated", piece.start, verb.start)


def _is_deed(line: Line, piece: Piece) -> bool:
    """Whether the piece tells what was done, and no number, meeting, paper or gift, which other claims tell.

    That relations grow is a deed only where it is said in what area.
    """
    story = line.sentence.story
    if line.starts(piece.start, "relation") and not areas_in(story.text, piece.start, piece.end, "vi"):
        return False
    if line.has("negated", piece.start, piece.end) or _is_counted(line, piece):
        return False
    verb = line.verb(piece.start, piece.end)
    passive = line.first("passive", piece.start, piece.end)
    first = min((m for m in (verb, passive) if m), key=lambda m: m.start, default=None)
    if first is None or words_in(line, piece.start, first.start) > _REACH:
        return False
    if line.starts(piece.start, "matter") and passive is None:
        return False
    if _CIRCUMSTANCE.match(line.small, piece.start) and (
        passive is None or line.small.startswith("ngoài", piece.start)
    ):
        return False
    if _CARRYING_OUT.match(line.small, piece.start):
        return False
    told = {"event"} if piece.frame.by == "deed" else set()
    return not any(m.labels & ({"speech", "hope", "other"} | told) for m in line.within(piece.start, first.start + 1))


_UNCOUNTED = re.compile(r"\s*(?:văn kiện|tỉnh|bên|nước|huyện|địa phương|đơn vị)")
_TIMES = re.compile(r"(?<!\w)\d+ (?:lần|cặp|lượt|cuộc|đoàn)(?!\w)|\d/\d+ (?!tháng|năm)")
_BEFORE_NUMBER = re.compile(r"\s+với\s|,\s")


def _counts(line: Line, quantity: Quantity) -> bool:
    spot = quantity.number[0]
    return line.small[spot].isdigit() and not _UNCOUNTED.match(line.small, quantity.end)


def _is_counted(line: Line, piece: Piece) -> bool:
    """Whether it tells a number: then it is a figure."""
    if _TIMES.search(line.small, piece.start, piece.end):
        return True
    return any(piece.start <= q.number[0] < piece.end and _counts(line, q) for q in line.sentence.quantities)
