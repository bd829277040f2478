"""A quantity in, whether it is only striven for, proposed or agreed for the time to come: then it is no figure."""

import re

from entente.claims.figure.words import words_of
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.story import Sentence

_ENUMERATED = re.compile(r"(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy) là\b|Thứ (?:nhất|hai|ba|tư|năm|sáu)\b|[1-9][.)]\s|-\s")


def is_target(sentence: Sentence, quantity: Quantity) -> bool:
    """A number that is striven for, or the change of another."""
    text, clause = sentence.story.text, sentence.clause_at(quantity.start)
    comma = text.rfind(",", clause[0], quantity.start)
    if quantity.unit == "%" or words_of("planned").search(text, max(clause[0], comma + 1), quantity.start):
        return True
    said = list(words_of("planned_far").finditer(text, sentence.start, quantity.start))
    since = said[-1].end() if said else sentence.start
    done = words_of("done").search(text, max(since, clause[0]), quantity.start)
    return not done and (bool(said) or _listed_as_planned(sentence))


def _listed_as_planned(sentence: Sentence) -> bool:
    """Whether the sentence is one of a list that something planned opens: "thống nhất: …", or "Một là …" under it."""
    story = sentence.story
    before = [s for s in story.sentences if s.start < sentence.start and s.role == sentence.role]
    opener = next((s for s in reversed(before) if ":" in s.text and s.block == sentence.block), None)
    if _ENUMERATED.match(story.text, story.blocks[sentence.block].start):
        opener = opener or next(
            (s for s in reversed(before) if not _ENUMERATED.match(story.text, story.blocks[s.block].start)), None
        )
    return bool(opener and words_of("planned_far").search(story.text, opener.start, opener.end))
