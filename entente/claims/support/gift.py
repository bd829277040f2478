"""A sentence in, its gifts out: where each verb of giving reaches, and whether it was given.

A gift that is wished for, promised, denied or only a word of courtesy is none.
"""

import re
from dataclasses import dataclass

from entente.claims.figure.target import is_to_come
from entente.claims.grammar.story import Sentence
from entente.claims.support.items import Item, Worth, items_in
from entente.claims.support.patterns import patterns_of

Span = tuple[int, int]
_REACH = 40
_TO = re.compile(r"(?:\s+[\w,/-]+){0,8}?\s+(?P<to>cho|tới|đến)\s+\w")
# "phát biểu tại lễ trao" only points back, "tổ chức lễ trao" gives.
_AT_CEREMONY = re.compile(r"(?<!\w)(?:tại|dự|trong|sau|trước)\s+(?:buổi\s+)?(?:lễ\s+|buổi\s+|chương trình\s+)$")


@dataclass(frozen=True, slots=True)
class Gift:
    """verb: the words that say it was given; reach: from it to where the gift ends; received: the taker's verb."""

    verb: Span
    reach: Span
    items: tuple[Item, ...]
    worth: tuple[Worth, ...]
    received: bool = False


def gifts_in(sentence: Sentence, ats: list[int]) -> list[Gift]:
    """The gifts that a sentence tells with the verbs at ``ats``."""
    verbs = [verb for at in ats if (verb := _verb_at(sentence, at))]
    found = list[Gift]()
    for number, verb in enumerate(verbs):
        if found and verb[0] < found[-1].reach[1]:
            continue
        end = _end(sentence, verbs, number)
        items, worth = items_in(sentence, verb[1], end)
        received = patterns_of()["receive"].match(sentence.story.small, verb[0]) is not None
        if not (items or worth) and not _is_named(sentence, verb, end):
            continue
        if _is_given(sentence, verb, received=received, end=end):
            found.append(Gift(verb, (verb[0], end), tuple(items), tuple(worth), received))
    return found


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
        mine, _ = items_in(sentence, start[1], verb[0])
        theirs, sums = items_in(sentence, verb[1], min(clause_end, verb[1] + _REACH))
        to = patterns_of()["to"].search(small, start[1], verb[0])
        if mine and (theirs or sums) and to and re.search(r"(?:,|;|\svà)\s[^,;]*$", small[start[1] : verb[0]]):
            return verb[0]
    return clause_end


def _is_named(sentence: Sentence, verb: Span, end: int) -> bool:
    """Whether a thing that is not counted is given to somebody who is named: "đã trao tặng máy tính cho các đơn vị"."""
    small, patterns = sentence.story.small, patterns_of()
    if not patterns["give"].fullmatch(small, *verb) or not patterns["done"].search(
        small, sentence.clause_at(verb[0])[0], verb[0]
    ):
        return False
    if patterns["one_of_many"].search(small, sentence.clause_at(verb[0])[0], verb[0]):
        return False
    to = _TO.match(small, verb[1], end)
    return bool(to and not patterns["no_gift"].search(small, verb[1], to.start("to")))


def _is_given(sentence: Sentence, verb: Span, *, received: bool, end: int) -> bool:
    small, patterns = sentence.story.small, patterns_of()
    clause = sentence.clause_at(verb[0])
    part = max(small.rfind(",", clause[0], verb[0]) + 1, clause[0])
    if patterns["denied"].search(small, part, verb[0]):
        return False
    if patterns["wished_far"].search(small, clause[0], verb[0]) or _AT_CEREMONY.search(small[part : verb[0]]):
        return False
    if patterns["wished"].search(small, max(part, verb[0] - _REACH), verb[0]) or patterns["part_of"].search(
        small, part, verb[0]
    ):
        return False
    if is_to_come(sentence, verb[0]):
        return False
    if received:
        return bool(
            re.search(
                r"(?<!\w)do\s.{2,90}?\s(?:tặng|trao|trao tặng|hỗ trợ|viện trợ|gửi tặng|ủng hộ)(?!\w)",
                small[verb[1] : end],
            )
        )
    return True
