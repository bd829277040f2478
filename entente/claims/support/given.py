"""A verb of giving in its sentence in, whether something was given with it out: not wished for, promised or denied."""

import re

from entente.claims.course import own_days
from entente.claims.figure.target import is_to_come
from entente.claims.grammar.story import Sentence
from entente.claims.support.patterns import patterns_of

Span = tuple[int, int]
_REACH = 40
_THING = re.compile(r"(?:\s*\([^)]*\))?\s+(?!và\s|nhân\s|tại\s|vào\s)\w")
_PART_OF_IT = re.compile(r",\s+trong đó\s")
_TO = re.compile(r"(?:\s+[\w,/-]+){0,8}?\s+(?P<to>cho|tới|đến)\s+\w")
# "phát biểu tại lễ trao" only points back, "tổ chức lễ trao" gives.
_AT_CEREMONY = re.compile(r"(?<!\w)(?:tại|dự|trong|sau|trước)\s+(?:buổi\s+)?(?:lễ\s+|buổi\s+|chương trình\s+)$")


def is_given(sentence: Sentence, verb: Span, *, passive: bool = False) -> bool:
    """Whether the words before the verb let it stand for a gift."""
    small, patterns = sentence.story.small, patterns_of()
    clause = sentence.clause_at(verb[0])
    part = max(small.rfind(",", clause[0], verb[0]) + 1, clause[0])
    if patterns["denied"].search(small, part, verb[0]) or patterns["wished_far"].search(small, clause[0], verb[0]):
        return False
    if patterns["wished"].search(small, max(part, verb[0] - _REACH), verb[0]) or is_to_come(sentence, verb[0]):
        return False
    if _PART_OF_IT.search(small, clause[0], verb[0]):
        return False
    part_of = not passive and patterns["part_of"].search(small, part, verb[0])
    return not part_of and not _AT_CEREMONY.search(small[part : verb[0]])


def is_from_another(sentence: Sentence, verb: Span, end: int) -> bool:
    """Whether what is received is said to be given: "do châu A trao tặng", "viện trợ của châu A"."""
    return patterns_of()["from_another"].search(sentence.story.small, verb[1], end) is not None


def _is_to_a_party(sentence: Sentence, verb: Span, start: int) -> bool:
    """ "HĐND thành phố A trao tặng HĐND tỉnh B hệ thống …": a party before the verb, and another right behind it."""
    small, story = sentence.story.small, sentence.story
    if not patterns_of()["give"].fullmatch(small, *verb) or not story.mentions_in(start, verb[0]):
        return False
    taker = next((m for m in story.mentions_in(verb[1], sentence.end) if m.start - verb[1] <= 1), None)
    return taker is not None and bool(_THING.match(small, taker.end))


def is_named(sentence: Sentence, verb: Span, end: int) -> bool:
    """Whether a thing that is not counted is given to somebody who is named: "đã trao tặng máy tính cho các đơn vị"."""
    small, patterns = sentence.story.small, patterns_of()
    start = sentence.clause_at(verb[0])[0]
    if _is_to_a_party(sentence, verb, start):
        return not patterns["one_of_many"].search(small, start, verb[0])
    told = patterns["done"].search(small, start, verb[0]) or own_days(sentence)
    if patterns["one_of_many"].search(small, start, verb[0]) or not told:
        return False
    if patterns["receive"].fullmatch(small, *verb):
        return patterns["aid"].search(small, verb[1], min(end, verb[1] + 2 * _REACH)) is not None
    to = _TO.match(small, verb[1], end) if patterns["give"].fullmatch(small, *verb) else None
    return bool(to and not patterns["no_gift"].search(small, verb[1], to.start("to")))
