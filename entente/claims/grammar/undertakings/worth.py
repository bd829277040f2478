"""A trimmed piece in, whether it is one thing undertaken or done out: a verb near its head, nothing denied."""

import re
from functools import cache

from entente.claims.grammar.areas import areas_in
from entente.claims.grammar.lexicon import Mark
from entente.claims.grammar.undertakings.line import Line
from entente.claims.grammar.undertakings.piece import Piece, begins_small, behind_colon, counts
from entente.claims.grammar.undertakings.vocabulary import words

# In words.
_SHORTEST, _SHORTEST_DEED = 3, 5
_SHORTEST_ITEM = 5
_REACH = 16
"""In words: how far from its head its verb may stand."""
_NEAR = 20


def is_undertaken(line: Line, piece: Piece) -> bool:
    """Whether the piece tells one thing undertaken, done, or left undone."""
    if line.count(piece.start, piece.end) < _SHORTEST or line.starts(piece.start, "effect"):
        return False
    if piece.frame.status == "undone":
        return line.has("short", piece.start, piece.end)
    if _is_forbidden(line, piece):
        return True
    if words("when").match(line.small, piece.start) and not is_item(line, piece):
        return False
    if line.has("denied", piece.start, piece.end):
        return False
    return _is_deed(line, piece) if piece.frame.status == "done" else _is_to_do(line, piece)


def _is_to_do(line: Line, piece: Piece) -> bool:
    """Whether somebody is to do it; to sign a paper is what the paper's own claim tells."""
    if line.starts(piece.start, "content"):
        return piece.frame.status == "agreed" and _names_areas(line, piece)
    verb = line.verb(piece.start, piece.end)
    if line.starts(piece.start, "relation", "hope"):
        return False
    if line.starts(piece.start, "supposed"):
        return False
    if verb is None:
        return is_item(line, piece) or _is_given(line, piece)
    if _only_held(line, verb, piece.end):
        return False
    if piece.frame.status == "agreed" and "signing" in verb.labels and verb.start - piece.start < _NEAR:
        return False
    return line.count(piece.start, verb.start) <= _REACH and not line.has("negated", piece.start, verb.start)


def _is_forbidden(line: Line, piece: Piece) -> bool:
    """Whether it is agreed not to do something: an item of a list that begins with "không"."""
    if piece.frame.status != "agreed" or not behind_colon(line, piece.frame, piece.start):
        return False
    no, vain = (words(name).match(line.small, piece.start) for name in ("not", "in_vain"))
    return no is not None and vain is None


def _only_held(line: Line, verb: Mark, end: int) -> bool:
    """Whether it says when or where something is held, and not what."""
    held = words("holding").fullmatch(line.small, verb.start, verb.end)
    return held is not None and words("when_or_where").match(line.small, line.past_blanks(verb.end, end)) is not None


def _is_given(line: Line, piece: Piece) -> bool:
    """Whether somebody named is given it to do: "giao Sở … lập danh sách"."""
    giver = piece.frame.trigger
    return words("giving").fullmatch(line.small, *giver) is not None and line.has("weak", piece.start, piece.end)


def is_item(line: Line, piece: Piece) -> bool:
    """Whether it is one of a list behind a colon: there a verb need not be known. Fields of work are no items."""
    return (
        behind_colon(line, piece.frame, piece.start)
        and line.count(piece.start, piece.end) >= _SHORTEST_ITEM
        and not line.starts(piece.start, "noun", "content", "group", "matter")
        and not words("about").match(line.small, piece.start)
        and (begins_small(line, piece.start) or _is_alone(line, piece))
    )


def _is_alone(line: Line, piece: Piece) -> bool:
    """Whether it is a block of its own that begins with no name."""
    story, block = line.sentence.story, line.sentence.story.blocks[line.sentence.block]
    named = any(mention.start == piece.start for mention in line.sentence.mentions)
    return piece.start - block.start < _SHORTEST and story.text[piece.start].isalpha() and not named


def _is_deed(line: Line, piece: Piece) -> bool:
    """Whether the piece tells what was done, and no number, meeting, paper or gift, which other claims tell."""
    if line.count(piece.start, piece.end) < _SHORTEST_DEED or line.has("negated", piece.start, piece.end):
        return False
    verb, passive = line.verb(piece.start, piece.end), line.first("passive", piece.start, piece.end)
    attained = line.first("attained", piece.start, piece.end)
    if attained and not (verb and "strong" in verb.labels and verb.start < attained.start):
        verb = passive = attained
    first = min((mark for mark in (verb, passive) if mark), key=lambda mark: mark.start, default=None)
    if first is None or _is_far(line, piece, first) or _is_counted(line, piece):
        return False
    if _is_no_subject(line, piece, passive=passive is not None) or _only_praises(line, piece, first):
        return False
    if line.starts(line.past_blanks(first.end, piece.end), "other"):
        return False
    barred = {"speech", "hope", "other"} | ({"event"} if piece.frame.by == "deed" else set())
    return not any(mark.labels & barred for mark in line.within(piece.start, first.start + 1))


def _is_far(line: Line, piece: Piece, first: Mark) -> bool:
    """Whether its verb stands far from its head; behind "đã" it may have a long subject."""
    past = line.first("past", piece.start, first.start)
    return line.count(past.end if past else piece.start, first.start) > _REACH


def _is_no_subject(line: Line, piece: Piece, *, passive: bool) -> bool:
    """Whether it begins with what does nothing: a circumstance, "việc …", or relations that grow in no named area."""
    if line.starts(piece.start, "relation"):
        return not _names_areas(line, piece)
    if words("carrying_out").match(line.small, piece.start):
        return True
    if words("circumstance").match(line.small, piece.start):
        return True
    return line.starts(piece.start, "matter") is not None and not passive


def _only_praises(line: Line, piece: Piece, first: Mark) -> bool:
    """Whether it only says that results were good, that relations were tended or that something grows."""
    if words("growing").match(line.small, piece.start):
        return True
    of_relations = line.starts(line.past_adverbs(first.end, piece.end), "relation")
    return ("attained" in first.labels or of_relations is not None) and not _names_areas(line, piece)


def _names_areas(line: Line, piece: Piece) -> bool:
    story = line.sentence.story
    return bool(areas_in(story.text, piece.start, piece.end, story.tongue.language))


@cache
def _times() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)\d+ {words('counted').pattern}|\d/\d+ (?!tháng|năm)")


def _is_counted(line: Line, piece: Piece) -> bool:
    """Whether it tells a number: then it is a figure."""
    if _times().search(line.small, piece.start, piece.end):
        return True
    return any(piece.start <= q.number[0] < piece.end and counts(line, q) for q in line.sentence.quantities)
