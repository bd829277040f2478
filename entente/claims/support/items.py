"""A stretch behind a verb of giving in, the things given and what they are worth out.

A thing counts by its number: "10 bộ máy vi tính", "400kg gạo". Money is worth, not a thing; what each one gets neither.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Any

from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence
from entente.claims.support.patterns import patterns_of

Span = tuple[int, int]
MONEY = ("VND", "USD", "CNY", "LAK", "KHR")
_LONGEST = 60
_STOP = re.compile(r"[,;.…:()\"]|\s-\s|\d")
_NEAR = 30
# "500.000 đồng/phần": what one of them is worth.
_PER = re.compile(r"\s*(?:nghìn\s+|triệu\s+)?(?:đồng|đ|vnđ|vnd|usd|kíp|tệ|ml|kg|g|lít|l)\s*/")
_LISTED = re.compile(r"(?:^|,|(?<!\w)và|\d\w*\s+quà)\s*$")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing given: its words, its number and the spans they stand at."""

    what: str
    quantity: int | float
    unit: str | None
    number: Span
    end: int

    def to_json(self) -> dict[str, Any]:
        """The design's item."""
        return {"what": self.what, "quantity": self.quantity, "unit": self.unit}


@dataclass(frozen=True, slots=True)
class Worth:
    """A sum of money that is given or that the gift is worth."""

    value: int | float
    span: Span


def items_in(sentence: Sentence, start: int, end: int) -> tuple[list[Item], list[Worth]]:
    """The things and sums of ``text[start:end]``, left to right."""
    items, worth = list[Item](), list[Worth]()
    first = bisect_left(sentence.quantities, start, key=lambda quantity: quantity.start)
    for quantity in takewhile(lambda quantity: quantity.start < end, islice(sentence.quantities, first, None)):
        if _of_each(sentence, quantity, start):
            continue
        if quantity.unit in MONEY:
            if not patterns_of()["same_sum"].search(sentence.story.small, start, quantity.start):
                worth.append(Worth(quantity.value, (quantity.start, quantity.end)))
        elif quantity.unit != "%":
            item = _item(sentence, quantity, start, end)
            items += [item] if item else []
    return items, worth


def _of_each(sentence: Sentence, quantity: Quantity, start: int) -> bool:
    """Whether it says what each one receives, or part of what is counted already."""
    small = sentence.story.small
    part = max(small.rfind(";", start, quantity.start), small.rfind(",", start, quantity.start), start)
    return bool(patterns_of()["each"].search(small, part, quantity.start)) or small.startswith(
        "/", quantity.end, quantity.end + 1
    )


def _item(sentence: Sentence, quantity: Quantity, start: int, end: int) -> Item | None:
    small, patterns = sentence.story.small, patterns_of()
    spot = quantity.end + (small[quantity.end : quantity.end + 1] == " ")
    if not _counts(sentence, quantity, start) or _PER.match(small, quantity.amount[1]):
        return None
    if not quantity.unit and (patterns["not_given"].match(small, spot) or _is_some(sentence, quantity)):
        return _by_receiver(sentence, quantity, start)
    stop = _STOP.search(small, spot, end)
    last = min(stop.start() if stop else end, spot + _LONGEST, end)
    ends = patterns["ends"].search(small, spot, last)
    what = trimmed(small, spot, ends.start() if ends else last)
    if what[0] >= what[1] and not quantity.unit:
        return None
    words = sentence.story.exact[slice(*what)] if what[0] < what[1] else ""
    return Item(words, quantity.value, quantity.unit, quantity.amount, max(what[1], quantity.end))


def _counts(sentence: Sentence, quantity: Quantity, start: int) -> bool:
    """Whether it is in digits, or in words right behind the verb or in a list: "tặng một máy", not "theo hai mẫu"."""
    small = sentence.story.small
    return small[quantity.number[0]].isdigit() or bool(_LISTED.search(small[start : quantity.start]))


def _is_some(sentence: Sentence, quantity: Quantity) -> bool:
    """ "một số", "hai bên": words that count nothing."""
    return sentence.story.small[quantity.start : quantity.end] == "một" and bool(
        re.compile(r"\s+(?:số|vài|phần|trong|cách|lần|bước)(?!\w)").match(sentence.story.small, quantity.end)
    )


def _by_receiver(sentence: Sentence, quantity: Quantity, start: int) -> Item | None:
    """ "trao học bổng cho 7 học sinh": as many as receive one."""
    said = list(patterns_of()["by_receiver"].finditer(sentence.story.small, start, quantity.start))
    near = said[-1] if said and quantity.start - said[-1].end() < _NEAR else None
    if not near or not re.fullmatch(r"\s+(?:cho|tặng|tới)\s+", sentence.story.small[near.end() : quantity.start]):
        return None
    return Item(sentence.story.exact[slice(*near.span())], quantity.value, None, quantity.amount, quantity.end)
