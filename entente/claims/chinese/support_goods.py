"""A giving in a sentence in, the goods and sums that it names out: what, how many, in what."""

import re
from functools import cache
from typing import Any

from entente.claims.chinese.words import one_of
from entente.claims.grammar.phrases import data
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence

Span = tuple[int, int]
_BEFORE = 20
"""How far before the giving what is given may be counted: 捐赠 in "100万只口罩…捐赠给"."""
_BATCH = re.compile(r"一批(?P<what>[^,;。(]{2,30})")
"""Goods without their number."""
_MONEY = ("USD", "CNY", "VND", "LAK", "THB", "KHR")
_WHAT_ENDS = re.compile(r"[、,;。(《:]|和|及|以及|与|等|,")
_NO_WHAT = re.compile(
    r"^(?:的|了|共|共计|合计|约|近|一批|总计|总价值|价值|防疫物资包括|包括|其中|由[^,;。的]{2,14}的)+"
)


@cache
def words_of(name: str) -> re.Pattern[str]:
    return re.compile(one_of(data("supports.zh")[name]))


def items_of(
    sentence: Sentence, given: re.Match[str], clause: Span
) -> tuple[list[dict[str, Any]], list[Span], list[Quantity]]:
    """The goods counted behind the giving (or before, where it is told of them), and the sums of money."""
    items, spans, sums = list[dict[str, Any]](), list[Span](), list[Quantity]()
    for quantity in sentence.quantities:
        if not clause[0] <= quantity.start < clause[1] or quantity.end < given.start() - _BEFORE:
            continue
        if quantity.unit in _MONEY:
            sums += [quantity] if _is_given(sentence, quantity, given) else []
            continue
        unit = words_of("unit").match(sentence.story.text, quantity.end, sentence.end)
        if quantity.unit == "%" or not (unit or quantity.unit == "t" or quantity.unit == "kg"):
            continue
        if spans and spans[-1][1] == quantity.start:
            continue
        end = unit.end() if unit else quantity.end
        what = _what(sentence, quantity, end, given)
        if what:
            name = sentence.story.exact[slice(*what)]
            items.append(
                {
                    "what": name,
                    "quantity": quantity.value,
                    "unit": sentence.story.exact[unit.start() : end] if unit else quantity.unit,
                }
            )
            spans.append((min(what[0], quantity.start), max(what[1], end)))
    batch = _BATCH.search(sentence.story.text, given.end(), clause[1]) if not items else None
    if batch:
        items.append({"what": sentence.story.exact[slice(*batch.span("what"))], "quantity": None, "unit": "批"})
        spans.append(batch.span())
    return items, spans, sums


def _is_given(sentence: Sentence, quantity: Quantity, given: re.Match[str]) -> bool:
    """Whether a sum stands in the giving's own part of the sentence, or is said to be the goods' value."""
    text = sentence.story.text
    first, last = sorted((given.span(), (quantity.start, quantity.end)))
    before = text[max(sentence.start, quantity.start - 8) : quantity.start]
    return "," not in text[first[1] : last[0]] or bool(words_of("value").search(before))


def _what(sentence: Sentence, quantity: Quantity, end: int, given: re.Match[str]) -> Span | None:
    """The goods' name behind the number and its unit, else before the number."""
    text = sentence.story.text
    stop = _WHAT_ENDS.search(text, end, sentence.end)
    behind = trimmed(text, end, min(stop.start() if stop else sentence.end, end + 20))
    led = _NO_WHAT.match(text[slice(*behind)])
    behind = (behind[0] + led.end(), behind[1]) if led else behind
    if (
        behind[1] - behind[0] >= 2
        and not text[behind[0]].isdecimal()
        and not words_of("no_what").match(text, behind[0])
    ):
        return behind
    opened = text.rfind("(", given.end(), quantity.start) if text[quantity.start - 1] == ")" else quantity.start
    named = [m.end for m in sentence.mentions if m.end <= opened]
    start = max([given.end(), *named, *(m.end() for m in _WHAT_ENDS.finditer(text, given.end(), opened))])
    before = trimmed(text, start, opened)
    return before if 2 <= before[1] - before[0] <= 20 and text[slice(*before)] != "其中" else None


def uncounted(sentence: Sentence, given: re.Match[str], clause: Span) -> Span | None:
    """The goods right behind a giving that counts none: 赠送防疫物资."""
    text = sentence.story.text
    if words_of("spoken_of").match(text, given.end(), clause[1]):
        return None
    goods = _goods().match(text, given.end(), clause[1])
    return goods.span("what") if goods else None


@cache
def _goods() -> re.Pattern[str]:
    kind = one_of(data("supports.zh")["goods"])
    return re.compile(rf"[^,;。]{{0,40}}?(?P<what>(?:(?![了的给())])[^,;。]){{0,16}}{kind})(?=[,;。、(]|$)")
