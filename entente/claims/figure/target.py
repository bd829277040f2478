"""A quantity in, whether it is only striven for, proposed or agreed for the time to come: then it is no figure."""

import re
from functools import lru_cache

from entente.claims.figure.words import right_before, words_of
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.story import Sentence, Story

_ENUMERATED = re.compile(r"(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy) là\b|Thứ (?:nhất|hai|ba|tư|năm|sáu)\b|[1-9][.)]\s|[-+*•]\s")


def is_target(sentence: Sentence, quantity: Quantity) -> bool:
    """A number that is striven for, denied, repeated every year, or only the change of another."""
    small, clause = sentence.story.small, sentence.clause_at(quantity.start)
    near = max(clause[0], small.rfind(",", clause[0], quantity.start) + 1)
    if quantity.unit == "%" or words_of("planned").search(small, near, quantity.start):
        return True
    if words_of("denied").search(small, near, quantity.start) or _is_change(small, quantity, clause[1]):
        return True
    return is_to_come(sentence, quantity.start)


def _is_change(small: str, quantity: Quantity, end: int) -> bool:
    """ "tăng 12 đoàn so với …": by how much, not how many."""
    rose = right_before("change").search(small[max(0, quantity.start - 16) : quantity.start])
    return bool(rose and words_of("compared").search(small, quantity.end, min(end, quantity.end + 60)))


def is_to_come(sentence: Sentence, spot: int) -> bool:
    """Whether the sentence, or the list that it stands in, says what stands at ``spot`` only for the time to come."""
    small, clause_start = sentence.story.small, sentence.clause_at(spot)[0]
    said = list(words_of("planned_far").finditer(small, sentence.start, spot))
    done = words_of("done").search(small, max(said[-1].end() if said else sentence.start, clause_start), spot)
    return not done and (bool(said) or _listed_as_planned(sentence))


def _listed_as_planned(sentence: Sentence) -> bool:
    """Whether the sentence is one of a list that something planned opens: "thống nhất: …", or "Một là …" under it."""
    story = sentence.story
    first = _openers(story).get(sentence.block)
    opener = first if first and first.start < sentence.start else _above(story).get(sentence.block)
    return bool(opener and words_of("planned_far").search(story.small, opener.start, opener.end))


@lru_cache(maxsize=4)
def _openers(story: Story) -> dict[int, Sentence]:
    """The first sentence of each block that has a colon."""
    return {s.block: s for s in reversed(story.sentences) if story.text.find(":", s.start, s.end) >= 0}


@lru_cache(maxsize=4)
def _above(story: Story) -> dict[int, Sentence]:
    """The last sentence above each numbered block that is in none."""
    found, last = dict[int, Sentence](), list[Sentence]()
    for number in range(len(story.blocks)):
        if not _is_numbered(story, number):
            last = story.sentences_of(number)[-1:]
        elif last:
            found[number] = last[0]
    return found


def _is_numbered(story: Story, block: int) -> bool:
    return bool(_ENUMERATED.match(story.text, story.blocks[block].start))
