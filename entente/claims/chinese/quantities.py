"""Chinese text in (in ``spelling``), the numbers it counts with out: value, qualifier, unit of money or measure, spans.

近30万 is 300 000, nearly; 2600亿元人民币 is 260 000 000 000 CNY. Days, ordinals and the numbers of papers are none.
"""

import re
from decimal import Decimal
from functools import cache
from typing import Any

from entente.claims.chinese.numerals import NUMERAL, numeral
from entente.claims.chinese.words import one_of
from entente.claims.grammar.phrases import data
from entente.claims.grammar.quantities import Quantity, too_long

_AMOUNT = ("number", "upper", "multiplier", "tail", "tail_times")
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"


@cache
def _pattern() -> re.Pattern[str]:
    lists = data("quantities.zh")
    times, unit = one_of(lists["multiplier"]), one_of(lists["unit"])
    return re.compile(
        rf"(?:(?P<qualifier>{one_of(lists['qualifier'])})\s*)?"
        rf"(?<![\d第/A-Za-z零〇一二两三四五六七八九十百千-])(?<!\d[.,])(?P<number>{_DIGITS}|(?<![几数]){NUMERAL})"
        rf"(?:\s*[-~至到]\s*(?P<upper>{_DIGITS}))?"
        rf"\s*(?P<more>{one_of(lists['more'])})?\s*(?:(?P<multiplier>{times})(?![克米瓦]))?"
        # 2亿4000万: the smaller part of a number right behind the greater.
        rf"(?:(?<=[亿万])(?P<tail>\d{{1,4}}(?:\.\d+)?)(?P<tail_times>[千百]?万)?(?![\d年月/.-]))?\s*(?P<more2>{one_of(lists['more'])})?"
        rf"\s*(?P<unit>{unit})?"
    )


@cache
def _not_before() -> re.Pattern[str]:
    return re.compile(one_of(data("quantities.zh")["not_after"]) + r"\s*$")


@cache
def _behind(name: str) -> re.Pattern[str]:
    return re.compile(r"\s*" + one_of(data("quantities.zh")[name]))


def quantities(text: str, start: int, end: int) -> list[Quantity]:
    """The quantities of ``text[start:end]``, left to right."""
    return [_quantity(match) for match in _pattern().finditer(text, start, end) if _counts(text, match, start, end)]


def _counts(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether the number counts: no ordinal, time or part of a word ("一带一路", "两国")."""
    if too_long(match) or _not_before().search(text, max(start, match.start() - 4), match.start()):
        return False
    if _behind("not_before").match(text, match.end(), end):
        return False
    if match["number"][0].isdecimal() or match["unit"] or match["multiplier"]:
        return True
    if match["number"] == "一":
        return bool(_behind("one").match(text, match.end(), end))
    return not _behind("word").match(text, match.end(), end)


def _quantity(match: re.Match[str]) -> Quantity:
    lists = data("quantities.zh")
    times = lists["multiplier"].get(match["multiplier"], 1)
    spoken = next((name for name in ("qualifier", "more", "more2") if match[name]), None)
    return Quantity(
        start=match.start(),
        end=match.end(),
        number=match.span("number"),
        amount=(match.start("number"), max(match.end(name) for name in _AMOUNT)),
        value=_value(match["number"], times) + _tail(match),
        qualifier=_qualifier(lists, spoken, match),
        qualifier_span=match.span(spoken) if spoken else None,
        unit=lists["unit"][match["unit"]] if match["unit"] else None,
        unit_span=match.span("unit") if match["unit"] else None,
        upper=_value(match["upper"], times) if match["upper"] else None,
        upper_span=match.span("upper") if match["upper"] else None,
    )


def _tail(match: re.Match[str]) -> int | float:
    """What the smaller part of a number adds: 4000万 in 2亿4000万."""
    times = data("quantities.zh")["multiplier"].get(match["tail_times"], 1)
    return _value(match["tail"], times) if match["tail"] else 0


def _qualifier(lists: dict[str, Any], spoken: str | None, match: re.Match[str]) -> str:
    if spoken is None:
        return "exact"
    return str(lists["qualifier" if spoken == "qualifier" else "more"][match[spoken]])


def _value(text: str, times: int) -> int | float:
    plain = text.replace(",", "")
    product = (Decimal(plain) if "." in plain else numeral(plain)) * times
    return int(product) if product == int(product) else float(product)
