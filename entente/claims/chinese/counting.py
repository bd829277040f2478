"""A quantity and its sentence in, what it counts out: the noun right behind it, or the sum's noun before it."""

import re
from dataclasses import dataclass
from functools import cache

from entente.claims.chinese.parties import in_title, own
from entente.claims.chinese.words import one_of, pattern
from entente.claims.figure.counted import Counted
from entente.claims.grammar.phrases import data
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence

Span = tuple[int, int]
_SUM_REACH = 30
_NEAR = 40
_OF_TRADE = ("trade_turnover", "tourists", "investment_capital", "investment_projects")
_PEOPLE = ("名", "人", "位")
_GOODS = 6
"""How far behind a count the name of goods may stand, which are support and no figure: 100万只医用口罩."""
_PART = re.compile(r"[,;:。]")


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of the data file, its words as patterns."""

    indicator: str
    nouns: re.Pattern[str]
    before: re.Pattern[str] | None
    near: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    without: re.Pattern[str] | None
    units: tuple[str, ...]


@cache
def _rows(name: str) -> list[_Row]:
    return [
        _Row(
            row["indicator"],
            re.compile(("" if name == "summed" else r"\s*") + one_of(row["nouns"]) + _of(row.get("of"))),
            re.compile(rf"{one_of(row['before'])}{one_of(data('figures.zh')['words']['led'])}*\s*$")
            if "before" in row
            else None,
            re.compile(one_of(row["with"])) if "with" in row else None,
            re.compile(one_of(row["not_after"])) if "not_after" in row else None,
            re.compile(one_of(row["without"])) if "without" in row else None,
            tuple(row.get("units", ())),
        )
        for row in data("figures.zh")[name]
    ]


def _of(nouns: list[str] | None) -> str:
    """What a classifier counts, with what stands before its noun: 8份建立友好城市关系协议书."""
    return rf"[^,;。、和与及签\d]{{0,16}}?{one_of(nouns)}" if nouns else ""


def counted_by(sentence: Sentence, quantity: Quantity) -> Counted | None:
    text, part = sentence.story.text, part_of(sentence, quantity.start, quantity.end)
    if quantity.unit == "%" or in_title(text, quantity.start, sentence.start):
        return None
    before = text[part[0] : quantity.start]
    if _is_planned(sentence, quantity, before) or pattern("figures.zh", "words", "denied").search(before[-6:]):
        return None
    if re.search(pattern("figures.zh", "words", "change").pattern + r"了?\s*$", before):
        return None
    counted = _summed(sentence, quantity, part) if quantity.unit else _counted(sentence, quantity, part)
    people = counted and sentence.story.text[slice(*counted.noun)].startswith(_PEOPLE)
    if counted and counted.indicator == "other" and not people and _is_of_states(sentence, quantity, before):
        return None
    if counted and counted.indicator in _OF_TRADE and _is_between_states(sentence, quantity):
        return None
    return counted


def _is_between_states(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether what two states trade, or who travels between them, is counted: 两国贸易额, 中国赴越旅客."""
    named = own(sentence.story.mentions_in(sentence.start, quantity.start), sentence, venues=True)
    gates = (m for m in sentence.story.mentions_in(sentence.start, quantity.start) if m.party.level == "GATE")
    said = pattern("figures.zh", "words", "between_states").search(sentence.story.text, sentence.start, quantity.start)
    return bool(said) and all(m.party.level == "ADM0" for m in named) and not any(gates)


def _is_planned(sentence: Sentence, quantity: Quantity, before: str) -> bool:
    """Whether words before the number put it ahead; what is reckoned is told where it is compared with a year ago."""
    said = {m[0] for m in pattern("figures.zh", "words", "planned").finditer(before)}
    compared = pattern("figures.zh", "words", "compared").search(
        sentence.story.text, quantity.end, min(sentence.end, quantity.end + _SUM_REACH)
    )
    return bool(said - set(data("figures.zh")["words"]["reckoned"]) if compared else said)


def _is_of_states(sentence: Sentence, quantity: Quantity, before: str) -> bool:
    """Whether what is counted is that of a whole state: only states are named before the number."""
    named = own(sentence.story.mentions_in(sentence.start, quantity.start), sentence, venues=True)
    stated = pattern("figures.zh", "words", "states").search(before)
    return bool(stated) or (bool(named) and all(m.party.level == "ADM0" and not m.body for m in named))


def part_of(sentence: Sentence, start: int, end: int) -> Span:
    """The words between commas that hold the number."""
    text = sentence.story.text
    begins = max([m.end() for m in _PART.finditer(text, sentence.start, start)], default=sentence.start)
    stop = _PART.search(text, end, sentence.end)
    return begins, stop.start() if stop else sentence.end


def _counted(sentence: Sentence, quantity: Quantity, part: Span) -> Counted | None:
    """What stands right behind the number, by the row that says most of it."""
    text, best = sentence.story.text, None
    for row in _rows("counted"):
        noun = row.nouns.match(text, quantity.end, part[1])
        if not noun or (
            row.before and not row.before.search(text[max(part[0], quantity.start - _NEAR) : quantity.start])
        ):
            continue
        if row.near and not row.near.search(
            text, max(part[0], quantity.start - _NEAR), min(part[1], noun.end() + _NEAR // 2)
        ):
            continue
        if row.not_after and row.not_after.match(text, noun.end()):
            continue
        if row.without and row.without.search(text, *part):
            continue
        if row.indicator == "other" and pattern("supports.zh", "goods").search(text, noun.end(), noun.end() + _GOODS):
            continue
        weight = (row.indicator != "other", noun.end(), row.before is not None)
        if best is None or weight > best[0]:
            best = weight, Counted(quantity, _noun_span(text, noun, part), row.indicator, None, "figure.counted")
    return best[1] if best and _counts(sentence, best[1]) else None


def _noun_span(text: str, noun: re.Match[str], part: Span) -> Span:
    return trimmed(text, noun.start(), noun.end())


def _counts(sentence: Sentence, counted: Counted) -> bool:
    """A number in characters counts only where the noun is one that pages count."""
    in_digits = sentence.story.text[counted.quantity.number[0]].isdecimal()
    return in_digits or counted.indicator not in ("other", "vehicles", "households")


def _summed(sentence: Sentence, quantity: Quantity, part: Span) -> Counted | None:
    """A sum of money or a measure behind the noun of what it sums, or a weight before what was seized."""
    text, best = sentence.story.text, None
    seized = (
        pattern("figures.zh", "words", "seized").match(text, quantity.end) if quantity.unit in ("kg", "t") else None
    )
    if seized:
        return Counted(quantity, seized.span(), "other", quantity.unit, "figure.summed")
    for row in _rows("summed"):
        if quantity.unit not in row.units:
            continue
        nouns = list(row.nouns.finditer(text, max(sentence.start, quantity.start - _SUM_REACH), quantity.start))
        if nouns and ";" not in text[nouns[-1].end() : quantity.start]:
            weight = nouns[-1].end(), nouns[-1].end() - nouns[-1].start()
            if best is None or weight > best[0]:
                best = weight, Counted(quantity, nouns[-1].span(), row.indicator, quantity.unit, "figure.summed")
    return best[1] if best else None
