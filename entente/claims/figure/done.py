"""A quantity in, the noun of what something was done to out, whatever the noun: "bắt giữ 12 đối tượng", and its list.

It stands right behind a verb of doing, or behind such a count and a comma: "… 12 đối tượng, 3 khẩu súng".
"""

import re
from bisect import bisect_left
from functools import cache

from entente.claims.figure.words import words_of
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.story import Sentence

Span = tuple[int, int]
_MEASURES = (None, "t", "kg", "km", "ha", "m2", "l")
_NOUN = re.compile(r"\s*(?P<first>[^\W\d_]+)(?:\s+(?P<next>[^\W\d_]+))?")
_LINK = re.compile(r"[^,;:]{0,60}(?:,|\svà|,\svà|\svới|\scùng)\s+$")


def done_to(sentence: Sentence, quantity: Quantity) -> Span | None:
    """The noun behind the number; None where no verb of doing governs it, or it is given, named or money."""
    text, (start, end) = sentence.story.text, sentence.clause_at(quantity.start)
    if quantity.unit not in _MEASURES or not text[quantity.number[0]].isdigit():
        return None
    if not _is_governed(sentence, quantity, start) or words_of("given").search(sentence.story.small, start, end):
        return None
    return _noun(sentence, quantity)


def _is_governed(sentence: Sentence, quantity: Quantity, start: int) -> bool:
    small = sentence.story.small
    if _does().search(small, max(start, quantity.start - 40), quantity.start):
        return True
    at = bisect_left(sentence.quantities, quantity.start, key=lambda q: q.start)
    before = sentence.quantities[at - 1] if at else None
    if before is None or before.start < start or not _LINK.fullmatch(small, before.end, quantity.start):
        return False
    return done_to(sentence, before) is not None


@cache
def _does() -> re.Pattern[str]:
    return re.compile(words_of("does").pattern + r"(?:\s+" + words_of("how_many").pattern + r")*\s+$")


def _noun(sentence: Sentence, quantity: Quantity) -> Span | None:
    """The noun's one or two words, in small letters."""
    story = sentence.story
    found = _NOUN.match(story.text, quantity.end, sentence.end)
    if found is None or not found["first"].islower():
        return None
    if words_of("no_count").match(story.small, found.start("first")):
        return None
    two = (
        found["next"] is not None
        and found["next"].islower()
        and not words_of("no_noun").match(story.small, found.start("next"))
    )
    return found.start("first"), found.end("next" if two else "first")
