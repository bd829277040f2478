"""A quantity and its sentence in, what it counts out: the noun right behind it, or the sum's noun before it."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from entente.claims.figure.target import is_target
from entente.claims.figure.words import words_of
from entente.claims.grammar.phrases import data, one_of
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.story import Sentence

Span = tuple[int, int]
_SUM_REACH = 110
_OF_NAMED = re.compile(r"(?:\s+[^\W\d_]+){1,4}?\s+(?:của|từ|đến từ)\s")


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity and the noun that says what it counts."""

    quantity: Quantity
    noun: Span
    indicator: str
    unit: str | None
    rule: str


@cache
def _rules() -> list[tuple[str, re.Pattern[str], dict[str, Any]]]:
    rows = [("figure.counted", row) for row in data("figures")["counted"]]
    rows += [("figure.summed", row) for row in data("figures")["summed"]]
    rows += [("figure.reached", row) for row in data("figures")["reached"]]
    return [(rule, re.compile(one_of(row["nouns"])), row) for rule, row in rows]


def counted_by(sentence: Sentence, quantity: Quantity) -> Counted | None:
    if is_target(sentence, quantity):
        return None
    found = [c for rule, pattern, row in _rules() if (c := _match(sentence, quantity, rule, pattern, row))]
    best = max(found, key=lambda c: (c.rule == "figure.counted", c.noun[1] - c.noun[0]), default=None)
    if best is None or (quantity.value == 1 and not best.unit):
        return None  # "1 cặp huyện Xín Mần - Mã Quan" tells of the one thing, not of how many
    return best if _in_digits(sentence, quantity) or _governed(sentence, quantity) else None


def _in_digits(sentence: Sentence, quantity: Quantity) -> bool:
    return sentence.story.text[quantity.number[0]].isdigit()


def _governed(sentence: Sentence, quantity: Quantity) -> bool:
    """A number in words counts only after a verb, and not of what is named: "đón hai đoàn", not "hai đoàn khảo sát"
    nor "đón hai đoàn của trấn …"."""
    before = sentence.story.text[sentence.start : quantity.start]
    named = _OF_NAMED.match(sentence.story.text, quantity.end, sentence.end)
    return not named and bool(re.search(words_of("verbs").pattern + r"\s+$", before))


def _match(
    sentence: Sentence, quantity: Quantity, rule: str, pattern: re.Pattern[str], row: dict[str, Any]
) -> Counted | None:
    text = sentence.story.text
    clause = sentence.clause_at(quantity.start)
    if rule == "figure.summed":
        if quantity.unit not in row["units"]:
            return None
        nouns = list(pattern.finditer(text, max(clause[0], quantity.start - _SUM_REACH), quantity.start))
        noun = nouns[-1] if nouns else None
        if noun is None or any(
            q.unit == quantity.unit and noun.end() < q.start < quantity.start for q in sentence.quantities
        ):
            return None
        return Counted(quantity, noun.span(), row["indicator"], quantity.unit, rule)
    if rule == "figure.reached":
        return _reached(sentence, quantity, pattern, row, clause)
    if "before" in row and not re.search(one_of(row["before"]) + r"\s+$", text[clause[0] : quantity.start]):
        return None
    if "said" in row and not re.search(
        one_of(row["said"]), text[_part(text, clause[0], quantity.start) : quantity.start]
    ):
        return None
    after = pattern.match(text, _past_measure(text, quantity))
    if after is None or (quantity.unit and quantity.unit != row.get("unit")):
        return None
    if "with" in row and not _stands_near(text, row["with"], quantity, after.end(), clause):
        return None
    if "not_after" in row and re.compile(r"\s+" + one_of(row["not_after"])).match(text, after.end()):
        return None
    return Counted(quantity, after.span(), row["indicator"], row.get("unit"), rule)


def _part(text: str, start: int, spot: int) -> int:
    """Where the part between commas begins that ``spot`` stands in."""
    return max(start, text.rfind(",", start, spot) + 1)


def _reached(
    sentence: Sentence, quantity: Quantity, pattern: re.Pattern[str], row: dict[str, Any], clause: Span
) -> Counted | None:
    """ "Lượng phương tiện xuất nhập cảnh đạt 15.829 lượt": the noun, up to the word that it reaches the number by."""
    text = sentence.story.text
    if quantity.unit or not re.compile(r"\s*" + one_of(row["by"])).match(text, quantity.end):
        return None
    reaches = list(words_of("reaches").finditer(text, clause[0], quantity.number[0]))
    if not reaches or text[reaches[-1].end() : quantity.start].strip():
        return None
    before = max((q.end for q in sentence.quantities if q.end <= quantity.start), default=clause[0])
    near = max(clause[0], before, quantity.start - _SUM_REACH)
    nouns = list(pattern.finditer(text, near, reaches[-1].start()))
    return Counted(quantity, nouns[-1].span(), row["indicator"], None, "figure.reached") if nouns else None


def _stands_near(text: str, words: list[str], quantity: Quantity, end: int, clause: Span) -> bool:
    """Whether one of the words governs the number: shortly before it, or right behind the noun."""
    before = text[max(clause[0], quantity.start - 60) : quantity.start]
    return bool(re.search(one_of(words), before) or re.search(one_of(words), text[end : min(clause[1], end + 40)]))


def _past_measure(text: str, quantity: Quantity) -> int:
    """Where the counted noun begins: after the number, or with a measure that is part of it ("tấn hàng hóa")."""
    spot = quantity.number[1] if quantity.unit == "t" else quantity.end
    gap = re.compile(r"\s*(?:(?:nghìn|ngàn|vạn|triệu)\s+)?" if quantity.unit == "t" else r"\s*").match(text, spot)
    return gap.end() if gap else spot
