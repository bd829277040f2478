"""A quantity and its sentence in, what it counts out: the noun right behind it, or the sum's noun before it."""

import re
from collections.abc import Iterator

from entente.claims.figure.counted import Counted
from entente.claims.figure.done import done_to
from entente.claims.figure.rules import CountingRule, counted_rules, reached_rules, summed_rules
from entente.claims.figure.target import is_target
from entente.claims.figure.words import right_before, words_of
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.story import Sentence

Span = tuple[int, int]
_SUM_REACH = 180
_OF_LAND = {"ha": "land_area", "m2": "land_area"}
_OF_NAMED = re.compile(r"(?:\s+[^\W\d_]+){1,4}?\s+(?:của|từ|đến từ)\s")
_GAP = re.compile(r"\s*")
_MEASURED = re.compile(r"\s*(?:(?:nghìn|ngàn|vạn|triệu)\s+)?")


def counted_by(sentence: Sentence, quantity: Quantity) -> Counted | None:
    if is_target(sentence, quantity):
        return None
    best = max(_found(sentence, quantity), key=_rank, default=None)
    if best is None or (quantity.value == 1 and not best.unit):
        return None  # "1 cặp huyện Xín Mần - Mã Quan" tells of the one thing, not of how many
    return best if _in_digits(sentence, quantity) or _governed(sentence, quantity) else None


def _rank(counted: Counted) -> tuple[int, tuple[bool, int]]:
    """What it counts by its noun goes before sums, and those before what is only done to it; then the longest."""
    return ("figure.done", "figure.reached", "figure.summed", "figure.counted").index(counted.rule), counted.strength


def _in_digits(sentence: Sentence, quantity: Quantity) -> bool:
    return sentence.story.text[quantity.number[0]].isdigit()


def _governed(sentence: Sentence, quantity: Quantity) -> bool:
    """A number in words counts only after a verb, and not of what is named: "đón hai đoàn", not "hai đoàn khảo sát"
    nor "đón hai đoàn của trấn …"."""
    before = sentence.story.small[sentence.start : quantity.start]
    named = _OF_NAMED.match(sentence.story.text, quantity.end, sentence.end)
    return not named and bool(right_before("verbs").search(before))


def _found(sentence: Sentence, quantity: Quantity) -> Iterator[Counted]:
    """What each rule says that it counts, of those that the words around let say anything."""
    text, clause = sentence.story.text, sentence.clause_at(quantity.start)
    spot = _past_measure(text, quantity)
    for rule in counted_rules(text, spot):
        if (noun := _counted(text, quantity, rule, spot, clause)) is not None:
            yield Counted(quantity, noun, rule.indicator, rule.unit, rule.id, rule.before is not None)
    for rule in summed_rules(quantity.unit):
        if (noun := _summed(sentence, quantity, rule, clause)) is not None:
            yield Counted(quantity, noun, rule.indicator, quantity.unit, rule.id)
    for rule in [] if quantity.unit else reached_rules(text, quantity.end):
        if (noun := _reached(sentence, quantity, rule, clause)) is not None:
            yield Counted(quantity, noun, rule.indicator, None, rule.id)
    if (noun := done_to(sentence, quantity)) is not None:
        yield Counted(quantity, noun, _OF_LAND.get(quantity.unit or "", "other"), quantity.unit, "figure.done")


def _counted(text: str, quantity: Quantity, rule: CountingRule, spot: int, clause: Span) -> Span | None:
    """ "129 đoàn": the noun right behind the number, with the words around that the rule asks for."""
    noun = rule.nouns.match(text, spot)
    if noun is None or (quantity.unit and quantity.unit != rule.unit):
        return None
    if rule.before and not rule.before.search(text[clause[0] : quantity.start]):
        return None
    if rule.said and not rule.said.search(text[_part(text, clause[0], quantity.start) : quantity.start]):
        return None
    if rule.near and not _stands_near(text, rule.near, quantity, noun.end(), clause):
        return None
    return None if rule.not_after and rule.not_after.match(text, noun.end()) else noun.span()


def _summed(sentence: Sentence, quantity: Quantity, rule: CountingRule, clause: Span) -> Span | None:
    """ "kim ngạch … đạt 7,2 tỷ USD": the last noun before the sum, with no other sum between."""
    near = max(clause[0], quantity.start - _SUM_REACH)
    nouns = list(rule.nouns.finditer(sentence.story.text, near, quantity.start))
    if not nouns or any(
        q.unit == quantity.unit and nouns[-1].end() < q.start < quantity.start for q in sentence.quantities
    ):
        return None
    return nouns[-1].span()


def _part(text: str, start: int, spot: int) -> int:
    """Where the part between commas begins that ``spot`` stands in."""
    return max(start, text.rfind(",", start, spot) + 1)


def _reached(sentence: Sentence, quantity: Quantity, rule: CountingRule, clause: Span) -> Span | None:
    """ "Lượng phương tiện xuất nhập cảnh đạt 15.829 lượt": the noun, up to the word that it reaches the number by."""
    text = sentence.story.text
    if not rule.by or not rule.by.match(text, quantity.end):
        return None
    reaches = list(words_of("reaches").finditer(sentence.story.small, clause[0], quantity.number[0]))
    if not reaches or text[reaches[-1].end() : quantity.start].strip():
        return None
    before = max((q.end for q in sentence.quantities if q.end <= quantity.start), default=clause[0])
    near = max(clause[0], before, quantity.start - _SUM_REACH)
    nouns = list(rule.nouns.finditer(text, near, reaches[-1].start()))
    return nouns[-1].span() if nouns else None


def _stands_near(text: str, words: re.Pattern[str], quantity: Quantity, end: int, clause: Span) -> bool:
    """Whether one of the words governs the number: shortly before it, or right behind the noun."""
    before = text[max(clause[0], quantity.start - 60) : quantity.start]
    return bool(words.search(before) or words.search(text[end : min(clause[1], end + 40)]))


def _past_measure(text: str, quantity: Quantity) -> int:
    """Where the counted noun begins: after the number, or with a measure that is part of it ("tấn hàng hóa")."""
    spot, gap = (quantity.number[1], _MEASURED) if quantity.unit == "t" else (quantity.end, _GAP)
    found = gap.match(text, spot)
    return found.end() if found else spot
