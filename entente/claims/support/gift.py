"""A sentence in, its gifts out: where each verb of giving reaches, and whether it was given.

A gift that is wished for, promised, denied or only a word of courtesy is none.
"""

import re
from dataclasses import dataclass

from entente.claims.grammar.story import Sentence
from entente.claims.support.given import is_from_another, is_given, is_named
from entente.claims.support.items import Item, Worth, items_in
from entente.claims.support.patterns import patterns_of

Span = tuple[int, int]
_REACH = 40
_FEW_WORDS = 3
_GIVER = re.compile(r"(?:,|;|\svà)\s[^,;]*$")
_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Gift:
    """verb: the words that say it was given; reach: from it to where the gift ends.

    received: the verb is the taker's ("nhận", "được tặng"); before: what was given stands before the verb.
    """

    verb: Span
    reach: Span
    items: tuple[Item, ...]
    worth: tuple[Worth, ...]
    received: bool = False
    before: bool = False


def gifts_in(sentence: Sentence, ats: list[int]) -> list[Gift]:
    """The gifts that a sentence tells with the verbs at ``ats``."""
    verbs = [verb for at in ats if (verb := _verb_at(sentence, at))]
    found = list[Gift]()
    for number, verb in enumerate(verbs):
        if found and verb[0] < found[-1].reach[1]:
            continue
        gift = _gift(sentence, verb, _end(sentence, verbs, number))
        found += [gift] if gift else []
    return found


def _verb_follows(small: str, end: int, verb: int) -> bool:
    """Whether only brackets and small words stand between a giver and the verb."""
    return len(_BRACKETS.sub("", small[end:verb]).split()) <= _FEW_WORDS


def _gift(sentence: Sentence, verb: Span, end: int) -> Gift | None:
    """What is given with the verb: what stands behind it, or before it where it "was given"."""
    small, patterns = sentence.story.small, patterns_of()
    start = sentence.clause_at(verb[0])[0]
    passive = patterns["passive"].search(small, start, verb[0]) is not None
    received = passive or patterns["receive"].match(small, verb[0]) is not None
    items, worth = items_in(sentence, verb[1], end)
    spent = patterns["spent"].search(small, start, verb[0]) if not (items or worth) else None
    if spent:
        worth = items_in(sentence, spent.end(), verb[0])[1]
    before = passive and not items
    if before:
        items, worth = items_in(sentence, start, verb[0])
    counted = bool(items) if passive else bool(items or worth) or is_named(sentence, verb, end)
    if not counted or not is_given(sentence, verb, passive=passive):
        return None
    if received and not passive and not is_from_another(sentence, verb, end):
        return None
    return Gift(verb, (verb[0], end), tuple(items), tuple(worth), received, before)


def _verb_at(sentence: Sentence, at: int) -> Span | None:
    """The verb of giving that begins here, unless what follows makes it another word or no gift."""
    small, patterns = sentence.story.small, patterns_of()
    for name in ("give", "help", "receive"):
        verb = patterns[name].match(small, at, sentence.end)
        if verb:
            spot = verb.end() + 1
            return None if patterns["no_gift"].match(small, spot) else verb.span()
    return None


def _end(sentence: Sentence, verbs: list[Span], number: int) -> int:
    """Where the clause ends, or a later verb gives something of its own after a receiver was named."""
    small, start = sentence.story.small, verbs[number]
    clause_end = sentence.clause_at(start[0])[1]
    for verb in verbs[number + 1 :]:
        if verb[0] >= clause_end or patterns_of()["receive"].match(small, verb[0]):
            break
        giver = _GIVER.search(small, start[1], verb[0])
        others = sentence.story.mentions_in(giver.start(), verb[0]) if giver else []
        if others and _verb_follows(small, others[-1].end, verb[0]) and _parts(sentence, start, verb, clause_end):
            return verb[0]
    return clause_end


def _parts(sentence: Sentence, start: Span, verb: Span, end: int) -> bool:
    """Whether a later verb gives something, after the first gave something to somebody."""
    if not patterns_of()["to"].search(sentence.story.small, start[1], verb[0]):
        return False
    theirs = any(items_in(sentence, verb[1], min(end, verb[1] + _REACH)))
    return theirs and bool(items_in(sentence, start[1], verb[0])[0])
