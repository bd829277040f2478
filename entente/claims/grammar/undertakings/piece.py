"""A piece of a sentence under a frame in, where it begins and ends out: how a sentence is cut into undertakings."""

import re
from typing import NamedTuple

from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.undertakings.frame import Frame
from entente.claims.grammar.undertakings.line import Line, Segment
from entente.claims.grammar.undertakings.vocabulary import ending, words

# In words: what a verb with its object has at least before a comma and behind it, so that the comma may part them.
_LEFT, _RIGHT = 5, 4
_SUBJECT = 10
"""In words: the longest subject of a clause behind a semicolon."""
_HEADING_TAIL = 3
# In characters: what stands at least before an effect that is left out, behind a comma or without one.
_BEFORE_PARTED, _BEFORE_TAIL = 20, 60
_ENDS = " .…,;:!"
_BEFORE_NUMBER = re.compile(r"\s+với\s|,\s")


class Piece(NamedTuple):
    """``text[start:end]`` under a frame."""

    frame: Frame
    start: int
    end: int


def begins_another(line: Line, piece: Piece, segment: Segment, *, in_list: bool) -> bool:
    """Whether the segment is an undertaking of its own, and not the rest of the piece before it."""
    start = line.past_joints(segment.start, segment.end)
    if segment.mark == ";":
        return piece.frame.status in ("done", "undone") or _is_item(line, piece, start, segment.end)
    if piece.frame.status == "undone":
        return False
    if segment.mark == ":" or words("examples").match(line.small, segment.start):
        of_fields = segment.mark == ":" and ending("fields").search(line.small, piece.start, piece.end)
        return not of_fields and (is_heading(line, piece) or line.starts(start, "strong", "adverb", "weak") is not None)
    return _parts(line, piece, segment, start, in_list=in_list)


def _parts(line: Line, piece: Piece, segment: Segment, start: int, *, in_list: bool) -> bool:
    """Whether the comma before the segment parts two undertakings; in a list of clauses only where adverbs say so."""
    if words("among").match(line.small, segment.start) and is_heading(line, piece):
        return True
    circumstance = words("circumstance").match(line.small, piece.start) is not None and not _is_object(line, piece)
    told = circumstance and piece.frame.status == "done" and line.has("past", start, segment.end)
    subject, mark = told or line.starts(start, "group") is not None, line.starts(start, "cutting")
    if line.verb(piece.start, piece.end) is None or (circumstance and subject):
        return circumstance or subject or line.has("will", segment.start, segment.end)
    if subject and _is_whole(line, piece):
        return line.verb(start, segment.end) is not None
    likewise = words("likewise").match(line.small, segment.start) is not None
    if line.has("tail", piece.start, piece.end) or words("examples").search(line.small, piece.start + 1, piece.end):
        return likewise
    if piece.frame.status == "done" and _both_passive(line, piece, segment):
        return True
    if mark is None or (in_list and "leading" not in mark.labels and not likewise):
        return False
    return _is_whole(line, piece) and line.count(start, segment.end) >= _RIGHT


def _is_object(line: Line, piece: Piece) -> bool:
    """Whether the piece begins with what was agreed on: "thống nhất về thời gian, địa điểm"."""
    frame = piece.frame
    return frame.status == "agreed" and not line.small[frame.trigger[1] : piece.start].strip()


def is_heading(line: Line, piece: Piece) -> bool:
    """Whether the piece only announces a list: "những nội dung sau", "tập trung vào các vấn đề"."""
    if line.verb(piece.start, piece.end) is None or line.starts(piece.start, "content"):
        return True
    if line.has("heading", piece.start, piece.end) or ending("announces").search(line.small, piece.start, piece.end):
        return True
    last = [mark for mark in line.within(piece.start, piece.end) if mark.labels & {"content", "noun"}][-1:]
    return bool(last) and line.count(last[0].end, piece.end) <= _HEADING_TAIL


def _both_passive(line: Line, piece: Piece, segment: Segment) -> bool:
    """ "… được nâng cấp, … được duy trì": two deeds, each with its subject."""
    first, second = line.first("passive", piece.start, piece.end), line.first("passive", segment.start, segment.end)
    return first is not None and second is not None and line.count(segment.start, second.start) > 1


def _is_item(line: Line, piece: Piece, start: int, end: int) -> bool:
    """Whether what stands behind a semicolon is an item of its own: a clause, or as long as one behind a clause."""
    if _is_clause(line, start, end):
        return True
    return line.count(start, end) >= _LEFT and behind_colon(line, piece.frame, start) and begins_small(line, start)


def begins_small(line: Line, spot: int) -> bool:
    """Whether a word in small letters stands there, or how often: no name, paper or other number."""
    return line.sentence.story.text[spot].islower() or words("how_often").match(line.small, spot) is not None


def behind_colon(line: Line, frame: Frame, spot: int) -> bool:
    """Whether ``spot`` stands in a list that a colon opens, not of fields of work ("trên các lĩnh vực: …")."""
    if frame.sentence is not line.sentence and frame.listed:
        return True
    start = frame.trigger[1] if frame.sentence is line.sentence else line.start
    colon = line.small.find(":", start, spot)
    aside = colon >= 0 and "(" in line.small[start:colon]
    return colon >= 0 and not aside and not ending("fields").search(line.small, start, colon)


def _is_clause(line: Line, start: int, end: int) -> bool:
    """Whether a stretch behind a semicolon has a verb of its own: at its head, or behind a short subject."""
    if line.starts(start, "strong", "weak", "adverb", "passive"):
        return True
    verb = None if line.small[start].isdigit() else line.verb(start, end)
    if verb is None:
        return False
    subject = line.count(start, verb.start)
    return "cutting" in verb.labels and subject > 2 if line.starts(start, "noun") else subject <= _SUBJECT


def _is_whole(line: Line, piece: Piece) -> bool:
    """Whether the piece says what is done to what, so that the next verb may begin anew."""
    marks = line.within(piece.start, piece.end)
    verbs = [mark for mark in marks if "strong" in mark.labels] or [mark for mark in marks if "weak" in mark.labels]
    if marks and marks[-1].end == piece.end and "leading" in marks[-1].labels:
        return False
    return bool(verbs) and line.count(verbs[-1].start, piece.end) >= _LEFT


def trimmed_piece(line: Line, piece: Piece) -> Piece:
    """Without what joins it to the words before, and without its purpose, its number and the marks at its end."""
    start, end = line.past_joints(piece.start, piece.end), piece.end
    while (again := line.starts(start, "agreed", "proposed")) is not None and "strong" not in again.labels:
        start = line.past_joints(line.past_blanks(again.end, end), end)
    if piece.frame.status == "agreed":
        start = _past_content(line, start, end)
    if piece.frame.status == "done":
        start = _past_subject(line, start, end)
        end = _before_number(line, start, end)
    elif words("circumstance").match(line.small, start):
        start = _past_will(line, start, end)
    tails = (mark for mark in line.within(start, end) if "tail" in mark.labels)
    end = next((tail.start for tail in tails if _ends_with(line, start, tail.start, end)), end)
    while end > start and line.small[end - 1] in _ENDS:
        end -= 1
    return piece._replace(start=start, end=end)


def _ends_with(line: Line, start: int, tail: int, end: int) -> bool:
    """Whether the words before a purpose say enough: more than it says, where it may be what is undertaken itself."""
    if words("and_signed").match(line.small, tail):
        return True
    if words("purpose").match(line.small, tail):
        return tail - start >= end - tail
    least = _BEFORE_PARTED if line.small[start:tail].rstrip().endswith(",") else min(end - tail, _BEFORE_TAIL)
    return tail - start >= least


def _past_content(line: Line, start: int, end: int) -> int:
    """Behind what only names the kind of what follows: "nội dung tăng cường …", "phương hướng năm tới là mở …"."""
    about = words("about").match(line.small, start)
    content = line.starts(line.past_blanks(about.end(), end) if about else start, "content")
    if content is None:
        return start
    spot = line.past_blanks(content.end, end)
    verb = line.starts(spot, "strong", "leading")
    if verb and ("leading" in verb.labels or "adverb" not in verb.labels):
        return spot
    for found in words("equals").finditer(line.small, content.end, end):
        spot = line.past_blanks(found.end(), end)
        if line.starts(spot, "strong", "weak", "adverb"):
            return spot
    return start


def _past_subject(line: Line, start: int, end: int) -> int:
    """Behind "hai bên đã": who did it goes without saying; what does nothing itself ("cơ chế …") stays."""
    past, verb, passive = line.first("past", start, end), line.verb(start, end), line.first("passive", start, end)
    if past is None or any(mark and mark.start < past.start for mark in (verb, passive)):
        return start
    after, comma = line.past_blanks(past.end, end), line.small.rfind(", ", start, past.start)
    suffers = line.starts(line.past_adverbs(after, end), "passive", "attained")
    inert = next((at for at in (start, comma + 2) if words("inert").match(line.small, at)), None)
    return start if suffers else after if inert is None else inert


def _past_will(line: Line, start: int, end: int) -> int:
    will, verb = line.first("will", start, end), line.verb(start, end)
    return line.past_blanks(will.end, end) if will and verb and will.start < verb.start else start


def counts(line: Line, quantity: Quantity) -> bool:
    """Whether a number counts something: "15 đoàn", not "3 văn kiện"."""
    spot = line.past_blanks(quantity.end, line.end)
    return line.small[quantity.number[0]].isdigit() and not words("uncounted").match(line.small, spot)


def _before_number(line: Line, start: int, end: int) -> int:
    """Before "với tổng …" or the comma that the first counted number stands behind."""
    first = next((q for q in line.sentence.quantities if start <= q.number[0] < end and counts(line, q)), None)
    cuts = [m.start() for m in _BEFORE_NUMBER.finditer(line.small, start, first.start)] if first else []
    return cuts[-1] if cuts and line.count(start, cuts[-1]) >= _LEFT + _RIGHT else end
